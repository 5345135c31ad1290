import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "./index.ts";
import { declared, vocabularyOf } from "./testing.ts";

const cite = citing("章程")("一", "按档发放");
const on = day("2026-03-02");
const { fact, number } = rule;
const vocabulary: rule.Vocabulary = vocabularyOf(
  declared("income", "money"),
  declared("staff", "integer"),
  declared("code", "text"),
  declared("since", "day"),
  {
    ...declared("band", "integer"),
    derived: rule.table(
      "first",
      [fact("staff")],
      [
        rule.row([rule.fromTo(100, null)], number(3), cite),
        rule.row([rule.fromTo(10, 100)], number(2), cite),
      ],
      number(1),
    ),
  },
);
const world = (facts: rule.Facts) => ({ facts, on, vocabulary, open: new Set<string>() });
const comesTo = (it: rule.Expression, facts: rule.Facts) => rule.asValue(rule.reckon(it, world(facts)));
const truth = (it: rule.Condition, facts: rule.Facts) => rule.prove(it, facts, on, vocabulary).outcome;

test("slices tax each part at its own rate, bands the whole at one, and a gap above is not guessed", () => {
  const tiers = [rule.tier(100, 0.05, cite), rule.tier(300, 0.1, cite)];
  expect(comesTo(rule.bySlices(fact("income"), ...tiers), { income: 300 })).toBe(25);
  expect(comesTo(rule.byBands(fact("income"), ...tiers), { income: 300 })).toBe(30);
  expect(comesTo(rule.bySlices(fact("income"), ...tiers), { income: 100 })).toBe(5);
  expect(comesTo(rule.bySlices(fact("income"), ...tiers), { income: 301 })).toBeNull();
  expect(comesTo(rule.bySlices(fact("income"), ...tiers, rule.tier(null, 0.25, cite)), { income: 301 })).toBe(
    25.25,
  );
  expect(comesTo(rule.bySlices(fact("income"), ...tiers), {})).toBeNull();
});

test("slices join without a jump at every bound", () => {
  const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      bounds,
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
      (ends, rates) => {
        const sorted = ends.toSorted((a, b) => a - b);
        const tiers = [...sorted, null].map((upTo, at) => rule.tier(upTo, (rates[at] ?? 0) / 100, cite));
        const due = (income: number) =>
          comesTo(rule.bySlices(fact("income"), ...tiers), { income }) as number;
        for (const [at, end] of sorted.entries()) {
          const next = (rates[at + 1] ?? 0) / 100;
          expect(due(end + 1) - due(end)).toBeCloseTo(next, 6);
        }
      },
    ),
  );
});

test("there is no silent else: a choice without a met branch, or behind an open one, is not known", () => {
  const it = rule.choose([
    { when: rule.atLeast(fact("staff"), number(10), cite), gives: number(2) },
    { when: rule.atLeast(fact("income"), rule.money(5), cite), gives: number(1) },
  ]);
  expect(comesTo(it, { staff: 10 })).toBe(2);
  expect(comesTo(it, { staff: 9, income: 5 })).toBe(1);
  expect(comesTo(it, { staff: 9, income: 4 })).toBeNull();
  expect(comesTo(it, { income: 5 })).toBeNull();
});

test("a sum table adds every row that is met, and one open row leaves the sum open", () => {
  const it = rule.table(
    "sum",
    [fact("staff"), fact("code")],
    [
      rule.row([rule.fromTo(1, null), rule.anything], number(10), cite),
      rule.row([rule.anything, rule.isAny("a")], number(5), cite),
    ],
  );
  expect(comesTo(it, { staff: 3, code: "a" })).toBe(15);
  expect(comesTo(it, { staff: 0, code: "b" })).toBe(0);
  expect(comesTo(it, { staff: 3 })).toBeNull();
});

test("a code too coarse to tell is neither in nor out", () => {
  const it = rule.within(fact("code"), ["C39", "I"], cite);
  expect(truth(it, { code: "C3921" })).toBe("met");
  expect(truth(it, { code: "I65" })).toBe("met");
  expect(truth(it, { code: "C38" })).toBe("unmet");
  expect(truth(it, { code: "C" })).toBe("unknown");
  expect(truth(it, {})).toBe("unknown");
});

test("months are full on the same day of the month", () => {
  const months = (since: string) => comesTo(rule.fullMonthsSince(fact("since")), { since });
  expect(months("2026-02-02")).toBe(1);
  expect(months("2026-02-03")).toBe(0);
  expect(months("2025-03-02")).toBe(12);
  expect(months("2026-04-01")).toBe(-1);
});

test("days are full one after another, and of a day to come they are below zero", () => {
  const days = (since: string | null) => comesTo(rule.fullDaysSince(fact("since")), { since });
  expect(days("2025-03-02")).toBe(365);
  expect(days("2026-03-02")).toBe(0);
  expect(days("2026-04-01")).toBe(-30);
  expect(days(null)).toBeNull();
});

