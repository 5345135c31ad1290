import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const firm: Facts = {
  subjectKind: "enterprise",
  highTechCertifiedOn: "2023-11-20",
  taxableIncome: wan(1000),
};
const exactly = (amount: number) => ({ min: amount, max: amount });
const asked = day("2026-03-02");

export const highTechIncomeTaxCases: readonly WorkedCase[] = [
  { name: "证书有效，所得 1000 万元", on: asked, facts: firm, outcome: "met", amount: exactly(wan(150)) },
  {
    name: "发证当天",
    on: day("2023-11-20"),
    facts: firm,
    outcome: "met",
    amount: exactly(wan(150)),
  },
  {
    name: "证书满三年的前一天",
    on: day("2026-11-19"),
    facts: firm,
    outcome: "met",
    amount: exactly(wan(150)),
  },
  {
    name: "证书满三年的那一天",
    on: day("2026-11-20"),
    facts: firm,
    outcome: "unmet",
    amount: exactly(wan(250)),
  },
  {
    name: "没有证书",
    on: asked,
    facts: { ...firm, highTechCertifiedOn: null },
    outcome: "unmet",
    amount: exactly(wan(250)),
  },
  {
    name: "亏损的高新技术企业不缴税",
    on: asked,
    facts: { ...firm, taxableIncome: wan(-1) },
    outcome: "met",
    amount: exactly(0),
  },
  {
    name: "证书有效，不知道所得是多少",
    on: asked,
    facts: { ...firm, taxableIncome: null },
    outcome: "met",
  },
  {
    name: "不知道是哪一类主体",
    on: asked,
    facts: { ...firm, subjectKind: null },
    outcome: "unknown",
  },
  {
    name: "个体工商户不缴企业所得税",
    on: asked,
    facts: { ...firm, subjectKind: "soleTrader" },
    outcome: "notApplicable",
  },
];
