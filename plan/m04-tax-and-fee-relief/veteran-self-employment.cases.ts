import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const veteran: Facts = {
  subjectKind: "soleTrader",
  ownerIsVeteran: true,
  foundedOn: "2025-03-02",
  creditableTaxes: wan(5),
};
const asked = day("2026-03-02");

export const veteranSelfEmploymentCases: readonly WorkedCase[] = [
  {
    name: "退役士兵开店一年",
    on: asked,
    facts: veteran,
    outcome: "met",
    amount: { min: yuan(20_000), max: yuan(24_000) },
  },
  {
    name: "税费只有 5000 元",
    on: asked,
    facts: { ...veteran, creditableTaxes: yuan(5000) },
    outcome: "met",
    amount: { min: yuan(5000), max: yuan(5000) },
  },
  {
    name: "2022 年最后一天，限额 1.2 万元",
    on: day("2022-12-31"),
    facts: { ...veteran, foundedOn: "2021-06-01" },
    outcome: "met",
    amount: { min: yuan(12_000), max: yuan(14_400) },
  },
  {
    name: "2023 年第一天，限额提高到 2 万元",
    on: day("2023-01-01"),
    facts: { ...veteran, foundedOn: "2021-06-01" },
    outcome: "met",
    amount: { min: yuan(20_000), max: yuan(24_000) },
  },
  {
    name: "登记后差一天满三年",
    on: asked,
    facts: { ...veteran, foundedOn: "2023-03-03" },
    outcome: "met",
    amount: { min: yuan(20_000), max: yuan(24_000) },
  },
  { name: "登记后满三年", on: asked, facts: { ...veteran, foundedOn: "2023-03-02" }, outcome: "unmet" },
  { name: "不是退役士兵", on: asked, facts: { ...veteran, ownerIsVeteran: false }, outcome: "unmet" },
  {
    name: "不知道是不是退役士兵",
    on: asked,
    facts: { ...veteran, ownerIsVeteran: null },
    outcome: "unknown",
  },
  {
    name: "企业另按招用扣减",
    on: asked,
    facts: { ...veteran, subjectKind: "enterprise" },
    outcome: "notApplicable",
  },
];