test("the smallest and the largest of several are known only when all are", () => {
  expect(comesTo(rule.least(fact("staff"), number(3)), { staff: 4 })).toBe(3);
  expect(comesTo(rule.most(fact("staff"), number(3)), { staff: 4 })).toBe(4);
  expect(comesTo(rule.most(fact("staff"), number(3)), {})).toBeNull();
});

test("a derived fact is worked out, waits for what it rests on, and cannot be given", () => {
  const it = rule.atLeast(fact("band"), number(2), cite);
  expect(truth(it, { staff: 10 })).toBe("met");
  expect(truth(it, { staff: 9 })).toBe("unmet");
  const proof = rule.prove(it, {}, on, vocabulary);
  expect(proof).toMatchObject({ outcome: "unknown", missing: ["staff"] });
  expect(rule.readFacts({ band: 3 }, vocabulary)).toMatchObject({ problems: [{ code: "derived-fact" }] });
});

test("an amount by formula is whole 分, and waits by name for what it needs", () => {
  const policy = (rounding: rule.Rounding): rule.Policy => ({
    id: "club/rebate",
    name: "返还",
    summary: "按收入返还。",
    kind: "entitlement",
    benefit: "返还",
    measure: 1,
    unit: "club",
    versions: [
      {
        version: "1",
        issuedOn: on,
        effectiveFrom: on,
        effectiveTo: null,
        when: rule.atLeast(fact("staff"), number(1), cite),
        amount: rule.formula(rule.multiply(fact("income"), rule.rate(0.05)), cite, rounding),
        otherwise: rule.fixed(7, cite),
        limits: [],
        certainty: "verified",
      },
    ],
  });
  const of = (rounding: rule.Rounding, facts: rule.Facts) =>
    rule.evaluate(policy(rounding), facts, on, vocabulary);
  expect(of("halfUp", { staff: 1, income: 30 }).amount).toEqual({ min: 2, max: 2 });
  expect(of("down", { staff: 1, income: 30 }).amount).toEqual({ min: 1, max: 1 });
  expect(of("up", { staff: 1, income: 21 }).amount).toEqual({ min: 2, max: 2 });
  expect(of("halfUp", { staff: 1 })).toMatchObject({ outcome: "met", amount: null, missing: ["income"] });
  expect(of("halfUp", { staff: 0 })).toMatchObject({ outcome: "unmet", amount: { min: 7, max: 7 } });
  expect(of("halfUp", { income: 30 })).toMatchObject({
    outcome: "unknown",
    amount: null,
    missing: ["staff"],
  });
});

test("a lifetime count is one condition more, with its own clause", () => {
  const policy: rule.Policy = {
    id: "club/subsidy",
    name: "贴息",
    summary: "不超过三次。",
    kind: "entitlement",
    benefit: "贴息",
    measure: 1,
    unit: "club",
    versions: [
      {
        version: "1",
        issuedOn: on,
        effectiveFrom: on,
        effectiveTo: null,
        when: rule.all(),
        amount: null,
        limits: [rule.timesInLife(3, "staff", cite)],
        certainty: "verified",
      },
    ],
  };
  const outcome = (staff: number) => rule.evaluate(policy, { staff }, on, vocabulary).outcome;
  expect([2, 3].map(outcome)).toEqual(["met", "unmet"]);
});

test("kinds that do not go together are found before anything is reckoned", () => {
  const codes = (it: rule.Condition) => rule.conditionKindProblems(it, vocabulary).map((one) => one.code);
  expect(codes(rule.atLeast(fact("income"), number(5), cite))).toEqual(["mixed-kinds"]);
  expect(codes(rule.atLeast(fact("income"), rule.rate(0.001), cite))).toEqual(["mixed-kinds"]);
  expect(codes(rule.atLeast(fact("income"), rule.money(5), cite))).toEqual([]);
  expect(codes(rule.above(rule.divide(fact("income"), fact("income")), rule.rate(0.03), cite))).toEqual([]);
  expect(codes(rule.above(rule.multiply(fact("income"), fact("income")), rule.money(3), cite))).toEqual([
    "money-by-money",
  ]);
  expect(codes(rule.above(fact("nobody"), number(1), cite))).toEqual(["unknown-fact"]);
  expect(codes(rule.above(fact("code"), rule.value("text", "a"), cite))).toEqual(["no-order"]);
  expect(codes(rule.above(rule.fullYearsSince(fact("staff")), number(1), cite))).toEqual(["wrong-kind"]);
  const unseen = rule.table("first", [fact("nobody")], [rule.row([rule.anything], number(1), cite)]);
  expect(codes(rule.above(unseen, number(1), cite))).toEqual(["unknown-fact"]);
  const circle: rule.Vocabulary = new Map([
    ["x", { ...declared("x", "integer"), derived: fact("y") }],
    ["y", { ...declared("y", "integer"), derived: fact("x") }],
  ]);
  expect(rule.derivedProblems(circle).map((it) => it.code)).toContain("derived-circle");
});
