import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

/** Innovation 15+20, growth 15+10, specialisation 5+20: 85. */
const firm: Facts = {
  subjectKind: "enterprise",
  industry: "C39",
  employees: 80,
  revenue: wan(2000),
  totalAssets: wan(3000),
  restrictedIndustry: false,
  onBadList: false,
  incidentInThreeYears: false,
  scienceAwards: ["none"],
  demonstrationTitle: false,
  researchInstitute: false,
  equityInThreeYears: 0,
  highValueIp: 0,
  ownClassOneIp: 1,
  classOneIp: 1,
  classTwoIp: 3,
  rdExpense: wan(100),
  mainRevenue: wan(1400),
  mainRevenueOneYearEarlier: wan(1250),
  totalLiabilities: wan(1650),
  strategicEmerging: false,
};
const on = day("2026-03-02");
const points = (it: number) => ({ min: it, max: it });

export const innovativeSmeCases: readonly WorkedCase[] = [
  { name: "三项指标都过线，得 85 分", on, facts: firm, outcome: "met", score: points(85) },
  {
    name: "总分够，成长性不到 15 分",
    on,
    facts: { ...firm, mainRevenueOneYearEarlier: wan(1400), totalLiabilities: wan(2250) },
    outcome: "unmet",
    score: points(70),
  },
  {
    name: "主营增长正好一成",
    on,
    facts: { ...firm, mainRevenue: wan(1375), mainRevenueOneYearEarlier: wan(1250) },
    outcome: "met",
    score: points(80),
  },
  {
    name: "没有分数，但三年里融资正好 500 万元",
    on,
    facts: {
      ...firm,
      ownClassOneIp: 0,
      classOneIp: 0,
      classTwoIp: 0,
      rdExpense: 0,
      equityInThreeYears: wan(500),
    },
    outcome: "met",
  },
  {
    name: "融资差一分钱到 500 万元，分数也不够",
    on,
    facts: {
      ...firm,
      ownClassOneIp: 0,
      classOneIp: 0,
      classTwoIp: 0,
      rdExpense: 0,
      equityInThreeYears: wan(500) - 1,
    },
    outcome: "unmet",
  },
  { name: "近三年有重大事故", on, facts: { ...firm, incidentInThreeYears: true }, outcome: "unmet" },
  {
    name: "大型企业不是中小企业",
    on,
    facts: { ...firm, employees: 1000, revenue: wan(40_000) },
    outcome: "unmet",
  },
  {
    name: "不知道上上年度的主营业务收入",
    on,
    facts: { ...firm, mainRevenueOneYearEarlier: null },
    outcome: "unknown",
  },
  { name: "施行前一天", on: day("2022-05-31"), facts: firm, outcome: "notApplicable" },
];
