import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { graduateStartupSubsidyCases } from "./graduate-startup-subsidy.cases.ts";
import { graduateStartupSubsidy } from "./graduate-startup-subsidy.ts";
import { internshipService } from "./internship-service.ts";
import { internshipSubsidyCases } from "./internship-subsidy.cases.ts";
import { internshipSubsidy } from "./internship-subsidy.ts";
import { measure } from "./measure.ts";

export const graduates = measureOf(measure, {
  policies: [
    { policy: graduateStartupSubsidy, cases: graduateStartupSubsidyCases },
    { policy: internshipSubsidy, cases: internshipSubsidyCases },
  ],
  services: [internshipService],
  indicators: caseIndicators(internshipService.id, "就业见习补贴", true),
});
