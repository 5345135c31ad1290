import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const maker: Facts = { subjectKind: "enterprise", firstUseKind: "equipment", firstUsePremium: wan(10) };
const asked = day("2026-03-02");

export const firstUnitInsuranceLocalSubsidyCases: readonly WorkedCase[] = [
  { name: "投了保的装备，金额待定", on: asked, facts: maker, outcome: "met" },
  { name: "投了保的新材料", on: asked, facts: { ...maker, firstUseKind: "material" }, outcome: "met" },
  { name: "方案印发当天", on: day("2020-05-28"), facts: maker, outcome: "met" },
  { name: "没有投保", on: asked, facts: { ...maker, firstUsePremium: 0 }, outcome: "unmet" },
  {
    name: "不是首台（套）也不是首批次",
    on: asked,
    facts: { ...maker, firstUseKind: "none" },
    outcome: "unmet",
  },
  { name: "不知道有没有投保", on: asked, facts: { ...maker, firstUsePremium: null }, outcome: "unknown" },
  { name: "方案印发前一天", on: day("2020-05-27"), facts: maker, outcome: "notApplicable" },
];
