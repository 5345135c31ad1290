import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const firm: Facts = {
  subjectKind: "enterprise",
  region: "532301",
  highTechCertifiedOn: "2025-11-20",
  firstHighTechCertification: true,
};
const range = { min: wan(10), max: wan(30) };
const asked = day("2026-03-02");

export const highTechAwardCases: readonly WorkedCase[] = [
  { name: "楚雄市一家企业去年首次通过认定", on: asked, facts: firm, outcome: "met", amount: range },
  {
    name: "禄丰市的企业在方案印发当天发证",
    on: day("2021-06-01"),
    facts: { ...firm, region: "532302", highTechCertifiedOn: "2020-05-28" },
    outcome: "met",
    amount: range,
  },
  {
    name: "证书到期的前一天",
    on: day("2028-11-19"),
    facts: firm,
    outcome: "met",
    amount: range,
  },
  {
    name: "证书满三年的那一天",
    on: day("2028-11-20"),
    facts: firm,
    outcome: "unmet",
  },
  {
    name: "方案印发前一天发证",
    on: day("2021-06-01"),
    facts: { ...firm, highTechCertifiedOn: "2020-05-27" },
    outcome: "unmet",
  },
  {
    name: "没有高新技术企业证书",
    on: asked,
    facts: { subjectKind: "enterprise", region: "532322" },
    outcome: "unmet",
  },
  {
    name: "名录里有新证书，还不知道是不是第一次认定",
    on: asked,
    facts: { ...firm, firstHighTechCertification: null },
    outcome: "unknown",
  },
  {
    name: "不知道登记在哪个县市",
    on: asked,
    facts: { ...firm, region: null },
    outcome: "unknown",
  },
  {
    name: "到期后重新认定，要由州科技局判断",
    on: asked,
    facts: { ...firm, firstHighTechCertification: false },
    outcome: "manual",
    amount: range,
  },
  {
    name: "个体工商户不是企业",
    on: asked,
    facts: { ...firm, subjectKind: "soleTrader" },
    outcome: "notApplicable",
  },
  {
    name: "方案印发之前没有这项政策",
    on: day("2020-05-27"),
    facts: firm,
    outcome: "notApplicable",
  },
];
