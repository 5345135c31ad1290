import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const firm: Facts = {
  subjectKind: "enterprise",
  restrictedIndustry: false,
  taxableIncome: wan(300),
  employees: 300,
  totalAssets: wan(5000),
};
const exactly = (amount: number) => ({ min: amount, max: amount });
const asked = day("2026-03-02");

export const smallProfitIncomeTaxCases: readonly WorkedCase[] = [
  {
    name: "所得正好 300 万元、300 人、资产 5000 万元",
    on: asked,
    facts: firm,
    outcome: "met",
    amount: exactly(wan(15)),
  },
  {
    name: "所得 300.01 万元，全部按 25% 缴税",
    on: asked,
    facts: { ...firm, taxableIncome: wan(300.01) },
    outcome: "unmet",
    amount: exactly(wan(75.0025)),
  },
  {
    name: "从业人员 301 人",
    on: asked,
    facts: { ...firm, employees: 301 },
    outcome: "unmet",
    amount: exactly(wan(75)),
  },
  {
    name: "资产总额比 5000 万元多一分",
    on: asked,
    facts: { ...firm, totalAssets: wan(5000) + 1 },
    outcome: "unmet",
    amount: exactly(wan(75)),
  },
  {
    name: "从事限制类行业",
    on: asked,
    facts: { ...firm, restrictedIndustry: true, taxableIncome: wan(100) },
    outcome: "unmet",
    amount: exactly(wan(25)),
  },
  {
    name: "亏损的企业不缴税",
    on: asked,
    facts: { ...firm, taxableIncome: wan(-40) },
    outcome: "met",
    amount: exactly(0),
  },
  {
    name: "2020 年最后一天，100 万元以内按 5%，以上按 10%",
    on: day("2020-12-31"),
    facts: firm,
    outcome: "met",
    amount: exactly(wan(25)),
  },
  {
    name: "2021 年第一天，100 万元以内再减半",
    on: day("2021-01-01"),
    facts: firm,
    outcome: "met",
    amount: exactly(wan(22.5)),
  },
  { name: "2022 年", on: day("2022-07-01"), facts: firm, outcome: "met", amount: exactly(wan(12.5)) },
  {
    name: "2022 年只有 100 万元所得",
    on: day("2022-07-01"),
    facts: { ...firm, taxableIncome: wan(100) },
    outcome: "met",
    amount: exactly(wan(2.5)),
  },
  {
    name: "不知道有没有从事限制或禁止行业",
    on: asked,
    facts: { ...firm, restrictedIndustry: null },
    outcome: "unknown",
  },
  {
    name: "个体工商户不缴企业所得税",
    on: asked,
    facts: { ...firm, subjectKind: "soleTrader" },
    outcome: "notApplicable",
  },
  {
    name: "2027 年以后还没有规定",
    on: day("2028-01-01"),
    facts: firm,
    outcome: "notApplicable",
  },
];
