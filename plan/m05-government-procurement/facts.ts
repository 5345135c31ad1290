import type { FactDeclaration } from "#kernel/rules";

const asked = { period: "current", sensitivity: "internal" } as const;
const yesNo = { ...asked, type: "boolean" } as const;
const money = { ...asked, type: "money", unit: "万元" } as const;

/** What a supplier knows of one government purchase and of its own bid. */
export const procurementFacts = [
  {
    ...asked,
    key: "procurementKind",
    name: "采购项目类别",
    synonyms: ["政府采购项目类别"],
    type: "choice",
    choices: [
      { value: "goods", label: "货物" },
      { value: "services", label: "服务" },
      { value: "works", label: "工程" },
    ],
    question: "想参加的政府采购项目是货物、服务还是工程？",
    hint: "采购公告里写明。",
  },
  {
    ...money,
    key: "procurementBudget",
    name: "采购项目预算",
    synonyms: ["政府采购预算金额"],
    question: "这个采购项目的预算是多少？",
    hint: "采购公告里的预算金额。",
  },
  {
    ...money,
    key: "bidPrice",
    name: "投标报价",
    synonyms: ["响应报价"],
    question: "打算报多少价？",
    hint: "扣除之前的报价。",
  },
  {
    ...yesNo,
    key: "reservedForSmallFirms",
    name: "专门面向中小企业采购",
    synonyms: ["预留给中小企业的采购包"],
    question: "这个项目（采购包）是不是专门面向中小企业？",
    hint: "采购公告里写明；专门面向中小企业的不再给价格扣除。",
  },
  {
    ...asked,
    key: "smallFirmShare",
    name: "联合体或分包中小微企业的份额",
    synonyms: ["小微企业合同份额"],
    type: "rate",
    question: "联合体协议或分包意向里，小微企业的合同份额占多少？",
    hint: "填百分比，例如 30%；独立投标、也不分包给小微企业的填 0。",
  },
  {
    ...yesNo,
    key: "tiedToLargeFirm",
    name: "与大企业同一负责人或受其控股管理",
    synonyms: ["受大企业控股"],
    question: "负责人是不是同时是大企业的负责人，或者由大企业直接控股、管理？",
    hint: "有其中一种情形的，不算中小企业。",
  },
] as const satisfies readonly FactDeclaration[];
