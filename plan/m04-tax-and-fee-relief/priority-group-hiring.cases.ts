import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const employer: Facts = { subjectKind: "enterprise", priorityHires: 3, creditableTaxes: wan(10) };
const asked = day("2026-03-02");

export const priorityGroupHiringCases: readonly WorkedCase[] = [
  {
    name: "招用三人",
    on: asked,
    facts: employer,
    outcome: "met",
    amount: { min: yuan(18_000), max: yuan(23_400) },
  },
  {
    name: "招用一人",
    on: asked,
    facts: { ...employer, priorityHires: 1 },
    outcome: "met",
    amount: { min: yuan(6000), max: yuan(7800) },
  },
  {
    name: "税费只有 2 万元",
    on: asked,
    facts: { ...employer, creditableTaxes: wan(2) },
    outcome: "met",
    amount: { min: yuan(18_000), max: yuan(20_000) },
  },
  {
    name: "2019 年起就是每人 6000 元",
    on: day("2019-01-01"),
    facts: employer,
    outcome: "met",
    amount: { min: yuan(18_000), max: yuan(23_400) },
  },
  { name: "没有招用重点群体", on: asked, facts: { ...employer, priorityHires: 0 }, outcome: "unmet" },
  { name: "不知道招用了几人", on: asked, facts: { ...employer, priorityHires: null }, outcome: "unknown" },
  {
    name: "个体工商户不适用",
    on: asked,
    facts: { ...employer, subjectKind: "soleTrader" },
    outcome: "notApplicable",
  },
  { name: "2018 年还是旧规定", on: day("2018-12-31"), facts: employer, outcome: "notApplicable" },
];
