import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const graduate: Facts = {
  subjectKind: "soleTrader",
  ownerGroup: "graduate",
  foundedOn: "2025-03-02",
  creditableTaxes: wan(5),
};
const asked = day("2026-03-02");

export const priorityGroupSelfEmploymentCases: readonly WorkedCase[] = [
  {
    name: "毕业年度高校毕业生开店一年，税费多于限额",
    on: asked,
    facts: graduate,
    outcome: "met",
    amount: { min: yuan(20_000), max: yuan(24_000) },
  },
  {
    name: "税费少于限额，以税费为限",
    on: asked,
    facts: { ...graduate, creditableTaxes: yuan(8000) },
    outcome: "met",
    amount: { min: yuan(8000), max: yuan(8000) },
  },
  {
    name: "税费在标准和上浮以后的限额之间",
    on: asked,
    facts: { ...graduate, creditableTaxes: yuan(22_000) },
    outcome: "met",
    amount: { min: yuan(20_000), max: yuan(22_000) },
  },
  {
    name: "2022 年最后一天，限额 1.2 万元",
    on: day("2022-12-31"),
    facts: { ...graduate, foundedOn: "2022-01-01" },
    outcome: "met",
    amount: { min: yuan(12_000), max: yuan(14_400) },
  },
  { name: "2028 年还没有规定", on: day("2028-01-01"), facts: graduate, outcome: "notApplicable" },
  {
    name: "登记后差一天满三年",
    on: asked,
    facts: { ...graduate, foundedOn: "2023-03-03" },
    outcome: "met",
    amount: { min: yuan(20_000), max: yuan(24_000) },
  },
  { name: "登记后满三年", on: asked, facts: { ...graduate, foundedOn: "2023-03-02" }, outcome: "unmet" },
  { name: "不属于重点群体", on: asked, facts: { ...graduate, ownerGroup: "none" }, outcome: "unmet" },
  { name: "不知道属于哪一类群体", on: asked, facts: { ...graduate, ownerGroup: null }, outcome: "unknown" },
  {
    name: "企业另按招用扣减",
    on: asked,
    facts: { ...graduate, subjectKind: "enterprise" },
    outcome: "notApplicable",
  },
];
