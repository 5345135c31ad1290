import { measureOf } from "../measure.ts";
import { measure } from "./measure.ts";
import { smePriceDeductionCases } from "./sme-price-deduction.cases.ts";
import { smePriceDeduction } from "./sme-price-deduction.ts";
import { smeSetAsideCases } from "./sme-set-aside.cases.ts";
import { smeSetAside } from "./sme-set-aside.ts";

export const governmentProcurement = measureOf(measure, {
  policies: [
    { policy: smeSetAside, cases: smeSetAsideCases },
    { policy: smePriceDeduction, cases: smePriceDeductionCases },
  ],
});
