import { day } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  above,
  bySlices,
  choice,
  type Expression,
  equals,
  fact,
  fixed,
  formula,
  least,
  money,
  most,
  multiply,
  type Policy,
  type PolicyVersion,
  rate,
  subtract,
  tier,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { announcement, personalIncomeTaxLaw } from "./documents.ts";

const HALF = 0.5;
const income = fact("taxableIncome");
const rates = personalIncomeTaxLaw("个人所得税税率表二", "经营所得适用");

/** Personal income tax on business income: five bands, as the law's second table has them since 2019. */
const taxOn = (base: Expression): Expression =>
  bySlices(
    base,
    tier(wan(3), 0.05, rates),
    tier(wan(9), 0.1, rates),
    tier(wan(30), 0.2, rates),
    tier(wan(50), 0.3, rates),
    tier(null, 0.35, rates),
  );

type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  /** Up to this much income the tax is halved. */
  halvedUpTo: number;
  cite: Citation;
};
const versionOf = ({ halvedUpTo, cite, ...period }: Period): PolicyVersion => {
  const positive = most(money(0), income);
  const saved = multiply(taxOn(least(positive, money(halvedUpTo))), rate(HALF));
  return {
    ...period,
    appliesTo: equals(fact("subjectKind"), choice("soleTrader"), cite),
    when: above(income, money(0), cite),
    amount: formula(subtract(taxOn(positive), saved), cite),
    otherwise: fixed(0, cite),
    worth: formula(saved, cite),
    note: `用上年度经营所得的应纳税所得额估算；超过限额的部分照常缴税。同时享受其他个人所得税减免的，减半的是减免以后的税。${ISSUE_DAY_FROM_MEMORY}`,
  };
};

const periods: readonly Period[] = [
  {
    version: "2021",
    issuedOn: day("2021-04-02"),
    effectiveFrom: day("2021-01-01"),
    effectiveTo: day("2022-12-31"),
    certainty: "memory",
    halvedUpTo: wan(100),
    cite: announcement(2021, 12)(
      "二",
      "对个体工商户年应纳税所得额不超过100万元的部分，在现行优惠政策基础上，减半征收个人所得税",
    ),
  },
  {
    version: "2023",
    issuedOn: day("2023-08-02"),
    effectiveFrom: day("2023-01-01"),
    effectiveTo: day("2027-12-31"),
    certainty: "secondary",
    halvedUpTo: wan(200),
    cite: announcement(2023, 12)("一", "对个体工商户年应纳税所得额不超过200万元的部分，减半征收个人所得税"),
  },
];

/** Personal income tax of sole traders at half: no cliff, the part above the bound is taxed as ever. */
export const soleTraderIncomeTax: Policy = {
  id: "m04/sole-trader-income-tax",
  name: "个体工商户减半征收个人所得税",
  summary: "个体工商户一年经营所得不超过 200 万元的部分，个人所得税减半；超过的部分照常缴纳。",
  kind: "entitlement",
  benefit: "经营所得 200 万元以内的个人所得税减半",
  measure: 4,
  unit: "tax",
  amountMeans: "taxDue",
  per: "year",
  versions: periods.map(versionOf),
};
