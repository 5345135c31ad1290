import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 16,
  title: "做强创新创业平台",
  chapter: 4,
  clause: "四（十六）",
  summary:
    "积极筹建和申报实验室、工程研究中心、企业技术中心等创新平台。发掘彝绣、彝药等地方特色，把“楚雄好礼”品牌做大，并由此培养壮大本地的人才队伍。",
  units: [
    "development-reform",
    "industry-information",
    "education-sports",
    "science-technology",
    "human-resources",
    "culture-tourism",
    "womens-federation",
  ],
  commitments: [],
};
