import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { measure } from "./measure.ts";
import { skillStudioService } from "./skill-studio.ts";

export const moreGroups = measureOf(measure, {
  services: [skillStudioService],
  indicators: caseIndicators(skillStudioService.id, "技能大师工作室认定", false),
});
