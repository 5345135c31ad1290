import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { closingService } from "./closing/service.ts";
import { competitionReportService } from "./competition-report/service.ts";
import { measure } from "./measure.ts";
import { openingService, openingServices } from "./opening/service.ts";
import { simpleDeregistrationCases } from "./simple-deregistration.cases.ts";
import { simpleDeregistration } from "./simple-deregistration.ts";

export const simplifiedApproval = measureOf(measure, {
  policies: [{ policy: simpleDeregistration, cases: simpleDeregistrationCases }],
  services: [...openingServices, closingService, competitionReportService],
  indicators: [
    ...caseIndicators(openingService.id, "企业开办", false),
    ...caseIndicators(closingService.id, "简易注销", false),
    ...caseIndicators(competitionReportService.id, "公平竞争举报", false),
  ],
});
