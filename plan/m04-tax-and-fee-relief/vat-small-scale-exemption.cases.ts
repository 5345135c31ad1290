import { day } from "#kernel/calendar";
import { wan, yuan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const trader: Facts = { taxpayerKind: "smallScale", monthlySales: wan(10) };
const selling = (monthlySales: number): Facts => ({ ...trader, monthlySales });
const exactly = (amount: number) => ({ min: amount, max: amount });
const asked = day("2026-03-02");

export const vatSmallScaleExemptionCases: readonly WorkedCase[] = [
  {
    name: "月销售额 9.99 万元，没有达到起征点",
    on: asked,
    facts: selling(wan(9.99)),
    outcome: "met",
    amount: exactly(0),
  },
  {
    name: "月销售额正好 10 万元，达到起征点，全额按 1%",
    on: asked,
    facts: trader,
    outcome: "unmet",
    amount: exactly(yuan(1000)),
  },
  {
    name: "2025 年最后一天，正好 10 万元还免税",
    on: day("2025-12-31"),
    facts: trader,
    outcome: "met",
    amount: exactly(0),
  },
  {
    name: "2025 年，多一分就全额按 1%",
    on: day("2025-12-31"),
    facts: selling(wan(10) + 1),
    outcome: "unmet",
    amount: exactly(yuan(1000)),
  },
  {
    name: "2020 年 2 月 29 日，12 万元按 3%",
    on: day("2020-02-29"),
    facts: selling(wan(12)),
    outcome: "unmet",
    amount: exactly(yuan(3600)),
  },
  {
    name: "2020 年 3 月 1 日，12 万元减按 1%",
    on: day("2020-03-01"),
    facts: selling(wan(12)),
    outcome: "unmet",
    amount: exactly(yuan(1200)),
  },
  {
    name: "2021 年 4 月 1 日，15 万元免税",
    on: day("2021-04-01"),
    facts: selling(wan(15)),
    outcome: "met",
    amount: exactly(0),
  },
  {
    name: "2021 年 3 月 31 日，15 万元还不免税",
    on: day("2021-03-31"),
    facts: selling(wan(15)),
    outcome: "unmet",
    amount: exactly(yuan(1500)),
  },
  {
    name: "2022 年 4 月 1 日，适用 3% 的 40 万元全部免税",
    on: day("2022-04-01"),
    facts: { ...selling(wan(40)), threePercentSales: true },
    outcome: "met",
    amount: exactly(0),
  },
  {
    name: "2022 年 12 月，出租房屋 40 万元按 5%",
    on: day("2022-12-31"),
    facts: { ...selling(wan(40)), threePercentSales: false },
    outcome: "unmet",
    amount: exactly(wan(2)),
  },
  {
    name: "2022 年，不知道适用哪个征收率",
    on: day("2022-06-01"),
    facts: selling(wan(40)),
    outcome: "unknown",
  },
  {
    name: "不知道月销售额",
    on: asked,
    facts: { taxpayerKind: "smallScale" },
    outcome: "unknown",
  },
  {
    name: "一般纳税人不适用",
    on: asked,
    facts: { ...trader, taxpayerKind: "general" },
    outcome: "notApplicable",
  },
];
