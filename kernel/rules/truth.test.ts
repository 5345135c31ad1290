import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import type { Condition, Evaluation, Facts, Value } from "./index.ts";
import * as rule from "./index.ts";
import { declared, vocabularyOf } from "./testing.ts";

const cite = citing("章程")("一", "练满二十课时");
const on: Day = day("2026-03-02");
const numbers = ["n0", "n1", "n2"];
const flags = ["b0", "b1", "b2"];
const vocabulary = vocabularyOf(
  ...numbers.map((it) => declared(it, "integer")),
  ...flags.map((it) => declared(it, "boolean")),
);

// Small numbers, so that bounds, equality and division by zero all come up.
const small = fc.integer({ min: -2, max: 2 });
const number = fc.oneof(
  fc.constantFrom(...numbers).map(rule.fact),
  small.map(rule.number),
  fc
    .tuple(
      fc.constantFrom(rule.add, rule.subtract, rule.multiply, rule.divide),
      fc.constantFrom(...numbers),
      fc.constantFrom(...numbers),
    )
    .map(([by, left, right]) => by(rule.fact(left), rule.fact(right))),
);
const comparison = fc.constantFrom(
  rule.equals,
  rule.differs,
  rule.below,
  rule.atMost,
  rule.above,
  rule.atLeast,
);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(comparison, number, number).map(([by, a, b]) => by(a, b, cite)) },
  { weight: 4, arbitrary: fc.constantFrom(...flags).map((it) => rule.isTrue(it, cite)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...flags, ...numbers).map((it) => rule.answered(it, cite)),
  },
  { weight: 1, arbitrary: fc.constant(rule.judged("要人看一看", cite)) },
);
const { condition } = fc.letrec<{ condition: Condition }>((again) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(again("condition"), { maxLength: 3 }).map((of) => rule.all(...of)),
    fc.array(again("condition"), { maxLength: 3 }).map((of) => rule.any(...of)),
    again("condition").map(rule.not),
  ),
}));
const answers = (known: number): fc.Arbitrary<Facts> => {
  const orNull = <T extends Value>(it: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    known === 1 ? it : fc.option(it, { freq: 2 });
  return fc.record(
    Object.fromEntries([
      ...numbers.map((key) => [key, orNull<Value>(small)] as const),
      ...flags.map((key) => [key, orNull<Value>(fc.boolean())] as const),
    ]),
  );
};
const some = answers(0.5);
const every = answers(1);
const openIn = (facts: Facts): Set<string> =>
  new Set([...vocabulary.keys()].filter((key) => (facts[key] ?? null) === null));

const truth = (it: Condition, facts: Facts): string =>
  rule.prove(it, facts, on, vocabulary, openIn(facts)).outcome;
const policyOf = (when: Condition, appliesTo?: Condition): rule.Policy => ({
  id: "club/prize",
  name: "奖励",
  summary: "会员得奖励。",
  kind: "award",
  benefit: "奖励",
  measure: 1,
  unit: "club",
  versions: [
    {
      version: "1",
      issuedOn: on,
      effectiveFrom: on,
      effectiveTo: null,
      when,
      ...(appliesTo ? { appliesTo } : {}),
      amount: rule.fixed(30_000, cite),
      certainty: "verified",
    },
  ],
});
const scope = fc.option(condition, { nil: undefined });
const policy = fc.tuple(condition, scope).map(([when, appliesTo]) => policyOf(when, appliesTo));
const evaluated = (it: rule.Policy, facts: Facts): Evaluation =>
  rule.evaluate(it, facts, on, vocabulary, openIn(facts));
const filled = (facts: Facts, rest: Facts, keys: readonly string[] = Object.keys(facts)): Facts => ({
  ...facts,
  ...Object.fromEntries(keys.map((key) => [key, facts[key] ?? rest[key] ?? null])),
});
const runs = { numRuns: 400 };

test("and and or do not depend on order or grouping, and a doubled not is none", () => {
  fc.assert(
    fc.property(condition, condition, condition, some, (a, b, c, facts) => {
      for (const join of [rule.all, rule.any]) {
        expect(truth(join(a, b), facts)).toBe(truth(join(b, a), facts));
        expect(truth(join(join(a, b), c), facts)).toBe(truth(join(a, join(b, c)), facts));
        expect(truth(join(a, a), facts)).toBe(truth(a, facts));
      }
      expect(truth(rule.not(rule.not(a)), facts)).toBe(truth(a, facts));
    }),
    runs,
  );
});

test("De Morgan holds for what is known, unknown and left to a person alike", () => {
  fc.assert(
    fc.property(condition, condition, some, (a, b, facts) => {
      const { all, any, not } = rule;
      expect(truth(not(all(a, b)), facts)).toBe(truth(any(not(a), not(b)), facts));
      expect(truth(not(any(a, b)), facts)).toBe(truth(all(not(a), not(b)), facts));
    }),
    runs,
  );
});

const known = rule.isTrue("b0", cite);
const byHand: readonly (readonly [string, Condition, Facts, string])[] = [
  ["nothing to keep", rule.all(), {}, "met"],
  ["nothing to choose from", rule.any(), {}, "unmet"],
  ["false and unknown", rule.all(known, rule.isTrue("b1", cite)), { b0: false }, "unmet"],
  ["true and unknown", rule.all(known, rule.isTrue("b1", cite)), { b0: true }, "unknown"],
  ["true or unknown", rule.any(known, rule.isTrue("b1", cite)), { b0: true }, "met"],
  ["false or unknown", rule.any(known, rule.isTrue("b1", cite)), { b0: false }, "unknown"],
  ["unknown and judged", rule.all(known, rule.judged("看", cite)), {}, "unknown"],
  ["true and judged", rule.all(known, rule.judged("看", cite)), { b0: true }, "manual"],
  ["false and judged", rule.all(known, rule.judged("看", cite)), { b0: false }, "unmet"],
  ["false or judged", rule.any(known, rule.judged("看", cite)), { b0: false }, "manual"],
  ["unknown or judged", rule.any(known, rule.judged("看", cite)), {}, "unknown"],
  ["true or judged", rule.any(known, rule.judged("看", cite)), { b0: true }, "met"],
  ["not judged", rule.not(rule.judged("看", cite)), {}, "manual"],
  ["unknown against unknown", rule.equals(rule.fact("n0"), rule.fact("n0"), cite), {}, "unknown"],
];
test.each(byHand)("by hand: %s", (_, it, facts, outcome) => {
  expect(truth(it, facts)).toBe(outcome);
});

test("what is decided with gaps stays so however they are filled", () => {
  fc.assert(
    fc.property(policy, some, every, (it, facts, rest) => {
      const before = evaluated(it, facts).outcome;
      if (before !== "unknown") expect(evaluated(it, filled(facts, rest)).outcome).toBe(before);
    }),
    { numRuns: 2_000 },
  );
});

test("answers that are not named as missing change nothing", () => {
  fc.assert(
    fc.property(policy, some, every, (it, facts, rest) => {
      const before = evaluated(it, facts);
      const others = Object.keys(facts).filter((key) => !before.missing.includes(key));
      expect(evaluated(it, filled(facts, rest, others)).outcome).toBe(before.outcome);
    }),
    runs,
  );
});

test("with nothing missing there is a result, save where one would divide by zero", () => {
  fc.assert(
    fc.property(policy, some, (it, facts) => {
      const { outcome, missing } = evaluated(it, facts);
      const isDecided = outcome !== "unknown";
      if (isDecided) expect(missing).toEqual([]);
      else if (!JSON.stringify(it).includes('"divide"')) expect(missing).not.toEqual([]);
      for (const key of missing) expect(facts[key] ?? null).toBeNull();
      expect(new Set(missing).size).toBe(missing.length);
    }),
    runs,
  );
});

test("a missing answer can settle it: for each there are two answers with two results in the end", () => {
  // Each flag once, so that no condition contradicts or repeats another.
  const once = fc
    .tuple(fc.constantFrom(rule.all, rule.any), fc.constantFrom(rule.all, rule.any), fc.boolean())
    .map(([outer, inner, turned]) => {
      const [a, b, c] = flags.map((it) => rule.isTrue(it, cite));
      const pair = inner(...[a, b].filter((it) => it !== undefined));
      return outer(turned ? rule.not(pair) : pair, ...(c ? [c] : []));
    });
  const worlds = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
    Object.fromEntries(flags.map((key, at) => [key, (bits & (1 << at)) > 0])),
  );
  fc.assert(
    fc.property(once, some, (when, facts) => {
      const it = policyOf(when);
      for (const key of evaluated(it, facts).missing) {
        const settles = worlds.some((world) => {
          const whole = filled(facts, world);
          return (
            evaluated(it, { ...whole, [key]: true }).outcome !==
            evaluated(it, { ...whole, [key]: false }).outcome
          );
        });
        expect(settles, key).toBe(true);
      }
    }),
    runs,
  );
});

