import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { exemptionService } from "./exemption-service.ts";
import { measure } from "./measure.ts";

export const coordination = measureOf(measure, {
  services: [exemptionService],
  indicators: caseIndicators(exemptionService.id, "容错免责认定", false),
});
