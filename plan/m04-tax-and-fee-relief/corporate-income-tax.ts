import { type Expression, fact, money, most, multiply, rate } from "#kernel/rules";
import { incomeTaxLaw } from "./documents.ts";

/** What corporate income tax is without any relief: a quarter of the taxable income, nothing on a loss. */
const ORDINARY_RATE = 0.25;
export const ordinaryRateCite = {
  ...incomeTaxLaw("第四条", "企业所得税的税率为25%"),
  certainty: "memory",
} as const;
export const highTechRateCite = {
  ...incomeTaxLaw("第二十八条", "国家需要重点扶持的高新技术企业，减按15%的税率征收企业所得税"),
  certainty: "verified",
} as const;

export const profit: Expression = most(money(0), fact("taxableIncome"));
export const ordinaryTax: Expression = multiply(profit, rate(ORDINARY_RATE));
export const ordinaryRate = rate(ORDINARY_RATE);
export const highTechRate = rate(0.15);

/** Who pays it: companies, cooperatives and institutions; sole traders pay personal income tax instead. */
export const CORPORATE_TAXPAYERS = ["enterprise", "cooperative", "institution"] as const;
export const corporateTaxpayersCite = {
  ...incomeTaxLaw("第一条", "企业和其他取得收入的组织（以下统称企业）为企业所得税的纳税人"),
  certainty: "memory",
} as const;
