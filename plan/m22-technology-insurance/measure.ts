import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 22,
  title: "支持科技保险",
  chapter: 6,
  clause: "六（二十二）",
  summary: "支持保险公司设立专门做科技保险的机构。研发中断、产品研发责任、新产品试用等风险都能投保。",
  units: [
    "banking-insurance-regulation",
    "financial-office",
    "industry-information",
    "finance",
    "science-technology",
  ],
  commitments: [],
};
