import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const firm: Facts = {
  subjectKind: "enterprise",
  industry: "C39",
  employees: 80,
  revenue: wan(1500),
  revenueOneYearEarlier: wan(4000),
  totalAssets: wan(3000),
  totalLiabilities: wan(2400),
  restrictedIndustry: false,
  onBadList: false,
  incidentInThreeYears: false,
  innovativeTitle: true,
  nicheYears: 3,
  mainRevenue: wan(1200),
  rdExpense: wan(100),
  rdExpenseOneYearEarlier: wan(120),
  equityInTwoYears: 0,
  classOneIp: 1,
  scienceAwards: ["none"],
  makerChina: "none",
  researchInstitute: false,
  specializedReview: "confirmed",
  developmentScore: 50,
};
const old = day("2026-03-31");
const now = day("2026-04-01");

export const specializedSmeCases: readonly WorkedCase[] = [
  { name: "新办法第一天，每项都正好在线上", on: now, facts: firm, outcome: "met" },
  {
    name: "工信部门还没有核实市场地位",
    on: now,
    facts: { ...firm, specializedReview: "none" },
    outcome: "manual",
  },
  { name: "平台评价得 49 分", on: now, facts: { ...firm, developmentScore: 49 }, outcome: "unmet" },
  {
    name: "主营占比差一分钱到八成",
    on: now,
    facts: { ...firm, mainRevenue: wan(1200) - 1 },
    outcome: "unmet",
  },
  {
    name: "收入不到 1500 万元，但两年里融资 2000 万元",
    on: now,
    facts: { ...firm, revenue: wan(1400), equityInTwoYears: wan(2000) },
    outcome: "met",
  },
  { name: "从事细分市场只有两年，新办法不够", on: now, facts: { ...firm, nicheYears: 2 }, outcome: "unmet" },
  {
    name: "没有Ⅰ类知识产权，有省部级研发机构",
    on: now,
    facts: { ...firm, classOneIp: 0, researchInstitute: true },
    outcome: "met",
  },
  { name: "不知道平台评价得分", on: now, facts: { ...firm, developmentScore: null }, outcome: "unknown" },
  {
    name: "旧办法最后一天，两年细分市场、进过创客中国 500 强",
    on: old,
    facts: { ...firm, nicheYears: 2, revenue: wan(1000), makerChina: "top500" },
    outcome: "met",
  },
  {
    name: "旧办法下没有直通条件，得分由省里评",
    on: old,
    facts: { ...firm, nicheYears: 2 },
    outcome: "manual",
  },
  {
    name: "旧办法下研发费用不到 100 万元",
    on: old,
    facts: { ...firm, rdExpense: wan(100) - 1, makerChina: "top50" },
    outcome: "unmet",
  },
];
