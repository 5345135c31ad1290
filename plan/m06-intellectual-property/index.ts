import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { measure } from "./measure.ts";
import { patentPledgeService } from "./patent-pledge.ts";

export const intellectualProperty = measureOf(measure, {
  services: [patentPledgeService],
  indicators: caseIndicators(patentPledgeService.id, "专利质押登记协助", false),
});
