import { day } from "#kernel/calendar";
import type { Facts, WorkedCase } from "#kernel/rules";

const firm: Facts = {
  subjectKind: "enterprise",
  region: "532301",
  plansToClose: true,
  listedCompany: false,
  debtsSettled: true,
  duesSettled: true,
  investorsPromise: true,
  closingNeedsApproval: false,
  registrationRevoked: false,
  onBadList: false,
  sharesBurdened: false,
  investsElsewhere: false,
  underInvestigation: false,
  penaltyOutstanding: false,
};
const on = day("2026-03-02");

export const simpleDeregistrationCases: readonly WorkedCase[] = [
  { name: "没有债权债务，全体投资人都承诺", on, facts: firm, outcome: "met" },
  {
    name: "农民专业合作社也可以",
    on,
    facts: { ...firm, subjectKind: "cooperative", region: "532328" },
    outcome: "met",
  },
  { name: "条例施行的第一天", on: day("2022-03-01"), facts: firm, outcome: "met" },
  {
    name: "条例施行的前一天，这一版还没有",
    on: day("2022-02-28"),
    facts: firm,
    outcome: "notApplicable",
  },
  { name: "还有欠款没有还清", on, facts: { ...firm, debtsSettled: false }, outcome: "unmet" },
  { name: "还欠职工工资", on, facts: { ...firm, duesSettled: false }, outcome: "unmet" },
  { name: "有一位股东不肯签承诺书", on, facts: { ...firm, investorsPromise: false }, outcome: "unmet" },
  { name: "在经营异常名录上", on, facts: { ...firm, onBadList: true }, outcome: "unmet" },
  { name: "股权已经出质", on, facts: { ...firm, sharesBurdened: true }, outcome: "unmet" },
  { name: "名下还有一家子公司", on, facts: { ...firm, investsElsewhere: true }, outcome: "unmet" },
  { name: "官司还没有打完", on, facts: { ...firm, underInvestigation: true }, outcome: "unmet" },
  { name: "罚款还没有交", on, facts: { ...firm, penaltyOutstanding: true }, outcome: "unmet" },
  { name: "营业执照已被吊销", on, facts: { ...firm, registrationRevoked: true }, outcome: "unmet" },
  { name: "注销要先经批准", on, facts: { ...firm, closingNeedsApproval: true }, outcome: "unmet" },
  { name: "上市公司", on, facts: { ...firm, listedCompany: true }, outcome: "unmet" },
  { name: "登记在昆明", on, facts: { ...firm, region: "530102" }, outcome: "unmet" },
  {
    name: "还没有查清有没有动产抵押",
    on,
    facts: { ...firm, sharesBurdened: null },
    outcome: "unknown",
  },
  {
    name: "没有查清，但是还欠着税",
    on,
    facts: { ...firm, sharesBurdened: null, duesSettled: false },
    outcome: "unmet",
  },
  { name: "不打算注销", on, facts: { ...firm, plansToClose: false }, outcome: "notApplicable" },
  { name: "个体工商户另有办法", on, facts: { ...firm, subjectKind: "soleTrader" }, outcome: "notApplicable" },
];
