import { measureOf } from "../measure.ts";
import { highTechAwardCases } from "./high-tech-award.cases.ts";
import { highTechAward } from "./high-tech-award.ts";
import { highTechReadinessCases } from "./high-tech-readiness.cases.ts";
import { highTechReadiness } from "./high-tech-readiness.ts";
import { indicators } from "./indicators.ts";
import { measure } from "./measure.ts";
import { highTechAwardService } from "./services.ts";

export const innovativeEnterprises = measureOf(measure, {
  policies: [
    { policy: highTechAward, cases: highTechAwardCases },
    { policy: highTechReadiness, cases: highTechReadinessCases },
  ],
  services: [highTechAwardService],
  indicators,
});
