import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const employer: Facts = {
  subjectKind: "enterprise",
  contributionWages: wan(100),
  industry: "C13",
  employees: 50,
  revenue: wan(1000),
  totalAssets: wan(1000),
};
const large: Facts = { ...employer, employees: 1000, revenue: wan(40_000) };
const exactly = (amount: number) => ({ min: amount, max: amount });

export const socialInsuranceRatesCases: readonly WorkedCase[] = [
  {
    name: "2019 年 5 月起，缴费工资 100 万元",
    on: day("2019-05-01"),
    facts: employer,
    outcome: "met",
    amount: exactly(yuan(167_000)),
  },
  { name: "2019 年 4 月还是原来的比例", on: day("2019-04-30"), facts: employer, outcome: "notApplicable" },
  {
    name: "2020 年上半年的小型企业免缴",
    on: day("2020-02-01"),
    facts: employer,
    outcome: "met",
    amount: exactly(0),
  },
  {
    name: "2020 年上半年的大型企业减半",
    on: day("2020-06-30"),
    facts: large,
    outcome: "met",
    amount: exactly(yuan(83_500)),
  },
  {
    name: "2020 年下半年的大型企业照缴",
    on: day("2020-07-01"),
    facts: large,
    outcome: "met",
    amount: exactly(yuan(167_000)),
  },
  {
    name: "2020 年最后一天的小型企业免缴",
    on: day("2020-12-31"),
    facts: employer,
    outcome: "met",
    amount: exactly(0),
  },
  {
    name: "2021 年恢复缴费",
    on: day("2021-01-01"),
    facts: employer,
    outcome: "met",
    amount: exactly(yuan(167_000)),
  },
  { name: "2026 年的费率还没有查到", on: day("2026-03-02"), facts: employer, outcome: "met" },
  {
    name: "没有参保职工",
    on: day("2025-12-31"),
    facts: { ...employer, contributionWages: 0 },
    outcome: "unmet",
  },
  {
    name: "不知道缴费工资",
    on: day("2025-12-31"),
    facts: { ...employer, contributionWages: null },
    outcome: "unknown",
  },
  {
    name: "个人不是用人单位",
    on: day("2025-12-31"),
    facts: { ...employer, subjectKind: "person" },
    outcome: "notApplicable",
  },
];
