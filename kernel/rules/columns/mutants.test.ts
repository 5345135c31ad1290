import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import { GIVEN } from "../arbitrary/pools.ts";
import type { Facts, Policy, PolicyVersion, Vocabulary } from "../index.ts";
import * as rule from "../index.ts";
import { boundsAt, columnsOf, compileToColumns, evaluate, leafTruthAt, outcomeAt, prove } from "../index.ts";
import { prize, someFacts, someRules } from "../testing.ts";

const on = day("2026-03-02");
const RECORDS = 200;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Mutation = { what: string; of: (it: { [key: string]: Json }) => Json | undefined };
const swap =
  (key: string, to: Readonly<Record<string, string>>): Mutation["of"] =>
  (it) => {
    const other = to[String(it[key])];
    return other === undefined ? undefined : { ...it, [key]: other };
  };
const MUTATIONS: readonly Mutation[] = [
  {
    what: "a bound moved by one",
    of: (it) =>
      (it.type === "integer" || it.type === "money") && typeof it.value === "number"
        ? { ...it, value: it.value + 1 }
        : undefined,
  },
  {
    what: "a decimal or rate changed by a billionth",
    of: (it) =>
      (it.type === "decimal" || it.type === "rate") &&
      typeof it.value === "number" &&
      Math.abs(it.value) < 1e6
        ? { ...it, value: Number((it.value + 1e-9).toFixed(9)) }
        : undefined,
  },
  { what: "a bound left out or taken in", of: swap("by", { "<": "≤", "≤": "<", ">": "≥", "≥": ">" }) },
  { what: "a comparison turned", of: swap("by", { "=": "≠", "≠": "=", "<": ">", "≥": "≤" }) },
  {
    what: "and for or",
    of: (it) => (Array.isArray(it.of) ? swap("is", { all: "any", any: "all" })(it) : undefined),
  },
  { what: "least for most", of: swap("is", { least: "most", most: "least" }) },
  { what: "plus for minus", of: swap("is", { add: "subtract", subtract: "add" }) },
  { what: "counted in another unit", of: swap("unit", { year: "month", month: "day", day: "year" }) },
  { what: "another rounding", of: swap("rounding", { halfUp: "down", down: "up", up: "halfUp" }) },
  {
    what: "an end of an interval left out or taken in",
    of: (it) => (typeof it.included === "boolean" ? { ...it, included: !it.included } : undefined),
  },
  {
    what: "a null dropped",
    of: (it) => {
      const key = it.is === "fact" ? String(it.key) : "";
      if (!["staff", "times", "score", "share", "income", "cost"].includes(key)) return undefined;
      const zero = { is: "value", type: "decimal", value: 0 };
      const branch = {
        when: { is: "answered", key, cite: { document: "", clause: "", quote: "" } },
        gives: it,
      };
      return { is: "choose", branches: [branch], otherwise: zero };
    },
  },
];

/** Every copy of a policy with one thing changed. */
const mutantsOf = (it: Json): { what: string; mutant: Json }[] => {
  if (typeof it !== "object" || it === null) return [];
  if (Array.isArray(it))
    return it.flatMap((one, at) =>
      mutantsOf(one).map(({ what, mutant }) => ({ what, mutant: it.with(at, mutant) })),
    );
  const own = MUTATIONS.flatMap(({ what, of }) => {
    const mutant = of(it);
    return mutant === undefined ? [] : [{ what, mutant }];
  });
  const inner = Object.entries(it).flatMap(([key, one]) =>
    key === "cite"
      ? []
      : mutantsOf(one).map(({ what, mutant }) => ({ what, mutant: { ...it, [key]: mutant } as Json })),
  );
  return [...own, ...inner];
};

const says = (policy: Policy, record: Facts, vocabulary: Vocabulary) => {
  const { outcome, amount, worth, score } = evaluate(policy, record, on, vocabulary);
  return JSON.stringify({ outcome, amount, worth, score });
};
const compiledSays = (policy: Policy, records: readonly Facts[], vocabulary: Vocabulary): string[] => {
  const compiled = compileToColumns([policy], on, vocabulary, { keep: ["amount", "worth", "score"] });
  const results = compiled.room(records.length);
  compiled.run(columnsOf(records, vocabulary, compiled.keys), results);
  const of = results[0];
  if (!of) throw new Error("no results");
  return records.map((_, row) =>
    JSON.stringify({
      outcome: outcomeAt(of, row),
      amount: boundsAt(of, "amount", row),
      worth: boundsAt(of, "worth", row),
      score: boundsAt(of, "score", row),
    }),
  );
};

