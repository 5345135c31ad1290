import { measureOf } from "../measure.ts";
import { firstUnitInsuranceLocalSubsidyCases } from "./first-unit-insurance-local-subsidy.cases.ts";
import { firstUnitInsuranceLocalSubsidy } from "./first-unit-insurance-local-subsidy.ts";
import { firstUnitInsuranceSubsidyCases } from "./first-unit-insurance-subsidy.cases.ts";
import { firstUnitInsuranceSubsidy } from "./first-unit-insurance-subsidy.ts";
import { measure } from "./measure.ts";

export const technologyInsurance = measureOf(measure, {
  policies: [
    { policy: firstUnitInsuranceSubsidy, cases: firstUnitInsuranceSubsidyCases },
    { policy: firstUnitInsuranceLocalSubsidy, cases: firstUnitInsuranceLocalSubsidyCases },
  ],
});
