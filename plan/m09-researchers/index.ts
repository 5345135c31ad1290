import { measureOf } from "../measure.ts";
import { leaveService } from "./leave-service.ts";
import { measure } from "./measure.ts";

export const researchers = measureOf(measure, { services: [leaveService] });
