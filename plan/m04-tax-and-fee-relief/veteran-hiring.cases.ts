import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const employer: Facts = { subjectKind: "enterprise", veteranHires: 2, creditableTaxes: wan(10) };
const asked = day("2026-03-02");

export const veteranHiringCases: readonly WorkedCase[] = [
  {
    name: "招用两人",
    on: asked,
    facts: employer,
    outcome: "met",
    amount: { min: yuan(12_000), max: yuan(18_000) },
  },
  {
    name: "招用一人，税费 7000 元",
    on: asked,
    facts: { ...employer, veteranHires: 1, creditableTaxes: yuan(7000) },
    outcome: "met",
    amount: { min: yuan(6000), max: yuan(7000) },
  },
  {
    name: "2022 年标准相同",
    on: day("2022-12-31"),
    facts: employer,
    outcome: "met",
    amount: { min: yuan(12_000), max: yuan(18_000) },
  },
  {
    name: "农民专业合作社招用一人",
    on: asked,
    facts: { ...employer, subjectKind: "cooperative", veteranHires: 1 },
    outcome: "met",
    amount: { min: yuan(6000), max: yuan(9000) },
  },
  { name: "没有招用退役士兵", on: asked, facts: { ...employer, veteranHires: 0 }, outcome: "unmet" },
  { name: "不知道招用了几人", on: asked, facts: { ...employer, veteranHires: null }, outcome: "unknown" },
  {
    name: "个体工商户不适用",
    on: asked,
    facts: { ...employer, subjectKind: "soleTrader" },
    outcome: "notApplicable",
  },
  { name: "2028 年还没有规定", on: day("2028-01-01"), facts: employer, outcome: "notApplicable" },
];
