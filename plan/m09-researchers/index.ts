import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { leaveService } from "./leave-service.ts";
import { measure } from "./measure.ts";

export const researchers = measureOf(measure, {
  services: [leaveService],
  indicators: caseIndicators(leaveService.id, "离岗创业备案", false),
});
