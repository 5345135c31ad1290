import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 5,
  title: "加强政府采购扶持",
  chapter: 1,
  clause: "一（五）",
  summary:
    "政府多买创新的产品、服务和核心技术，法律允许时可以首购、可以订购。培育一批带动力强的创新产品，让企业成为创新的主角。",
  units: [
    "county-governments",
    "development-reform",
    "government-services",
    "finance",
    "industry-information",
    "science-technology",
  ],
  commitments: [],
};
