import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 20,
  title: "推进创新创业国际国内合作",
  chapter: 5,
  clause: "五（二十）",
  summary:
    "用好自由贸易试验区和对口帮扶等机遇，参与国内外创新合作，建设跨境园区。吸引州外的平台、企业、成果和团队落户，并在人才、平台和转化上给予重点支持。",
  units: [
    "county-governments",
    "science-technology",
    "development-reform",
    "industry-information",
    "human-resources",
  ],
  commitments: [],
};
