import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const graduate: Facts = {
  subjectKind: "person",
  region: "532301",
  founderGroups: ["graduate"],
  otherLoans: false,
  startupPartners: 1,
  loanCount: 0,
};
const firm: Facts = {
  subjectKind: "enterprise",
  region: "532301",
  industry: "C13",
  employees: 100,
  revenue: wan(1000),
  loanGroupHires: 10,
  wageArrears: false,
  loanCount: 0,
};
const now = day("2026-03-02");
const last2020 = day("2023-09-30");
const first2023 = day("2023-10-01");
const upTo = (it: number) => ({ min: 0, max: wan(it) });

export const guaranteedStartupLoanCases: readonly WorkedCase[] = [
  { name: "高校毕业生第一次贷款", on: now, facts: graduate, outcome: "met", amount: upTo(30) },
  {
    name: "旧规定最后一天，个人不超过 20 万元",
    on: last2020,
    facts: graduate,
    outcome: "met",
    amount: upTo(20),
  },
  { name: "新规定第一天", on: first2023, facts: graduate, outcome: "met", amount: upTo(30) },
  {
    name: "三名毕业生合伙，可以再多一成",
    on: now,
    facts: { ...graduate, startupPartners: 3 },
    outcome: "met",
    amount: upTo(99),
  },
  {
    name: "已经贴息两次，第三次看前两次还得怎样",
    on: now,
    facts: { ...graduate, loanCount: 2 },
    outcome: "manual",
    amount: upTo(30),
  },
  { name: "第四次贴息", on: now, facts: { ...graduate, loanCount: 3 }, outcome: "unmet" },
  { name: "有别的贷款没有还清", on: now, facts: { ...graduate, otherLoans: true }, outcome: "unmet" },
  {
    name: "网约车司机在旧规定下是支持对象",
    on: last2020,
    facts: { ...graduate, founderGroups: ["taxiDriver"] },
    outcome: "met",
    amount: upTo(20),
  },
  {
    name: "网约车司机在新规定下不再单列",
    on: first2023,
    facts: { ...graduate, founderGroups: ["taxiDriver"] },
    outcome: "unmet",
  },
  { name: "不知道属于哪个群体", on: now, facts: { ...graduate, founderGroups: null }, outcome: "unknown" },
  { name: "小企业 100 人招用 10 人", on: now, facts: firm, outcome: "met", amount: upTo(400) },
  { name: "小企业 100 人招用 9 人", on: now, facts: { ...firm, loanGroupHires: 9 }, outcome: "unmet" },
  {
    name: "旧规定下 100 人要招用 15 人",
    on: last2020,
    facts: { ...firm, loanGroupHires: 15 },
    outcome: "met",
    amount: upTo(300),
  },
  {
    name: "旧规定下 100 人只招用 14 人",
    on: last2020,
    facts: { ...firm, loanGroupHires: 14 },
    outcome: "unmet",
  },
  {
    name: "101 人的企业招用 6 人就够 5%",
    on: now,
    facts: { ...firm, employees: 101, loanGroupHires: 6 },
    outcome: "met",
    amount: upTo(400),
  },
  {
    name: "101 人的企业招用 5 人不到 5%",
    on: now,
    facts: { ...firm, employees: 101, loanGroupHires: 5 },
    outcome: "unmet",
  },
  {
    name: "没有职工、也没有招人的企业",
    on: now,
    facts: { ...firm, employees: 0, loanGroupHires: 0 },
    outcome: "unmet",
  },
  {
    name: "中型企业",
    on: now,
    facts: { ...firm, employees: 300, revenue: wan(2000), loanGroupHires: 60 },
    outcome: "unmet",
  },
  { name: "事业单位", on: now, facts: { ...firm, subjectKind: "institution" }, outcome: "notApplicable" },
];
