import { measureOf } from "../measure.ts";
import { innovativeSmeCases } from "./innovative-sme.cases.ts";
import { innovativeSme } from "./innovative-sme.ts";
import { littleGiantCases } from "./little-giant.cases.ts";
import { littleGiant } from "./little-giant.ts";
import { measure } from "./measure.ts";
import { specializedSmeCases } from "./specialized-sme.cases.ts";
import { specializedSme } from "./specialized-sme.ts";

export const largeLeadSmall = measureOf(measure, {
  policies: [
    { policy: innovativeSme, cases: innovativeSmeCases },
    { policy: specializedSme, cases: specializedSmeCases },
    { policy: littleGiant, cases: littleGiantCases },
  ],
});
