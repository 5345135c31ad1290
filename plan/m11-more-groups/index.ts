import { measureOf } from "../measure.ts";
import { measure } from "./measure.ts";
import { skillStudioService } from "./skill-studio.ts";

export const moreGroups = measureOf(measure, { services: [skillStudioService] });
