import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import type { Facts, WorkedCase } from "#kernel/rules";

const small: Facts = {
  subjectKind: "enterprise",
  industry: "I65",
  employees: 50,
  revenue: wan(900),
  totalAssets: wan(500),
  tiedToLargeFirm: false,
  reservedForSmallFirms: false,
  smallFirmShare: 0,
  procurementKind: "services",
  bidPrice: wan(100),
};
const medium: Facts = { ...small, employees: 200, revenue: wan(2000) };
const asked = day("2026-03-02");

export const smePriceDeductionCases: readonly WorkedCase[] = [
  {
    name: "小型企业投服务项目，报价 100 万元",
    on: asked,
    facts: small,
    outcome: "met",
    amount: { min: wan(10), max: wan(20) },
  },
  {
    name: "2022 年 6 月底还是 6% 到 10%",
    on: day("2022-06-30"),
    facts: small,
    outcome: "met",
    amount: { min: wan(6), max: wan(10) },
  },
  {
    name: "2022 年 7 月 1 日起 10% 到 20%",
    on: day("2022-07-01"),
    facts: small,
    outcome: "met",
    amount: { min: wan(10), max: wan(20) },
  },
  {
    name: "小型企业投工程项目",
    on: asked,
    facts: { ...small, procurementKind: "works" },
    outcome: "met",
    amount: { min: wan(3), max: wan(5) },
  },
  {
    name: "2020 年的工程项目也是 6% 到 10%",
    on: day("2020-12-31"),
    facts: { ...small, procurementKind: "works" },
    outcome: "met",
    amount: { min: wan(6), max: wan(10) },
  },
  {
    name: "中型企业把三成分包给小微企业",
    on: asked,
    facts: { ...medium, smallFirmShare: 0.3 },
    outcome: "met",
    amount: { min: wan(4), max: wan(6) },
  },
  {
    name: "中型企业投工程，分包三成",
    on: asked,
    facts: { ...medium, smallFirmShare: 0.3, procurementKind: "works" },
    outcome: "met",
    amount: { min: wan(1), max: wan(2) },
  },
  { name: "中型企业只分包 29%", on: asked, facts: { ...medium, smallFirmShare: 0.29 }, outcome: "unmet" },
  {
    name: "项目专门面向中小企业，不再扣除",
    on: asked,
    facts: { ...small, reservedForSmallFirms: true },
    outcome: "unmet",
  },
  { name: "由大企业控股的小企业", on: asked, facts: { ...small, tiedToLargeFirm: true }, outcome: "unmet" },
  {
    name: "不知道项目是不是专门面向中小企业",
    on: asked,
    facts: { ...small, reservedForSmallFirms: null },
    outcome: "unknown",
  },
  {
    name: "个人不是供应商企业",
    on: asked,
    facts: { ...small, subjectKind: "person" },
    outcome: "notApplicable",
  },
];
