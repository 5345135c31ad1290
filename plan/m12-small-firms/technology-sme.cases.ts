import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

/** Fifteen of a hundred (8 points), 4.2 % of sales (30), four rights of class II (24): 62. */
const firm: Facts = {
  subjectKind: "enterprise",
  employees: 100,
  rdStaff: 15,
  revenue: wan(1000),
  rdExpense: wan(42),
  totalCosts: wan(800),
  totalAssets: wan(1500),
  classOneIp: 0,
  classTwoIp: 4,
  restrictedIndustry: false,
  researchIncident: false,
  onBadList: false,
  nationalAwardInFiveYears: false,
  researchInstitute: false,
  ledStandard: false,
};
const on = day("2026-06-10");
const points = (it: number) => ({ min: it, max: it });

export const technologySmeCases: readonly WorkedCase[] = [
  { name: "科技人员 15%、研发 4.2%、四项Ⅱ类，共 62 分", on, facts: firm, outcome: "met", score: points(62) },
  {
    name: "其他得 80 分，但科技人员不到一成",
    on,
    facts: { ...firm, rdStaff: 9, rdExpense: wan(60), classOneIp: 1 },
    outcome: "unmet",
    score: points(80),
  },
  {
    name: "正好 60 分",
    on,
    facts: { ...firm, rdStaff: 20, classTwoIp: 3 },
    outcome: "met",
    score: points(60),
  },
  {
    name: "研发正好占 4%，再少一分钱就降一档",
    on,
    facts: { ...firm, rdExpense: wan(40) - 1 },
    outcome: "unmet",
    score: points(52),
  },
  {
    name: "占成本费用的比例更高，按成本费用计分",
    on,
    facts: { ...firm, totalCosts: wan(140), classTwoIp: 2 },
    outcome: "met",
    score: points(70),
  },
  {
    name: "高企证书在有效期内，不用评分",
    on,
    facts: { ...firm, rdStaff: 0, highTechCertifiedOn: "2023-06-11" },
    outcome: "met",
  },
  {
    name: "高企证书满三年的那一天",
    on,
    facts: { ...firm, rdStaff: 0, highTechCertifiedOn: "2023-06-10" },
    outcome: "unmet",
  },
  { name: "职工 501 人", on, facts: { ...firm, employees: 501 }, outcome: "unmet" },
  {
    name: "职工正好 500 人、销售收入正好 2 亿元",
    on,
    facts: { ...firm, employees: 500, rdStaff: 150, revenue: wan(20_000), rdExpense: wan(1200) },
    outcome: "met",
  },
  { name: "在经营异常名录上", on, facts: { ...firm, onBadList: true }, outcome: "unmet" },
  { name: "不知道研发费用", on, facts: { ...firm, rdExpense: null }, outcome: "unknown" },
  {
    name: "不知道成本费用，按销售收入已经够分",
    on,
    facts: { ...firm, totalCosts: null },
    outcome: "met",
  },
  { name: "合作社不是企业", on, facts: { ...firm, subjectKind: "cooperative" }, outcome: "notApplicable" },
];
