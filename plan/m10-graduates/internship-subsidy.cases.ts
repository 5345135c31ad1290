import { day } from "#kernel/calendar";
import type { Facts, WorkedCase } from "#kernel/rules";

const unit: Facts = {
  subjectKind: "enterprise",
  region: "532301",
  internshipUnit: true,
  traineesInScope: true,
  shortestInternship: 3,
  longestInternship: 12,
  traineesPaidAndInsured: true,
};
const on = day("2026-03-02");

export const internshipSubsidyCases: readonly WorkedCase[] = [
  { name: "见习三个月到十二个月，钱发了，保险办了", on, facts: unit, outcome: "met" },
  { name: "方案印发当天", on: day("2020-05-28"), facts: unit, outcome: "met" },
  { name: "医院也可以接收见习", on, facts: { ...unit, subjectKind: "institution" }, outcome: "met" },
  { name: "有一份协议只有两个月", on, facts: { ...unit, shortestInternship: 2 }, outcome: "unmet" },
  { name: "有一份协议十三个月", on, facts: { ...unit, longestInternship: 13 }, outcome: "unmet" },
  { name: "还没有认定为见习单位", on, facts: { ...unit, internshipUnit: false }, outcome: "unmet" },
  { name: "没有投保", on, facts: { ...unit, traineesPaidAndInsured: false }, outcome: "unmet" },
  { name: "不知道见习多久", on, facts: { ...unit, shortestInternship: null }, outcome: "unknown" },
  { name: "个人不是见习单位", on, facts: { ...unit, subjectKind: "person" }, outcome: "notApplicable" },
  { name: "方案印发前一天", on: day("2020-05-27"), facts: unit, outcome: "notApplicable" },
];
