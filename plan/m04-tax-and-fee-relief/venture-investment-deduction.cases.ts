import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const investment: Facts = {
  investorKind: "company",
  ventureFundFiled: true,
  investedOn: "2024-03-02",
  investedAmount: wan(500),
  paidInCash: true,
  investorIsInsider: false,
  investorShare: 0.49,
  investeeResident: true,
  investeeEmployees: 300,
  investeeGraduateShare: 0.3,
  investeeAssets: wan(5000),
  investeeSales: wan(5000),
  investeeMonthsOld: 60,
  investeeListed: false,
  investeeRdShare: 0.2,
  highTechCertifiedOn: null,
};
const exactly = (amount: number) => ({ min: amount, max: amount });
const asked = day("2026-03-02");
/** Two years before the last day of the first rules. */
const in2018: Facts = {
  ...investment,
  investedOn: "2016-06-01",
  investeeEmployees: 200,
  investeeAssets: wan(3000),
  investeeSales: wan(3000),
};

export const ventureInvestmentDeductionCases: readonly WorkedCase[] = [
  {
    name: "各项都正好在界内，持股满两年当天",
    on: asked,
    facts: investment,
    outcome: "met",
    amount: exactly(wan(350)),
  },
  { name: "差一天满两年", on: day("2026-03-01"), facts: investment, outcome: "unmet" },
  { name: "被投企业 301 人", on: asked, facts: { ...investment, investeeEmployees: 301 }, outcome: "unmet" },
  {
    name: "被投企业资产多一分",
    on: asked,
    facts: { ...investment, investeeAssets: wan(5000) + 1 },
    outcome: "unmet",
  },
  {
    name: "被投企业成立了 61 个月",
    on: asked,
    facts: { ...investment, investeeMonthsOld: 61 },
    outcome: "unmet",
  },
  {
    name: "本科以上不到三成",
    on: asked,
    facts: { ...investment, investeeGraduateShare: 0.29 },
    outcome: "unmet",
  },
  { name: "研发费用不到两成", on: asked, facts: { ...investment, investeeRdShare: 0.199 }, outcome: "unmet" },
  { name: "合计持股正好一半", on: asked, facts: { ...investment, investorShare: 0.5 }, outcome: "unmet" },
  { name: "从其他股东受让的股权", on: asked, facts: { ...investment, paidInCash: false }, outcome: "unmet" },
  {
    name: "创业投资企业没有备案",
    on: asked,
    facts: { ...investment, ventureFundFiled: false },
    outcome: "unmet",
  },
  {
    name: "天使投资个人不用备案",
    on: asked,
    facts: { ...investment, investorKind: "angel", ventureFundFiled: null },
    outcome: "met",
    amount: exactly(wan(350)),
  },
  {
    name: "2018 年按 200 人、3000 万元",
    on: day("2018-12-31"),
    facts: in2018,
    outcome: "met",
    amount: exactly(wan(350)),
  },
  {
    name: "2018 年 201 人",
    on: day("2018-12-31"),
    facts: { ...in2018, investeeEmployees: 201 },
    outcome: "unmet",
  },
  {
    name: "2017 年投资，2019 年满两年，按放宽后的 300 人",
    on: day("2019-06-01"),
    facts: { ...investment, investedOn: "2017-01-01" },
    outcome: "met",
    amount: exactly(wan(350)),
  },
  {
    name: "2016 年投资的不能按放宽后的标准",
    on: day("2019-06-01"),
    facts: { ...in2018, investedOn: "2016-12-31", investeeEmployees: 201 },
    outcome: "unmet",
  },
  {
    name: "不知道研发费用占比",
    on: asked,
    facts: { ...investment, investeeRdShare: null },
    outcome: "unknown",
  },
  {
    name: "不是创业投资者",
    on: asked,
    facts: { ...investment, investorKind: "none" },
    outcome: "notApplicable",
  },
];
