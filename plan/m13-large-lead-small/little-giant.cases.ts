import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const firm: Facts = {
  subjectKind: "enterprise",
  industry: "C39",
  employees: 200,
  rdStaff: 40,
  revenue: wan(22_050),
  revenueOneYearEarlier: wan(20_000),
  revenueTwoYearsEarlier: wan(20_000),
  mainRevenue: wan(19_845),
  mainRevenueOneYearEarlier: wan(18_900),
  mainRevenueTwoYearsEarlier: wan(18_000),
  totalAssets: wan(10_000),
  totalLiabilities: wan(7000),
  restrictedIndustry: false,
  onBadList: false,
  incidentInThreeYears: false,
  specializedTitle: true,
  nicheYears: 3,
  rdExpense: wan(662),
  rdExpenseOneYearEarlier: wan(600),
  equityInTwoYears: 0,
  classOneIp: 4,
  scienceAwards: ["none"],
  makerChina: "none",
  marketShare: 0.1,
  marketRank: 8,
  littleGiantReview: "confirmed",
  developmentScore: 60,
  qualityCertified: true,
  ownBrand: true,
  rdOrganisation: true,
};
const old = day("2026-03-31");
const now = day("2026-04-01");
/** Between 50 and 100 million: the old rules ask for 6 % in each of two years. */
const middling: Facts = {
  ...firm,
  revenue: wan(9000),
  mainRevenue: wan(6300),
  mainRevenueOneYearEarlier: wan(6000),
  mainRevenueTwoYearsEarlier: wan(5700),
  revenueOneYearEarlier: wan(8000),
  rdExpense: wan(540),
  rdExpenseOneYearEarlier: wan(480),
  classOneIp: 2,
};

export const littleGiantCases: readonly WorkedCase[] = [
  { name: "新办法第一天，两年复合增长正好 5%、主营正好九成", on: now, facts: firm, outcome: "met" },
  {
    name: "三年前的收入多一分钱，复合增长就不到 5%",
    on: now,
    facts: { ...firm, revenueTwoYearsEarlier: wan(20_000) + 1 },
    outcome: "unmet",
  },
  {
    name: "两年研发费用合计不到 1200 万元",
    on: now,
    facts: { ...firm, rdExpense: wan(600), rdExpenseOneYearEarlier: wan(600) - 1 },
    outcome: "unmet",
  },
  {
    name: "占有率不到一成，但排国内第三",
    on: now,
    facts: { ...firm, marketShare: 0.08, marketRank: 3 },
    outcome: "met",
  },
  {
    name: "Ⅰ类知识产权只有三项",
    on: now,
    facts: { ...firm, classOneIp: 3 },
    outcome: "unmet",
  },
  {
    name: "关键环节还没有核实",
    on: now,
    facts: { ...firm, littleGiantReview: "none" },
    outcome: "manual",
  },
  {
    name: "工信部门核实后认为不属于关键环节",
    on: now,
    facts: { ...firm, littleGiantReview: "rejected" },
    outcome: "unmet",
  },
  { name: "不知道平台评价得分", on: now, facts: { ...firm, developmentScore: null }, outcome: "unknown" },
  { name: "旧办法最后一天，收入 9000 万元、两年研发都占 6%", on: old, facts: middling, outcome: "met" },
  {
    name: "旧办法下上上年度研发不到 6%",
    on: old,
    facts: { ...middling, rdExpenseOneYearEarlier: wan(480) - 1 },
    outcome: "unmet",
  },
  {
    name: "旧办法下收入上亿，两年研发 3% 就够",
    on: old,
    facts: {
      ...middling,
      revenue: wan(10_000),
      mainRevenue: wan(7000),
      rdExpense: wan(300),
      rdExpenseOneYearEarlier: wan(240),
    },
    outcome: "met",
  },
  {
    name: "旧办法下关键环节还没有核实",
    on: old,
    facts: { ...middling, littleGiantReview: "none" },
    outcome: "manual",
  },
];
