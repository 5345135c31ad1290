import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const maker: Facts = {
  subjectKind: "enterprise",
  firstUseKind: "equipment",
  inFirstUseCatalogue: true,
  firstUsePremium: wan(10),
  firstUseInsured: wan(500),
  firstUseSubsidyYears: 0,
  firstUseQualified: true,
  firstUseBarred: false,
};
const asked = day("2026-03-02");

export const firstUnitInsuranceSubsidyCases: readonly WorkedCase[] = [
  {
    name: "装备投保，保费 10 万元，最多补 8 万元",
    on: asked,
    facts: maker,
    outcome: "met",
    amount: { min: 0, max: wan(8) },
  },
  {
    name: "新材料投保",
    on: asked,
    facts: { ...maker, firstUseKind: "material" },
    outcome: "met",
    amount: { min: 0, max: wan(8) },
  },
  { name: "没有通过资格审定", on: asked, facts: { ...maker, firstUseQualified: false }, outcome: "unmet" },
  { name: "三年内弄虚作假", on: asked, facts: { ...maker, firstUseBarred: true }, outcome: "unmet" },
  { name: "不在目录里", on: asked, facts: { ...maker, inFirstUseCatalogue: false }, outcome: "unmet" },
  {
    name: "不知道有没有通过资格审定",
    on: asked,
    facts: { ...maker, firstUseQualified: null },
    outcome: "unknown",
  },
  {
    name: "个体工商户不适用",
    on: asked,
    facts: { ...maker, subjectKind: "soleTrader" },
    outcome: "notApplicable",
  },
  {
    name: "2024 年 5 月 23 日，费率 2%，补 80%",
    on: day("2024-05-23"),
    facts: maker,
    outcome: "met",
    amount: { min: wan(8), max: wan(8) },
  },
  {
    name: "试点时费率 4%，只按 3% 补",
    on: day("2020-06-01"),
    facts: { ...maker, firstUsePremium: wan(20) },
    outcome: "met",
    amount: { min: wan(12), max: wan(12) },
  },
  {
    name: "试点时已补两年，还可以一年",
    on: day("2020-06-01"),
    facts: { ...maker, firstUseSubsidyYears: 2 },
    outcome: "met",
    amount: { min: wan(8), max: wan(8) },
  },
  {
    name: "试点时已补满三年",
    on: day("2020-06-01"),
    facts: { ...maker, firstUseSubsidyYears: 3 },
    outcome: "unmet",
  },
  {
    name: "2017 年 8 月 30 日，新材料还不在内",
    on: day("2017-08-30"),
    facts: { ...maker, firstUseKind: "material" },
    outcome: "unmet",
  },
  {
    name: "2017 年 8 月 31 日起新材料也补",
    on: day("2017-08-31"),
    facts: { ...maker, firstUseKind: "material" },
    outcome: "met",
    amount: { min: wan(8), max: wan(8) },
  },
];
