import { measureOf } from "../measure.ts";
import { highTechIncomeTaxCases } from "./high-tech-income-tax.cases.ts";
import { highTechIncomeTax } from "./high-tech-income-tax.ts";
import { priorityGroupHiring, veteranHiring } from "./hiring-tax-credit.ts";
import { measure } from "./measure.ts";
import { priorityGroupHiringCases } from "./priority-group-hiring.cases.ts";
import { priorityGroupSelfEmploymentCases } from "./priority-group-self-employment.cases.ts";
import { rdSuperDeductionCases } from "./rd-super-deduction.cases.ts";
import { rdSuperDeduction } from "./rd-super-deduction.ts";
import { priorityGroupSelfEmployment, veteranSelfEmployment } from "./self-employment-tax-credit.ts";
import { sixTaxesTwoFeesCases } from "./six-taxes-two-fees.cases.ts";
import { sixTaxesTwoFees } from "./six-taxes-two-fees.ts";
import { smallProfitIncomeTaxCases } from "./small-profit-income-tax.cases.ts";
import { smallProfitIncomeTax } from "./small-profit-income-tax.ts";
import { socialInsuranceRatesCases } from "./social-insurance-rates.cases.ts";
import { socialInsuranceRates } from "./social-insurance-rates.ts";
import { soleTraderIncomeTaxCases } from "./sole-trader-income-tax.cases.ts";
import { soleTraderIncomeTax } from "./sole-trader-income-tax.ts";
import { vatSmallScaleExemptionCases } from "./vat-small-scale-exemption.cases.ts";
import { vatSmallScaleExemption } from "./vat-small-scale-exemption.ts";
import { ventureInvestmentDeductionCases } from "./venture-investment-deduction.cases.ts";
import { ventureInvestmentDeduction } from "./venture-investment-deduction.ts";
import { veteranHiringCases } from "./veteran-hiring.cases.ts";
import { veteranSelfEmploymentCases } from "./veteran-self-employment.cases.ts";

export const taxAndFeeRelief = measureOf(measure, {
  policies: [
    { policy: smallProfitIncomeTax, cases: smallProfitIncomeTaxCases },
    { policy: highTechIncomeTax, cases: highTechIncomeTaxCases },
    { policy: rdSuperDeduction, cases: rdSuperDeductionCases },
    { policy: vatSmallScaleExemption, cases: vatSmallScaleExemptionCases },
    { policy: sixTaxesTwoFees, cases: sixTaxesTwoFeesCases },
    { policy: soleTraderIncomeTax, cases: soleTraderIncomeTaxCases },
    { policy: ventureInvestmentDeduction, cases: ventureInvestmentDeductionCases },
    { policy: priorityGroupSelfEmployment, cases: priorityGroupSelfEmploymentCases },
    { policy: priorityGroupHiring, cases: priorityGroupHiringCases },
    { policy: veteranSelfEmployment, cases: veteranSelfEmploymentCases },
    { policy: veteranHiring, cases: veteranHiringCases },
    { policy: socialInsuranceRates, cases: socialInsuranceRatesCases },
  ],
});
