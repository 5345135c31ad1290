import { measureOf } from "../measure.ts";
import { measure } from "./measure.ts";

export const moreGroups = measureOf(measure);
