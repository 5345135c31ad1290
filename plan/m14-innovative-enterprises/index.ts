import { measureOf } from "../measure.ts";
import { highTechAwardCases } from "./high-tech-award.cases.ts";
import { highTechAward } from "./high-tech-award.ts";
import { indicators } from "./indicators.ts";
import { measure } from "./measure.ts";
import { highTechAwardService } from "./services.ts";

export const innovativeEnterprises = measureOf(measure, {
  policies: [{ policy: highTechAward, cases: highTechAwardCases }],
  services: [highTechAwardService],
  indicators,
});
