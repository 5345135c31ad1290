import { measureOf } from "../measure.ts";
import { closingService } from "./closing/service.ts";
import { competitionReportService } from "./competition-report/service.ts";
import { measure } from "./measure.ts";
import { openingServices } from "./opening/service.ts";
import { simpleDeregistrationCases } from "./simple-deregistration.cases.ts";
import { simpleDeregistration } from "./simple-deregistration.ts";

export const simplifiedApproval = measureOf(measure, {
  policies: [{ policy: simpleDeregistration, cases: simpleDeregistrationCases }],
  services: [...openingServices, closingService, competitionReportService],
});
