import type { Citation } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  all,
  atMost,
  type Condition,
  choose,
  type Expression,
  fact,
  isFalse,
  money,
  number,
  rate,
} from "#kernel/rules";

/** Bounds since 2019; before, they were lower and differed between industry and others. */
const INCOME_CEILING = wan(300);
const STAFF_CEILING = 300;
const ASSETS_CEILING = wan(5000);

/** The share of the income that counts, times the rate of 20 %. */
export const EIGHTH_OF_20 = 0.025;
export const QUARTER_OF_20 = 0.05;
export const HALF_OF_20 = 0.1;

/** 小型微利企业: the same four conditions in every document since 2019, each cited from the one that counts. */
export const smallProfitFirm = (says: (quote: string) => Citation): readonly Condition[] => [
  isFalse("restrictedIndustry", says("从事国家非限制和禁止行业")),
  atMost(fact("taxableIncome"), money(INCOME_CEILING), says("年度应纳税所得额不超过300万元")),
  atMost(fact("employees"), number(STAFF_CEILING), says("从业人数不超过300人")),
  atMost(fact("totalAssets"), money(ASSETS_CEILING), says("资产总额不超过5000万元")),
];

/** The rate of a small low-profit firm by the facts of the year, of others another. */
export const rateIfSmallProfit = (
  small: number,
  others: Expression,
  says: (quote: string) => Citation,
): Expression => choose([{ when: all(...smallProfitFirm(says)), gives: rate(small) }], others);
