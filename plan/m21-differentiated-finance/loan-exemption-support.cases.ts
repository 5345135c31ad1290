import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const founder: Facts = {
  subjectKind: "person",
  region: "532324",
  recommendedByUndertaker: true,
  startupPartners: 1,
};
const on = day("2023-05-10");
const upTo = (it: number) => ({ min: 0, max: wan(it) });

export const loanExemptionSupportCases: readonly WorkedCase[] = [
  { name: "一个人创业，已获推荐", on, facts: founder, outcome: "met", amount: upTo(20) },
  {
    name: "两个人合伙",
    on,
    facts: { ...founder, startupPartners: 2 },
    outcome: "met",
    amount: upTo(110),
  },
  { name: "印发当天", on: day("2022-08-17"), facts: founder, outcome: "met", amount: upTo(20) },
  { name: "承办单位没有推荐", on, facts: { ...founder, recommendedByUndertaker: false }, outcome: "unmet" },
  {
    name: "还没有去问承办单位",
    on,
    facts: { ...founder, recommendedByUndertaker: null },
    outcome: "unknown",
  },
  { name: "企业不是个人", on, facts: { ...founder, subjectKind: "enterprise" }, outcome: "notApplicable" },
  { name: "印发前一天", on: day("2022-08-16"), facts: founder, outcome: "notApplicable" },
];
