import { measureOf } from "../measure.ts";
import { guaranteedStartupLoanCases } from "./guaranteed-startup-loan.cases.ts";
import { guaranteedStartupLoan } from "./guaranteed-startup-loan.ts";
import { loanExemptionSupportCases } from "./loan-exemption-support.cases.ts";
import { loanExemptionSupport } from "./loan-exemption-support.ts";
import { measure } from "./measure.ts";

export const differentiatedFinance = measureOf(measure, {
  policies: [
    { policy: guaranteedStartupLoan, cases: guaranteedStartupLoanCases },
    { policy: loanExemptionSupport, cases: loanExemptionSupportCases },
  ],
});
