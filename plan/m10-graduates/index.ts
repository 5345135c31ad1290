import { measureOf } from "../measure.ts";
import { graduateStartupSubsidyCases } from "./graduate-startup-subsidy.cases.ts";
import { graduateStartupSubsidy } from "./graduate-startup-subsidy.ts";
import { measure } from "./measure.ts";

export const graduates = measureOf(measure, {
  policies: [{ policy: graduateStartupSubsidy, cases: graduateStartupSubsidyCases }],
});
