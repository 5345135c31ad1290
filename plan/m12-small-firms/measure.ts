import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 12,
  title: "加快培育中小微企业",
  chapter: 3,
  clause: "三（十二）",
  summary:
    "建立“小升规”重点培育企业库，对即将升规和首次升规的企业给予支持服务。完善面向中小微企业的网上公共服务，培育一批有核心竞争力的科技型中小企业。",
  units: ["development-reform", "industry-information", "science-technology", "state-assets"],
  commitments: [],
};
