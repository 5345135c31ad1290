import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "./index.ts";
import { declared, prize, vocabularyOf } from "./testing.ts";

const cite = citing("章程")("一", "按档发放");
const on = day("2024-03-02");
const { fact, number } = rule;
const vocabulary: rule.Vocabulary = vocabularyOf(
  declared("income", "money"),
  declared("spent", "money"),
  declared("staff", "integer", { unit: "人" }),
  declared("share", "rate"),
  declared("since", "day"),
  declared("young", "boolean"),
  declared("club", "choice", {
    choices: [
      { value: "A", label: "网球" },
      { value: "B", label: "羽毛球" },
    ],
  }),
  declared("size", "choice", {
    choices: [
      { value: "big", label: "大" },
      { value: "small", label: "小" },
    ],
    derived: rule.table(
      "first",
      [fact("staff")],
      [rule.row([rule.fromTo(50, null)], rule.choice("big"), cite)],
      rule.choice("small"),
    ),
  }),
);
const policy = (more: Partial<rule.PolicyVersion>): rule.Policy => prize(on, more);
const of = (more: Partial<rule.PolicyVersion>, cases: readonly rule.WorkedCase[] = []) =>
  rule.boundariesOf(policy(more), vocabulary, cases);
const shown = (it: rule.Boundary | undefined, key: string) =>
  it?.cases.map((one) => `${one.facts[key]} ${one.outcome}`);

test("people, 分, days and billionths each step by their own unit, around a record that meets the rest", () => {
  const [staff, income, share, since] = of({
    appliesTo: rule.equals(fact("club"), rule.choice("B"), cite),
    when: rule.all(
      rule.isTrue("young", cite),
      rule.atMost(fact("staff"), number(300), cite),
      rule.above(fact("income"), rule.money(5_000), cite),
      rule.atLeast(fact("share"), rule.rate(0.15), cite),
      rule.atLeast(rule.fullYearsSince(fact("since")), number(2), cite),
      rule.oneOf(fact("size"), ["big"], cite),
    ),
  });
  expect(shown(staff, "staff")).toEqual(["299 met", "300 met", "301 unmet"]);
  expect(shown(income, "income")).toEqual(["4999 unmet", "5000 unmet", "5001 met"]);
  expect(shown(share, "share")).toEqual(["0.149999999 unmet", "0.15 met", "0.150000001 met"]);
  expect(since?.cases.map((it) => it.outcome)).toEqual(["met", "met", "unmet"]);
  for (const it of [staff, income, share, since]) expect(it?.effect).toBe("changes");
});

test("a bound of days is tried on the very day: over 29 February 365 of them are no year", () => {
  const [it] = of({ when: rule.atLeast(rule.fullDaysSince(fact("since")), number(365), cite) });
  expect(shown(it, "since")).toEqual(["2023-05-31 met", "2023-06-01 met", "2023-06-02 unmet"]);
});

test("a bound in one of two ways is tried where the other way is closed", () => {
  const [staff, income] = of({
    when: rule.any(
      rule.atLeast(fact("staff"), number(10), cite),
      rule.atLeast(fact("income"), rule.money(100), cite),
    ),
  });
  expect(shown(staff, "staff")).toEqual(["9 unmet", "10 met", "11 met"]);
  expect(shown(income, "income")).toEqual(["99 unmet", "100 met", "101 met"]);
});

test("a share of two amounts is solved for one of them", () => {
  const [it] = of({
    when: rule.atLeast(rule.divide(fact("spent"), fact("income")), rule.rate(0.03), cite),
  });
  expect(it?.effect).toBe("changes");
  expect(it?.cases.map(({ facts, outcome }) => [facts.spent, facts.income, outcome])).toEqual([
    [89_999_999, 3_000_000_000, "unmet"],
    [90_000_000, 3_000_000_000, "met"],
    [90_000_001, 3_000_000_000, "met"],
  ]);
});

test("tiers, rows of tables, branches and caps of amounts change the amount", () => {
  const tiers = rule.bySlices(fact("income"), rule.tier(10_000, 0.05, cite), rule.tier(null, 0.1, cite));
  const rows = rule.table(
    "first",
    [fact("staff")],
    [
      rule.row([rule.fromTo(100, null)], rule.money(3), cite),
      rule.row([rule.fromTo(10, 100)], rule.money(2), cite),
    ],
    rule.money(1),
  );
  const cap = rule.least(rule.multiply(fact("spent"), rule.rate(0.1)), rule.money(500_000));
  const amount = rule.formula(rule.add(rule.add(tiers, rows), cap), cite);
  const found = of({ when: rule.isTrue("young", cite), amount });
  expect(found.map((it) => [it.path, it.effect])).toEqual([
    ["amount.min.left.left.tiers[0]", "changes"],
    ["amount.min.left.right.rows[0].of[0]", "changes"],
    ["amount.min.left.right.rows[1].of[0]", "changes"],
    // Whoever has 100 is in the row before.
    ["amount.min.left.right.rows[1].of[1]", "inert"],
    ["amount.min.right.of[1]", "changes"],
  ]);
});

test("the number of times is a bound like any other, and a useless one is proven to be so", () => {
  const [times] = of({ limits: [rule.timesInLife(3, "staff", cite)] });
  expect(times).toMatchObject({ path: "limits[0]", effect: "changes" });
  expect(shown(times, "staff")).toEqual(["2 met", "3 unmet", "4 unmet"]);
  const from = (least: number) => rule.atLeast(fact("staff"), number(least), cite);
  expect(of({ when: rule.all(from(5), from(3)) }).map((it) => it.effect)).toEqual(["changes", "inert"]);
});

test("the answers are those of the evaluator, and every lone bound is exercised", () => {
  const comparison = fc.constantFrom(rule.below, rule.atMost, rule.above, rule.atLeast, rule.equals);
  const bound = fc.tuple(
    comparison,
    fc.constantFrom("staff", "income"),
    fc.integer({ min: -1_000, max: 1_000 }),
  );
  fc.assert(
    fc.property(bound, bound, fc.boolean(), ([by, key, n], [by2, , n2], both) => {
      const other = key === "staff" ? "income" : "staff";
      const value = (one: string, at: number) => (one === "income" ? rule.money(at) : number(at));
      const join = both ? rule.all : rule.any;
      const when = join(by(fact(key), value(key, n), cite), by2(fact(other), value(other, n2), cite));
      const it = policy({ when, amount: rule.fixed(100, cite) });
      const found = rule.boundariesOf(it, vocabulary);
      expect(found.map((one) => one.effect)).toEqual(["changes", "changes"]);
      for (const { facts, on: asked, outcome, amount } of found.flatMap((one) => one.cases))
        expect(rule.evaluate(it, facts, asked, vocabulary)).toMatchObject({ outcome, amount });
    }),
    { numRuns: 200 },
  );
});
