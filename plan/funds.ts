import { wan } from "#kernel/money";
import type { FundDeclaration } from "#kernel/plan";

const NOT_PUBLISHED = "州级预算没有公布本项金额，由州财政局填入。";
const SAMPLE = "演示数据：为了能走通拨付而设的金额，不是真实预算。";

/** This year and the next: nobody has published a budget, and the sample line lets a payment be tried. */
const open = (sample: number): FundDeclaration["years"] =>
  [2026, 2027].flatMap((year) => [
    { year, budget: null, sample: false, note: NOT_PUBLISHED },
    { year, budget: wan(sample), sample: true, note: SAMPLE },
  ]);

/** The real budget is open (null) until the finance bureau publishes it; the sample line counts only in sample data. */
export const funds: readonly FundDeclaration[] = [
  {
    id: "m14/rd-award-fund",
    name: "高新技术企业研发补助资金",
    unit: "finance",
    measure: 14,
    years: open(600),
  },
  {
    id: "m12/regulated-award-fund",
    name: "小升规奖励资金",
    unit: "finance",
    measure: 12,
    years: open(300),
  },
  {
    id: "m21/startup-loan-interest-fund",
    name: "创业担保贷款贴息资金",
    unit: "finance",
    measure: 21,
    years: open(200),
  },
  {
    id: "m10/internship-subsidy-fund",
    name: "就业见习补贴资金",
    unit: "finance",
    measure: 10,
    years: open(100),
  },
];
