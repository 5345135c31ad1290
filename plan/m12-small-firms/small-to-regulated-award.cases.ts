import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const factory: Facts = {
  subjectKind: "enterprise",
  region: "532301",
  industry: "C13",
  regulatedEnterprise: true,
  regulatedOn: "2023-05-01",
  strategicEmerging: false,
};
const asked = day("2023-10-10");
const thirty = { min: wan(30), max: wan(30) };

export const smallToRegulatedAwardCases: readonly WorkedCase[] = [
  { name: "2023 年 5 月升规的食品加工厂", on: asked, facts: factory, outcome: "met", amount: thirty },
  {
    name: "2023 年升规的战略性新兴产业企业",
    on: asked,
    facts: { ...factory, industry: "C39", strategicEmerging: true },
    outcome: "met",
    amount: { min: wan(40), max: wan(40) },
  },
  {
    name: "2023 年第一天纳入统计，当年最后一天查询",
    on: day("2023-12-31"),
    facts: { ...factory, regulatedOn: "2023-01-01" },
    outcome: "met",
    amount: thirty,
  },
  {
    name: "2022 年最后一天已经纳入统计",
    on: asked,
    facts: { ...factory, regulatedOn: "2022-12-31" },
    outcome: "unmet",
  },
  { name: "还没有升规", on: asked, facts: { ...factory, regulatedEnterprise: false }, outcome: "unmet" },
  {
    name: "不知道哪一天纳入统计",
    on: asked,
    facts: { ...factory, regulatedOn: null },
    outcome: "unknown",
  },
  {
    name: "2023 年升规的零售企业不是工业",
    on: asked,
    facts: { ...factory, industry: "F52" },
    outcome: "notApplicable",
  },
  {
    name: "2026 年升规，当年金额没有公布",
    on: day("2026-03-02"),
    facts: { ...factory, regulatedOn: "2026-01-20" },
    outcome: "met",
  },
  {
    name: "2024 年起不再看 2023 年升规的企业",
    on: day("2024-01-01"),
    facts: factory,
    outcome: "unmet",
  },
  {
    name: "方案印发以后、2023 年措施出台前一天",
    on: day("2023-02-27"),
    facts: { ...factory, regulatedOn: "2020-05-28" },
    outcome: "met",
  },
];
