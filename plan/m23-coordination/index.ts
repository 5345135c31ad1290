import { measureOf } from "../measure.ts";
import { exemptionService } from "./exemption-service.ts";
import { measure } from "./measure.ts";

export const coordination = measureOf(measure, { services: [exemptionService] });
