import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const trader: Facts = { subjectKind: "soleTrader", taxableIncome: wan(200) };
const exactly = (amount: number) => ({ min: amount, max: amount });
const asked = day("2026-03-02");

export const soleTraderIncomeTaxCases: readonly WorkedCase[] = [
  {
    name: "所得正好 200 万元，应缴 63.45 万元减半",
    on: asked,
    facts: trader,
    outcome: "met",
    amount: exactly(yuan(317_250)),
  },
  {
    name: "所得 201 万元，多出的 1 万元照 35% 缴",
    on: asked,
    facts: { ...trader, taxableIncome: wan(201) },
    outcome: "met",
    amount: exactly(yuan(320_750)),
  },
  {
    name: "所得 3 万元，税 1500 元减半",
    on: asked,
    facts: { ...trader, taxableIncome: wan(3) },
    outcome: "met",
    amount: exactly(yuan(750)),
  },
  {
    name: "2022 年，只有 100 万元以内减半",
    on: day("2022-12-31"),
    facts: trader,
    outcome: "met",
    amount: exactly(yuan(492_250)),
  },
  {
    name: "2023 年第一天，200 万元以内减半",
    on: day("2023-01-01"),
    facts: trader,
    outcome: "met",
    amount: exactly(yuan(317_250)),
  },
  {
    name: "没有所得，没有税可减",
    on: asked,
    facts: { ...trader, taxableIncome: 0 },
    outcome: "unmet",
    amount: exactly(0),
  },
  {
    name: "不知道所得是多少",
    on: asked,
    facts: { subjectKind: "soleTrader" },
    outcome: "unknown",
  },
  {
    name: "企业不适用",
    on: asked,
    facts: { ...trader, subjectKind: "enterprise" },
    outcome: "notApplicable",
  },
  {
    name: "2020 年还没有这项减半",
    on: day("2020-12-31"),
    facts: trader,
    outcome: "notApplicable",
  },
];
