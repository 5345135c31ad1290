import { measureOf } from "../measure.ts";
import { measure } from "./measure.ts";
import { patentPledgeService } from "./patent-pledge.ts";

export const intellectualProperty = measureOf(measure, { services: [patentPledgeService] });
