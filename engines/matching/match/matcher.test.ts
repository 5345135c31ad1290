import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { evaluate, type Facts } from "#kernel/rules";
import { differencesOf, standingAt } from "./difference.ts";
import { type Matched, openMatcher, unheldKeys } from "./matcher.ts";
import { rulesOf } from "./rules.ts";
import { steadyClub } from "./testing.ts";

const on = day("2026-11-02");
// Places with a gap: a policy that was there once keeps its place.
const places = new Map(steadyClub.policies.map((it, at) => [it.id, at * 2 + 1]));
const facts: fc.Arbitrary<Facts> = fc.record(
  { membership: fc.constantFrom("junior", "adult"), lessons: fc.integer({ min: 0, max: 40 }) },
  { requiredKeys: [] },
);
const written = (matched: Matched, at: number) => ({
  subject_id: String(at),
  outcomes: matched.outcomes(at),
  amounts: matched.amounts(at),
});

test("what is written of any subject is what the evaluator says", () => {
  const matcher = openMatcher(steadyClub, on, places);
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 20 }), (all) => {
      const matched = matcher.match(all);
      for (const [at, it] of all.entries())
        for (const policy of steadyClub.policies) {
          const { outcome, amount } = evaluate(policy, it, on, steadyClub.facts, unheldKeys(steadyClub));
          const sum = outcome === "unknown" || !amount ? null : [amount.min, amount.max];
          expect(standingAt(written(matched, at), places.get(policy.id) ?? -1)).toEqual(
            outcome === "unmet" || outcome === "notApplicable" ? null : { outcome, amount: sum },
          );
        }
    }),
  );
});

test("digests are the same exactly when nothing is different, whoever was matched before", () => {
  const matcher = openMatcher(steadyClub, on, places);
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 20 }), facts, (before, other) => {
      const first = matcher.match(before);
      const [was, digest] = [{ ...written(first, 0), subject_id: "it" }, first.digest(0)];
      const second = matcher.match([other]);
      const is = { ...written(second, 0), subject_id: "it" };
      expect(second.digest(0) === digest).toBe(differencesOf([was], [is], places).length === 0);
    }),
  );
});

test("a policy more that concerns nobody changes no digest", () => {
  const fewer = { ...steadyClub, policies: steadyClub.policies.slice(0, 1) };
  const adult = { membership: "adult", lessons: 3 };
  expect(openMatcher(steadyClub, on, places).match([adult]).digest(0)).toBe(
    openMatcher(fewer, on, places).match([adult]).digest(0),
  );
});

test("a policy without a place is refused, and more subjects than there is room for", () => {
  expect(() => openMatcher(steadyClub, on, new Map())).toThrow(RangeError);
  const matcher = openMatcher(steadyClub, on, places);
  expect(() => matcher.match(Array(matcher.most + 1).fill({}))).toThrow(RangeError);
});

test("the day moves the rules on", () => {
  expect(rulesOf(steadyClub, day("2026-01-01"))).not.toBe(rulesOf(steadyClub, day("2026-01-02")));
});
