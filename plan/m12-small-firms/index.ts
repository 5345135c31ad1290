import { caseIndicators } from "../case-indicators.ts";
import { measureOf } from "../measure.ts";
import { measure } from "./measure.ts";
import { regulatedAwardService } from "./regulated-award-service.ts";
import { smallToRegulatedAwardCases } from "./small-to-regulated-award.cases.ts";
import { smallToRegulatedAward } from "./small-to-regulated-award.ts";
import { smallToRegulatedCandidateCases } from "./small-to-regulated-candidate.cases.ts";
import { smallToRegulatedCandidate } from "./small-to-regulated-candidate.ts";
import { technologySmeCases } from "./technology-sme.cases.ts";
import { technologySme } from "./technology-sme.ts";

export const smallFirms = measureOf(measure, {
  policies: [
    { policy: smallToRegulatedAward, cases: smallToRegulatedAwardCases },
    { policy: smallToRegulatedCandidate, cases: smallToRegulatedCandidateCases },
    { policy: technologySme, cases: technologySmeCases },
  ],
  services: [regulatedAwardService],
  indicators: caseIndicators(regulatedAwardService.id, "小升规奖励", true),
});
