import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const general: Facts = {
  subjectKind: "enterprise",
  taxpayerKind: "general",
  restrictedIndustry: false,
  taxableIncome: wan(300),
  employees: 80,
  totalAssets: wan(3000),
  sixTaxesTwoFees: wan(4),
};
const exactly = (amount: number) => ({ min: amount, max: amount });
const asked = day("2026-03-02");

export const sixTaxesTwoFeesCases: readonly WorkedCase[] = [
  {
    name: "一般纳税人，但是小型微利企业",
    on: asked,
    facts: general,
    outcome: "met",
    amount: exactly(wan(2)),
  },
  {
    name: "一般纳税人，所得超过 300 万元",
    on: asked,
    facts: { ...general, taxableIncome: wan(300) + 1 },
    outcome: "unmet",
    amount: exactly(wan(4)),
  },
  {
    name: "小规模纳税人，不问所得",
    on: asked,
    facts: { taxpayerKind: "smallScale", sixTaxesTwoFees: wan(1) },
    outcome: "met",
    amount: exactly(wan(0.5)),
  },
  {
    name: "个体工商户即使是一般纳税人",
    on: asked,
    facts: { subjectKind: "soleTrader", taxpayerKind: "general", sixTaxesTwoFees: wan(1) },
    outcome: "met",
    amount: exactly(wan(0.5)),
  },
  {
    name: "2021 年最后一天，小型微利企业还不在内",
    on: day("2021-12-31"),
    facts: general,
    outcome: "unmet",
    amount: exactly(wan(4)),
  },
  {
    name: "2022 年第一天，小型微利企业也减半",
    on: day("2022-01-01"),
    facts: general,
    outcome: "met",
    amount: exactly(wan(2)),
  },
  {
    name: "2019 年的小规模纳税人",
    on: day("2019-06-01"),
    facts: { ...general, taxpayerKind: "smallScale" },
    outcome: "met",
    amount: exactly(wan(2)),
  },
  {
    name: "一般纳税人，不知道资产总额",
    on: asked,
    facts: { ...general, totalAssets: null },
    outcome: "unknown",
  },
  {
    name: "2028 年还没有规定",
    on: day("2028-01-01"),
    facts: general,
    outcome: "notApplicable",
  },
];
