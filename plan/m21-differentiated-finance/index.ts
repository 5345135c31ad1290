import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { guaranteedStartupLoanCases } from "./guaranteed-startup-loan.cases.ts";
import { guaranteedStartupLoan } from "./guaranteed-startup-loan.ts";
import { loanExemptionSupportCases } from "./loan-exemption-support.cases.ts";
import { loanExemptionSupport } from "./loan-exemption-support.ts";
import { measure } from "./measure.ts";
import { startupLoanService } from "./startup-loan.ts";
import { startupLoanInterestCases } from "./startup-loan-interest.cases.ts";
import { startupLoanInterest } from "./startup-loan-interest.ts";
import { startupLoanInterestService } from "./startup-loan-interest-service.ts";

export const differentiatedFinance = measureOf(measure, {
  policies: [
    { policy: guaranteedStartupLoan, cases: guaranteedStartupLoanCases },
    { policy: loanExemptionSupport, cases: loanExemptionSupportCases },
    { policy: startupLoanInterest, cases: startupLoanInterestCases },
  ],
  services: [startupLoanService, startupLoanInterestService],
  indicators: [
    ...caseIndicators(startupLoanService.id, "创业担保贷款推荐", false),
    ...caseIndicators(startupLoanInterestService.id, "创业担保贷款贴息", true),
  ],
});
