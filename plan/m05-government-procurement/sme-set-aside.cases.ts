import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const medium: Facts = {
  subjectKind: "enterprise",
  industry: "E47",
  employees: 200,
  revenue: wan(10_000),
  totalAssets: wan(10_000),
  tiedToLargeFirm: false,
  procurementKind: "works",
  procurementBudget: wan(1000),
};
const large: Facts = { ...medium, revenue: wan(80_000), totalAssets: wan(80_000) };
const asked = day("2026-03-02");

export const smeSetAsideCases: readonly WorkedCase[] = [
  {
    name: "1000 万元的工程，至少留四成",
    on: asked,
    facts: medium,
    outcome: "met",
    amount: { min: wan(400), max: wan(1000) },
  },
  {
    name: "400 万元的工程整个留给中小企业",
    on: asked,
    facts: { ...medium, procurementBudget: wan(400) },
    outcome: "met",
    amount: { min: wan(400), max: wan(400) },
  },
  {
    name: "比 400 万元多一分的工程",
    on: asked,
    facts: { ...medium, procurementBudget: wan(400) + 1 },
    outcome: "met",
    amount: { min: wan(160), max: wan(400) + 1 },
  },
  {
    name: "200 万元的货物整个留给中小企业",
    on: asked,
    facts: { ...medium, procurementKind: "goods", procurementBudget: wan(200) },
    outcome: "met",
    amount: { min: wan(200), max: wan(200) },
  },
  {
    name: "300 万元的服务至少留三成",
    on: asked,
    facts: { ...medium, procurementKind: "services", procurementBudget: wan(300) },
    outcome: "met",
    amount: { min: wan(90), max: wan(300) },
  },
  {
    name: "2022 年 6 月底的工程还是三成",
    on: day("2022-06-30"),
    facts: medium,
    outcome: "met",
    amount: { min: wan(300), max: wan(1000) },
  },
  {
    name: "2022 年 7 月 1 日起的工程四成",
    on: day("2022-07-01"),
    facts: medium,
    outcome: "met",
    amount: { min: wan(400), max: wan(1000) },
  },
  {
    name: "2027 年的工程按恢复三成显示",
    on: day("2027-01-01"),
    facts: medium,
    outcome: "met",
    amount: { min: wan(300), max: wan(1000) },
  },
  { name: "2020 年按部门全年预算预留", on: day("2020-12-31"), facts: medium, outcome: "met" },
  { name: "大型企业", on: asked, facts: large, outcome: "unmet" },
  { name: "由大企业控股", on: asked, facts: { ...medium, tiedToLargeFirm: true }, outcome: "unmet" },
  {
    name: "不知道是否由大企业控股",
    on: asked,
    facts: { ...medium, tiedToLargeFirm: null },
    outcome: "unknown",
  },
  {
    name: "不知道资产总额，划不了型",
    on: asked,
    facts: { ...medium, totalAssets: null },
    outcome: "unknown",
  },
  {
    name: "个人不是供应商企业",
    on: asked,
    facts: { ...medium, subjectKind: "person" },
    outcome: "notApplicable",
  },
];
