import { wan } from "#kernel/money";
import type { FundDeclaration } from "#kernel/plan";

const NOT_PUBLISHED = "州级预算没有公布本项金额，由州财政局填入。";
const SAMPLE = "演示数据：为了能走通拨付而设的金额，不是真实预算。";

/** The real budget is open (null) until the finance bureau publishes it; the sample line counts only in sample data. */
export const funds: readonly FundDeclaration[] = [
  {
    id: "m14/rd-award-fund",
    name: "高新技术企业研发补助资金",
    unit: "finance",
    measure: 14,
    years: [2026, 2027].flatMap((year) => [
      { year, budget: null, sample: false, note: NOT_PUBLISHED },
      { year, budget: wan(600), sample: true, note: SAMPLE },
    ]),
  },
];
