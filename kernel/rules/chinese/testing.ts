import fc from "fast-check";
import type { Day } from "#kernel/calendar";
import type { Amount, Limit, PolicyVersion, Score } from "../ast.ts";
import { kindProblems } from "../kinds.ts";
import { certainty, cites, conditions, day, decimal, tied, whole } from "./arbitrary/conditions/testing.ts";
import { NAMED, name as text } from "./arbitrary/vocabulary/testing.ts";

const amounts: fc.Arbitrary<Amount> = fc.oneof(
  fc.record({ is: fc.constant("fixed" as const), amount: whole, cite: cites }),
  fc.record({ is: fc.constant("range" as const), min: whole, max: whole, decidedBy: text, cite: cites }),
  fc.record(
    {
      is: fc.constant("formula" as const),
      min: tied.money,
      max: tied.money,
      rounding: fc.constantFrom("halfUp" as const, "down" as const, "up" as const),
      decidedBy: text,
      cite: cites,
    },
    { requiredKeys: ["is", "min", "max", "rounding", "cite"] },
  ),
  fc
    .record({ min: tied.money, cite: cites })
    .map(({ min, cite }) => ({ is: "formula", min, max: min, rounding: "up", cite }) satisfies Amount),
  fc.record(
    { is: fc.constant("open" as const), decidedBy: text, upTo: whole, cite: cites },
    { requiredKeys: ["is", "decidedBy", "cite"] },
  ),
);
const scores: fc.Arbitrary<Score> = fc.record({
  min: tied.number,
  max: tied.number,
  outOf: decimal,
  passAt: decimal,
  cite: cites,
});
const limits: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({
    is: fc.constant("lifetimeCount" as const),
    most: whole,
    counted: fc.constantFrom("n", "n2", "d"),
    cite: cites,
  }),
  fc.record(
    {
      is: fc.constant("budget" as const),
      fund: text,
      by: fc.constantFrom("firstCome" as const, "rank" as const),
      rank: tied.number,
      cite: cites,
    },
    { requiredKeys: ["is", "fund", "by", "cite"] },
  ),
);
const asDay = day.map((it): Day => it);
export const versions: fc.Arbitrary<PolicyVersion> = fc
  .record(
    {
      version: text,
      issuedOn: asDay,
      effectiveFrom: asDay,
      effectiveTo: fc.option(asDay),
      when: conditions,
      appliesTo: conditions,
      amount: fc.option(amounts),
      otherwise: amounts,
      worth: amounts,
      score: scores,
      limits: fc.array(limits, { maxLength: 3 }),
      certainty,
      note: text,
    },
    {
      requiredKeys: ["version", "issuedOn", "effectiveFrom", "effectiveTo", "when", "amount", "certainty"],
    },
  )
  .filter((it) => kindProblems(it, NAMED).length === 0);
