import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { derivedProblems, kindProblems } from "../kinds.ts";
import { readFacts } from "../read-facts.ts";
import { someDate, someFacts, someOpen, someRules } from "../testing.ts";

test("arbitrary policies are of the right kinds, and arbitrary records may stand in a register", () => {
  fc.assert(
    fc.property(someRules, someFacts(20), ({ vocabulary, policies }, facts) => {
      expect(derivedProblems(vocabulary)).toEqual([]);
      for (const version of policies.flatMap((it) => it.versions))
        expect(kindProblems(version, vocabulary)).toEqual([]);
      expect(readFacts(facts, vocabulary)).toHaveProperty("facts");
    }),
    { numRuns: 300, seed: 1 },
  );
});

test("they use every construct and come to every outcome", () => {
  const seen = new Map<string, number>();
  const see = (it: string): void => void seen.set(it, (seen.get(it) ?? 0) + 1);
  fc.assert(
    fc.property(someRules, someFacts(10), someDate, someOpen, ({ vocabulary, policies }, facts, on, open) => {
      JSON.stringify([policies, [...vocabulary.values()]], (key, value) => {
        if (key === "is" || key === "by" || key === "hit" || key === "unit") see(value);
        return value;
      });
      for (const policy of policies) {
        const it = evaluate(policy, facts, on, vocabulary, open);
        see(it.outcome);
        if (it.amount) see("amount");
        if (it.worth) see("worth");
        if (it.score) see("score");
      }
    }),
    { numRuns: 400, seed: 1 },
  );
  const wanted =
    "fact value add subtract multiply divide least most fullSince year month day today choose tiers table " +
    "compare oneOf within all any not answered judged = ≠ < ≤ > ≥ first unique sum slice whole yesNo interval " +
    "fixed range formula open lifetimeCount budget met unmet unknown manual notApplicable amount worth score";
  expect(wanted.split(" ").filter((it) => (seen.get(it) ?? 0) < 10)).toEqual([]);
});
