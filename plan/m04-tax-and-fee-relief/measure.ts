import { quoting } from "../document.ts";
import type { MeasureOutline } from "../measure.ts";

const says = quoting("一（四）");

export const measure: MeasureOutline = {
  number: 4,
  title: "落实减税降费政策",
  chapter: 1,
  clause: "一（四）",
  summary:
    "小微企业的普惠性减免应享尽享，高新技术企业按优惠税率缴纳企业所得税，研发费用可以加计扣除，投资初创企业也有优惠。社会保险费率降下来，企业缴费负担减轻。",
  units: ["tax", "human-resources", "industry-information", "science-technology"],
  commitments: [
    {
      id: "m04/income-tax-rate",
      says: "高新技术企业所得税税率 15%",
      measure: "rate",
      exactly: 15,
      unit: "percent",
      cite: says("减按15%的税率征收企业所得税"),
      certainty: "verified",
    },
  ],
};
