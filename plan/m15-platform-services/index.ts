import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { incubatorService } from "./incubator-service.ts";
import { measure } from "./measure.ts";

export const platformServices = measureOf(measure, {
  services: [incubatorService],
  indicators: caseIndicators(incubatorService.id, "孵化器认定", false),
});
