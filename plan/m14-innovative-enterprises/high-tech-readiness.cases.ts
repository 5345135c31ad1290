import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

/** Property 22–30, conversion 25–30, organisation 16–20, growth 18–20: 81–100. */
const firm: Facts = {
  subjectKind: "enterprise",
  foundedOn: "2019-03-02",
  employees: 100,
  rdStaff: 10,
  revenue: wan(180),
  revenueOneYearEarlier: wan(150),
  revenueTwoYearsEarlier: wan(100),
  netAssets: wan(180),
  netAssetsOneYearEarlier: wan(150),
  netAssetsTwoYearsEarlier: wan(100),
  rdExpense: wan(10),
  rdExpenseOneYearEarlier: wan(7),
  rdExpenseTwoYearsEarlier: wan(4.5),
  domesticRdRate: 1,
  totalIncome: wan(200),
  highTechRevenue: wan(120),
  classOneIp: 1,
  classTwoIp: 2,
  highTechField: "manufacturing",
  ipAdvancement: "high",
  ipCoreSupport: "high",
  ipAcquisition: "own",
  helpedWriteStandards: false,
  conversionsInThreeYears: 15,
  rdSystem: "full",
  rdBody: "full",
  conversionIncentive: "full",
  talentSystem: "full",
  incidentInYear: false,
};
const on = day("2026-03-02");
const score = (min: number, max: number) => ({ min, max });

export const highTechReadinessCases: readonly WorkedCase[] = [
  { name: "最低 81 分，其他条件正好在线上", on, facts: firm, outcome: "met", score: score(81, 100) },
  {
    name: "专家给分的区间跨过 71 分",
    on,
    facts: { ...firm, conversionsInThreeYears: 9, ipAdvancement: "average" },
    outcome: "manual",
    score: score(65, 84),
  },
  {
    name: "最高也到不了 71 分",
    on,
    facts: { ...firm, conversionsInThreeYears: 3, ipAdvancement: "low", ipCoreSupport: "average" },
    outcome: "unmet",
    score: score(47, 66),
  },
  {
    name: "说不准属于哪个领域",
    on,
    facts: { ...firm, highTechField: "unsure" },
    outcome: "manual",
  },
  { name: "不属于八大领域", on, facts: { ...firm, highTechField: "none" }, outcome: "unmet" },
  { name: "科技人员差一个人到一成", on, facts: { ...firm, rdStaff: 9 }, outcome: "unmet" },
  {
    name: "三年研发费用差一分钱到 5%",
    on,
    facts: { ...firm, rdExpense: wan(10) - 1 },
    outcome: "unmet",
  },
  {
    name: "上年销售正好 5000 万元，要求 5%",
    on,
    facts: {
      ...firm,
      revenue: wan(5000),
      rdExpense: wan(220),
      totalIncome: wan(5000),
      highTechRevenue: wan(3000),
    },
    outcome: "unmet",
  },
  {
    name: "上年销售 5000.01 万元，要求 4%",
    on,
    facts: {
      ...firm,
      revenue: wan(5000.01),
      rdExpense: wan(220),
      totalIncome: wan(5000.01),
      highTechRevenue: wan(3001),
    },
    outcome: "met",
  },
  {
    name: "高新收入不到总收入的六成",
    on,
    facts: { ...firm, highTechRevenue: wan(120) - 1 },
    outcome: "unmet",
  },
  { name: "成立差一天满 365 天", on, facts: { ...firm, foundedOn: "2025-03-03" }, outcome: "unmet" },
  { name: "成立正好满 365 天", on, facts: { ...firm, foundedOn: "2025-03-02" }, outcome: "met" },
  {
    name: "跨闰日：满 365 天，按周年还差一天",
    on: day("2024-03-01"),
    facts: { ...firm, foundedOn: "2023-03-02" },
    outcome: "met",
  },
  {
    name: "跨闰日：364 天",
    on: day("2024-03-01"),
    facts: { ...firm, foundedOn: "2023-03-03" },
    outcome: "unmet",
  },
  {
    name: "不知道科技成果转化了几项",
    on,
    facts: { ...firm, conversionsInThreeYears: null },
    outcome: "unknown",
  },
  { name: "合作社不是企业", on, facts: { ...firm, subjectKind: "cooperative" }, outcome: "notApplicable" },
];