test("unknown never grants and never pays: with nothing known only what asks nothing is met", () => {
  fc.assert(
    fc.property(policy, some, (it, facts) => {
      const { outcome, amount } = evaluated(it, facts);
      expect(amount).toEqual(outcome === "met" || outcome === "manual" ? { min: 30_000, max: 30_000 } : null);
    }),
    runs,
  );
  const asks = fc.tuple(comparison, fc.constantFrom(...numbers), number);
  fc.assert(
    fc.property(asks, ([by, key, right]) => {
      for (const it of [by(rule.fact(key), right, cite), rule.not(by(rule.fact(key), right, cite))])
        expect(evaluated(policyOf(it), {}).outcome).toBe("unknown");
    }),
  );
});

test("as long as it is unknown whom a policy is for, nobody is refused; only that is asked", () => {
  const it = policyOf(rule.isTrue("b0", cite), rule.isTrue("b1", cite));
  expect(evaluated(it, { b0: false })).toMatchObject({ outcome: "unknown", missing: ["b1"] });
  expect(evaluated(it, {})).toMatchObject({ outcome: "unknown", missing: ["b1", "b0"] });
  expect(evaluated(it, { b1: false })).toMatchObject({ outcome: "notApplicable", missing: [], amount: null });
  expect(evaluated(it, { b0: false, b1: true })).toMatchObject({ outcome: "unmet", missing: [] });
});