const cite = citing("章程")("一", "按章办事");
const { fact, number, money } = rule;
const policyOf = (it: Partial<PolicyVersion>): Policy => prize(on, it);
const whole = (it: number) => rule.value("integer", it);
const comparisons = [rule.equals, rule.differs, rule.below, rule.atMost, rule.above, rule.atLeast];
/** On the same few numbers as the records. */
const originals: readonly Policy[] = [
  ...comparisons.flatMap((compare, at) =>
    [2, 3].flatMap((shift) => {
      const other = comparisons[(at + shift) % comparisons.length] ?? compare;
      return [
        policyOf({
          when: rule.all(
            rule.any(compare(fact("staff"), whole(10), cite), other(fact("times"), whole(1), cite)),
            rule.not(compare(rule.add(fact("score"), fact("share")), rule.rate(0.15), cite)),
          ),
          amount: rule.fixed(100, cite),
        }),
        policyOf({
          when: rule.any(
            rule.all(compare(fact("income"), money(100), cite), rule.isTrue("listed", cite)),
            other(rule.divide(fact("income"), fact("cost")), number(0.5), cite),
          ),
          amount: rule.formula(rule.multiply(fact("income"), rule.rate(0.333333333)), cite, "halfUp"),
          appliesTo: rule.all(
            compare(rule.fullYearsSince(fact("since")), whole(2), cite),
            other(rule.fullDaysSince(fact("until")), whole(365), cite),
          ),
        }),
      ];
    }),
  ),
  policyOf({
    when: rule.all(),
    amount: rule.formulaRange(
      {
        min: rule.least(rule.multiply(fact("cost"), rule.rate(0.15)), money(7)),
        max: rule.most(rule.subtract(fact("cost"), fact("income")), rule.divide(fact("income"), number(7))),
      },
      "甲",
      cite,
      "up",
    ),
    worth: rule.formula(rule.divide(fact("income"), whole(3)), cite, "down"),
    score: {
      min: rule.least(fact("score"), whole(3)),
      max: rule.add(fact("score"), whole(2)),
      outOf: 9,
      passAt: 3,
      cite,
    },
  }),
  policyOf({
    when: rule.atLeast(
      rule.table(
        "sum",
        [fact("staff"), fact("income")],
        [
          rule.row([rule.fromTo(1, 10), rule.upTo(100)], whole(2), cite),
          rule.row([rule.over(2), rule.anything], rule.multiply(fact("times"), whole(3)), cite),
        ],
        whole(1),
      ),
      whole(3),
      cite,
    ),
    amount: rule.formula(
      rule.bySlices(fact("cost"), rule.tier(7, 0.15, cite), rule.tier(null, 0.5, cite)),
      cite,
    ),
    limits: [rule.timesInLife(2, "times", cite)],
  }),
];
const vocabulary: Vocabulary = new Map(GIVEN.map(([it]) => [it.key, it]));

test("a policy that was changed a little is caught by the records, unless it says the same of all of them", () => {
  const caught = new Map<string, number>();
  const records = [0, 15].flatMap((nulls) => fc.sample(someFacts(nulls), { seed: 8, numRuns: RECORDS / 2 }));
  for (const policy of originals) {
    const expected = records.map((it) => says(policy, it, vocabulary));
    expect(compiledSays(policy, records, vocabulary)).toEqual(expected);
    for (const { what, mutant } of mutantsOf(policy.versions as unknown as Json)) {
      const changed = { ...policy, versions: mutant as unknown as Policy["versions"] };
      const found = compiledSays(changed, records, vocabulary).findIndex((it, row) => it !== expected[row]);
      const asked = found === -1 ? records.keys() : [found];
      for (const row of asked) {
        const isSame = says(changed, records[row] ?? {}, vocabulary) === expected[row];
        // What the columns find different is different, and what they find the same is the same.
        expect(isSame, what).toBe(found === -1);
      }
      if (found !== -1) caught.set(what, (caught.get(what) ?? 0) + 1);
    }
  }
  expect([...caught.values()].reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(200);
  for (const { what } of MUTATIONS) expect(caught.get(what) ?? 0, what).toBeGreaterThan(0);
});

test("the truth of every condition is kept, and is another one when the condition is changed", () => {
  const [{ vocabulary, policies } = { vocabulary: new Map(), policies: [] }] = fc.sample(someRules, {
    seed: 11,
    numRuns: 1,
  });
  const records = fc.sample(someFacts(10), { seed: 12, numRuns: 50 });
  const compiled = compileToColumns(policies, on, vocabulary, { keep: ["proof"] });
  const results = compiled.room(records.length);
  compiled.run(columnsOf(records, vocabulary, compiled.keys), results);
  const seen = new Set<string>();
  for (const [at, { leaves }] of compiled.rulings.entries())
    for (const [place, leaf] of leaves.entries())
      for (const [row, record] of records.entries()) {
        const truth = leafTruthAt(results[at] ?? { outcome: new Uint8Array() }, place, row);
        expect(truth).toBe(prove(leaf, record, on, vocabulary).outcome);
        seen.add(String(truth));
      }
  expect(seen.size).toBeGreaterThan(1);
});
