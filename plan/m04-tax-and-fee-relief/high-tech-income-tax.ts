import { day } from "#kernel/calendar";
import { fact, formula, multiply, oneOf, type Policy, subtract } from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import {
  CORPORATE_TAXPAYERS,
  corporateTaxpayersCite,
  highTechRate,
  highTechRateCite,
  ordinaryRateCite,
  ordinaryTax,
  profit,
} from "./corporate-income-tax.ts";
import { validCertificate } from "./high-tech-certificate.ts";

const due = multiply(profit, highTechRate);

/** 15 % for certified high-tech enterprises. A small low-profit one is better off with that relief: it can use only one. */
export const highTechIncomeTax: Policy = {
  id: "m04/high-tech-income-tax",
  name: "高新技术企业减按 15% 缴纳企业所得税",
  summary: "高新技术企业证书在三年有效期内的，企业所得税按 15% 缴纳，不是 25%。",
  kind: "entitlement",
  benefit: "企业所得税税率 15%（原为 25%）",
  measure: 4,
  unit: "tax",
  amountMeans: "taxDue",
  per: "year",
  group: "corporate-income-tax",
  versions: [
    {
      version: "2016",
      issuedOn: day("2016-01-29"),
      effectiveFrom: day("2016-01-01"),
      effectiveTo: null,
      appliesTo: oneOf(fact("subjectKind"), CORPORATE_TAXPAYERS, corporateTaxpayersCite),
      when: validCertificate,
      amount: formula(due, highTechRateCite),
      otherwise: formula(ordinaryTax, ordinaryRateCite),
      worth: formula(subtract(ordinaryTax, due), highTechRateCite),
      certainty: "verified",
      note: `15% 的税率从 2008 年就有；这里从现行认定办法施行的 2016 年算起。用上年度的应纳税所得额估算。发证的当年全年都可以享受，到期当年重新认定之前先按 15% 预缴，这里只看查询日证书是否有效。${ISSUE_DAY_FROM_MEMORY}`,
    },
  ],
};
