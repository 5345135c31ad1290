import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const software: Facts = {
  subjectKind: "enterprise",
  industry: "I65",
  auditedTaxCollection: true,
  rdExpense: wan(100),
  technologySme: false,
  chipOrMachineToolMaker: false,
};
const exactly = (amount: number) => ({ min: amount, max: amount });
const asked = day("2026-03-02");

export const rdSuperDeductionCases: readonly WorkedCase[] = [
  {
    name: "软件企业 100 万元研发费用",
    on: asked,
    facts: software,
    outcome: "met",
    amount: exactly(wan(100)),
  },
  {
    name: "集成电路企业按 120%",
    on: asked,
    facts: { ...software, industry: "C39", chipOrMachineToolMaker: true },
    outcome: "met",
    amount: exactly(wan(120)),
  },
  {
    name: "2028 年起集成电路企业也是 100%",
    on: day("2028-01-01"),
    facts: { ...software, industry: "C39", chipOrMachineToolMaker: true },
    outcome: "met",
    amount: exactly(wan(100)),
  },
  {
    name: "2017 年的科技型中小企业按 75%",
    on: day("2017-12-31"),
    facts: { ...software, technologySme: true },
    outcome: "met",
    amount: exactly(wan(75)),
  },
  {
    name: "2017 年的其他企业按 50%",
    on: day("2017-12-31"),
    facts: software,
    outcome: "met",
    amount: exactly(wan(50)),
  },
  {
    name: "2018 年起都按 75%",
    on: day("2018-01-01"),
    facts: software,
    outcome: "met",
    amount: exactly(wan(75)),
  },
  {
    name: "2021 年制造业按 100%",
    on: day("2021-01-01"),
    facts: { ...software, industry: "C2710" },
    outcome: "met",
    amount: exactly(wan(100)),
  },
  {
    name: "2020 年最后一天制造业还按 75%",
    on: day("2020-12-31"),
    facts: { ...software, industry: "C2710" },
    outcome: "met",
    amount: exactly(wan(75)),
  },
  {
    name: "2022 年 9 月的科技型中小企业按 100%",
    on: day("2022-09-30"),
    facts: { ...software, technologySme: true },
    outcome: "met",
    amount: exactly(wan(100)),
  },
  {
    name: "2022 年第四季度，九个月 75%、三个月 100%",
    on: day("2022-10-01"),
    facts: software,
    outcome: "met",
    amount: exactly(wan(81.25)),
  },
  {
    name: "2022 年 9 月其他企业按 75%",
    on: day("2022-09-30"),
    facts: software,
    outcome: "met",
    amount: exactly(wan(75)),
  },
  { name: "烟草制品业不适用", on: asked, facts: { ...software, industry: "C16" }, outcome: "unmet" },
  { name: "零售业不适用", on: asked, facts: { ...software, industry: "F52" }, outcome: "unmet" },
  { name: "体育业可以，娱乐业才不适用", on: asked, facts: { ...software, industry: "R89" }, outcome: "met" },
  {
    name: "核定征收的企业",
    on: asked,
    facts: { ...software, auditedTaxCollection: false },
    outcome: "unmet",
  },
  { name: "没有研发支出", on: asked, facts: { ...software, rdExpense: 0 }, outcome: "unmet" },
  {
    name: "没有核定征收的记录，按查账征收",
    on: asked,
    facts: { ...software, auditedTaxCollection: null },
    outcome: "met",
    amount: exactly(wan(100)),
  },
  {
    name: "不在集成电路和工业母机企业清单里，按 100%",
    on: asked,
    facts: { ...software, industry: "C39", chipOrMachineToolMaker: null },
    outcome: "met",
    amount: exactly(wan(100)),
  },
  {
    name: "不知道研发费用是多少",
    on: asked,
    facts: { ...software, rdExpense: null },
    outcome: "unknown",
  },
  {
    name: "只知道属于文体娱乐门类，还要知道大类",
    on: asked,
    facts: { ...software, industry: "R" },
    outcome: "unknown",
  },
  {
    name: "个体工商户不适用",
    on: asked,
    facts: { ...software, subjectKind: "soleTrader" },
    outcome: "notApplicable",
  },
];
