import type { Citation } from "#kernel/citation";
import { wan } from "#kernel/money";
import { atMost, type Condition, fact, isFalse, money, number } from "#kernel/rules";

/** Bounds since 2019; before, they were lower and differed between industry and others. */
const INCOME_CEILING = wan(300);
const STAFF_CEILING = 300;
const ASSETS_CEILING = wan(5000);

/** 小型微利企业: the same four conditions in every document since 2019, each cited from the one that counts. */
export const smallProfitFirm = (says: (quote: string) => Citation): readonly Condition[] => [
  isFalse("restrictedIndustry", says("从事国家非限制和禁止行业")),
  atMost(fact("taxableIncome"), money(INCOME_CEILING), says("年度应纳税所得额不超过300万元")),
  atMost(fact("employees"), number(STAFF_CEILING), says("从业人数不超过300人")),
  atMost(fact("totalAssets"), money(ASSETS_CEILING), says("资产总额不超过5000万元")),
];
