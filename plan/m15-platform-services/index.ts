import { measureOf } from "../measure.ts";
import { incubatorService } from "./incubator-service.ts";
import { measure } from "./measure.ts";

export const platformServices = measureOf(measure, { services: [incubatorService] });
