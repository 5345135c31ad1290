import { makeUscc } from "#kernel/uscc";
import type { SampleEnterprise } from "./firm.ts";

const wan = (value: number): number => Math.round(value * 1_000_000);

/** 楚雄市: its first certificate is a few weeks old, it does research and has asked for nothing yet. */
const growing: SampleEnterprise = {
  subjectId: "5c0e7a10-0001-4f00-8a00-000000000001",
  uscc: makeUscc("enterprise", "532301", 1),
  name: "楚雄青鹭舟生物科技有限公司",
  region: "532301",
  fields: {
    subjectKind: "enterprise",
    region: "532301",
    industry: "C27",
    address: "楚雄市演示园区一路18号",
    legalRepresentative: "普某某",
    phone: "0878-0000001",
    foundedOn: "2019-04-12",
    registeredOn: "2026-05-20",
    employees: 68,
    revenue: wan(4_860),
    totalAssets: wan(6_120),
    taxableIncome: wan(412.5),
    rdExpense: wan(318.6),
    rdStaff: 14,
    highTechCertifiedOn: "2026-09-18",
    highTechRevenue: wan(3_420),
    taxpayerKind: "general",
    monthlySales: wan(405),
    restrictedIndustry: false,
    creditGrade: "A",
    loanCount: 0,
  },
};

/** 元谋县: a sole trader without any certificate. */
const ineligible: SampleEnterprise = {
  subjectId: "5c0e7a10-0002-4f00-8a00-000000000002",
  uscc: makeUscc("soleTrader", "532328", 2),
  name: "元谋县云雁坪果蔬批发部",
  region: "532328",
  fields: {
    subjectKind: "soleTrader",
    region: "532328",
    industry: "F51",
    address: "元谋县样例街66号",
    legalRepresentative: "起某某",
    phone: "0878-0000002",
    foundedOn: "2021-08-03",
    registeredOn: "2025-08-11",
    employees: 3,
    revenue: wan(118),
    taxpayerKind: "smallScale",
    monthlySales: wan(9.8),
    restrictedIndustry: false,
    creditGrade: "B",
    loanCount: 1,
  },
};

/** 禄丰市: its certificate was renewed; the first one is years old. No register tells the two apart, only the firm can. */
const recertified: SampleEnterprise = {
  subjectId: "5c0e7a10-0003-4f00-8a00-000000000003",
  uscc: makeUscc("enterprise", "532302", 3),
  name: "禄丰松鲸栎光伏科技有限公司",
  region: "532302",
  fields: {
    subjectKind: "enterprise",
    region: "532302",
    industry: "C38",
    address: "禄丰市试用大道5号",
    legalRepresentative: "罗某某",
    phone: "0878-0000003",
    foundedOn: "2012-03-27",
    registeredOn: "2024-10-15",
    employees: 210,
    revenue: wan(23_400),
    totalAssets: wan(31_800),
    taxableIncome: wan(1_530),
    rdExpense: wan(1_180),
    rdStaff: 37,
    highTechCertifiedOn: "2026-08-21",
    highTechRevenue: wan(17_900),
    taxpayerKind: "general",
    monthlySales: wan(1_950),
    restrictedIndustry: false,
    creditGrade: "A",
    loanCount: 0,
  },
};

const withNames = (it: SampleEnterprise): SampleEnterprise => ({
  ...it,
  fields: { uscc: it.uscc, name: it.name, ...it.fields },
});

/** Firms with a fixed story, for sample accounts and tests. All invented. */
export const SAMPLE_FIRMS = {
  growing: withNames(growing),
  ineligible: withNames(ineligible),
  recertified: withNames(recertified),
} as const;
