import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const factory: Facts = {
  subjectKind: "enterprise",
  region: "532302",
  industry: "C13",
  regulatedEnterprise: false,
  revenue: wan(1400),
};
const on = day("2026-03-02");

export const smallToRegulatedCandidateCases: readonly WorkedCase[] = [
  { name: "工业企业收入正好是门槛的 70%", on, facts: factory, outcome: "met" },
  {
    name: "差一分钱到 70%，收入也没有增长",
    on,
    facts: { ...factory, revenue: wan(1400) - 1, revenueOneYearEarlier: wan(1400) },
    outcome: "unmet",
  },
  {
    name: "收入 1300 万元，照去年的增长一年后超过 2000 万元",
    on,
    facts: { ...factory, revenue: wan(1300), revenueOneYearEarlier: wan(800) },
    outcome: "met",
  },
  {
    name: "零售企业的门槛是 500 万元",
    on,
    facts: { ...factory, industry: "F52", revenue: wan(350) },
    outcome: "met",
  },
  {
    name: "已经纳入规上统计",
    on,
    facts: { ...factory, regulatedEnterprise: true },
    outcome: "unmet",
  },
  { name: "不知道上年度营业收入", on, facts: { ...factory, revenue: null }, outcome: "unknown" },
  {
    name: "只知道是批发或零售，分不清门槛",
    on,
    facts: { ...factory, industry: "F", revenue: wan(400), revenueOneYearEarlier: wan(400) },
    outcome: "unknown",
  },
  { name: "建筑业不按收入门槛", on, facts: { ...factory, industry: "E47" }, outcome: "notApplicable" },
  {
    name: "个体工商户不升规",
    on,
    facts: { ...factory, subjectKind: "soleTrader" },
    outcome: "notApplicable",
  },
];
