import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "../index.ts";

const cite = citing("章程")("一", "按档发放");
const on = day("2026-03-02");
const { fact, number } = rule;
const declared = (key: string, type: rule.ValueType, more: object = {}): rule.FactDeclaration => ({
  key,
  name: `甲${key}`,
  type,
  period: "current",
  sensitivity: "public",
  question: `${key}？`,
  ...more,
});
const vocabulary: rule.Vocabulary = new Map(
  [
    declared("income", "money"),
    declared("staff", "integer", { unit: "人" }),
    declared("share", "rate"),
    declared("since", "day"),
    declared("young", "boolean"),
    declared("club", "choice", {
      choices: [
        { value: "A", label: "网球" },
        { value: "A1", label: "软式网球" },
        { value: "B", label: "羽毛球" },
      ],
      hierarchical: true,
    }),
    declared("nobody", "integer", { question: "" }),
  ].map((it) => [it.key, it]),
);
const version = (more: Partial<rule.PolicyVersion>): rule.PolicyVersion => ({
  version: "1",
  issuedOn: on,
  effectiveFrom: on,
  effectiveTo: null,
  when: rule.all(),
  amount: null,
  certainty: "verified",
  ...more,
});
const policy = (...versions: readonly Partial<rule.PolicyVersion>[]): rule.Policy => ({
  id: "club/prize",
  name: "奖励",
  summary: "会员得奖励。",
  kind: "entitlement",
  benefit: "奖励",
  measure: 1,
  unit: "club",
  versions: versions.map(version),
});
const lint = (more: Partial<rule.PolicyVersion>, sources: rule.Sources = {}) =>
  rule.lint(policy(more), vocabulary, sources);
const codes = (more: Partial<rule.PolicyVersion>, sources: rule.Sources = {}) =>
  lint(more, sources).map((it) => `${it.severity} ${it.code} ${it.path}`);
const staff = fact("staff");
const from = (least: number) => rule.atLeast(staff, number(least), cite);
const under = (most: number) => rule.below(staff, number(most), cite);

test("a sound rule has no findings", () => {
  expect(
    codes({
      when: rule.all(from(3), under(300), rule.isTrue("young", cite)),
      amount: rule.fixed(100, cite),
    }),
  ).toEqual([]);
});

test("what contradicts itself is named, within whole numbers and across parts", () => {
  expect(codes({ when: rule.all(from(10), under(10)) })).toEqual(["error never-met when"]);
  expect(codes({ when: rule.all(rule.above(staff, number(3), cite), under(4)) })).toEqual([
    "error never-met when",
  ]);
  expect(
    codes({
      when: rule.all(rule.above(fact("share"), number(3), cite), rule.below(fact("share"), number(4), cite)),
    }),
  ).toEqual([]);
  expect(codes({ when: rule.any(rule.all(from(10), under(5)), rule.isTrue("young", cite)) })).toEqual([
    "warning never-met when.of[0]",
  ]);
  expect(codes({ appliesTo: under(5), when: from(5) })).toContain("error never-met ");
  const limited = { when: from(5), limits: [rule.timesInLife(3, "staff", cite)] };
  expect(codes(limited)).toContain("error never-met ");
  expect(
    codes({ when: rule.all(rule.oneOf(fact("club"), ["B"], cite), rule.within(fact("club"), ["A"], cite)) }),
  ).toEqual(["error never-met when"]);
});

test("what everybody meets is named, and that it stays unknown until it is answered", () => {
  const [finding] = lint({
    when: rule.any(rule.atMost(staff, number(5), cite), rule.above(staff, number(5), cite)),
  });
  expect(finding).toMatchObject({ code: "met-once-known", severity: "warning", path: "when" });
  expect(finding?.says).toContain("没有填甲staff时却一直是“还缺信息”");
  expect(
    codes({ when: rule.any(rule.answered("staff", cite), rule.not(rule.answered("staff", cite))) }),
  ).toEqual(["warning always-met when"]);
  expect(codes({ when: rule.all(rule.equals(number(1), number(1), cite), from(2)) })).toEqual([
    "warning always-met when.of[0]",
  ]);
});

test("a bound that another makes useless is named", () => {
  expect(codes({ when: rule.all(from(5), from(3)) })).toEqual(["warning bound-inert when.of[1]"]);
  expect(codes({ when: rule.any(from(5), from(3)) })).toEqual(["warning bound-inert when.of[0]"]);
  expect(codes({ when: rule.any(from(5), rule.all(from(3), rule.isTrue("young", cite))) })).toEqual([]);
});

const table = (hit: rule.DecisionTable["hit"], rows: readonly rule.TableRow[], otherwise?: rule.Expression) =>
  rule.formula(rule.table(hit, [staff, fact("young")], rows, otherwise), cite);
const cells = (interval: rule.Cell, young: rule.Cell = rule.anything) =>
  rule.row([interval, young], rule.money(1), cite);

test("tables: each gap and overlap comes with an example in words", () => {
  const gaps = lint({
    amount: table("first", [cells(rule.fromTo(0, 10)), cells(rule.fromTo(20, null), rule.yesNo(true))]),
  });
  expect(gaps.map((it) => [it.severity, it.code])).toEqual([
    ["warning", "gap"],
    ["warning", "gap"],
    ["info", "gap"],
  ]);
  const said = gaps.map((it) => it.says).join();
  expect(said).toContain("甲staff 不低于 10人、低于 20人");
  expect(said).toContain("甲staff 不低于 10人，甲young：否");
  expect(said).toContain("甲staff 低于 0人");
  const overlap = lint({
    amount: table("unique", [cells(rule.fromTo(null, 10)), cells(rule.fromTo(9, null))]),
  });
  expect(overlap).toMatchObject([{ code: "rows-overlap", severity: "error", path: "amount.min.rows[1]" }]);
  expect(overlap[0]?.says).toContain("甲staff 9人");
  expect(
    codes({ amount: table("unique", [cells(rule.fromTo(null, 10)), cells(rule.fromTo(10, null))]) }),
  ).toEqual([]);
  expect(codes({ amount: table("sum", [cells(rule.fromTo(0, 10))]) })).toEqual([]);
});

test("a row that the rows before it cover is never reached; the conditions count too", () => {
  const rows = [cells(rule.fromTo(10, null)), cells(rule.fromTo(20, 30)), cells(rule.fromTo(null, 10))];
  expect(codes({ amount: table("first", rows) })).toEqual(["warning row-unreachable amount.min.rows[1]"]);
  expect(codes({ when: from(10), amount: table("first", rows) })).toContain(
    "warning row-unreachable amount.min.rows[2]",
  );
  expect(codes({ when: from(10), amount: table("first", rows.slice(0, 1)) })).toEqual([]);
});

test("tiers rise, are reached, and leave nothing open above unless nobody gets there", () => {
  const tiers = (...ends: readonly (number | null)[]) =>
    rule.formula(rule.bySlices(fact("income"), ...ends.map((it) => rule.tier(it, 0.1, cite))), cite);
  expect(codes({ amount: tiers(100, 300, null) })).toEqual([]);
  expect(codes({ amount: tiers(300, 100, null) })).toEqual(["error tiers-out-of-order amount.min.tiers[1]"]);
  expect(codes({ amount: tiers(100, 300) })).toEqual(["warning gap-above-tiers amount.min"]);
  const capped = { when: rule.atMost(fact("income"), rule.money(300), cite) };
  expect(codes({ ...capped, amount: tiers(100, 300) })).toEqual([]);
  expect(codes({ ...capped, amount: tiers(100, 300, null) })).toEqual([
    "warning tier-unreachable amount.min.tiers[2]",
  ]);
});

test("choices: a branch that is never reached, and what no branch covers", () => {
  const branch = (when: rule.Condition) => ({ when, gives: rule.money(1) });
  const amount = (...whens: readonly rule.Condition[]) => rule.formula(rule.choose(whens.map(branch)), cite);
  expect(codes({ amount: amount(from(5), from(10), under(5)) })).toEqual([
    "warning branch-unreachable amount.min.branches[1]",
  ]);
  expect(codes({ amount: amount(from(5)) })).toEqual(["warning gap amount.min"]);
  expect(codes({ when: from(5), amount: amount(from(5)) })).toEqual([]);
});

test("sources: missing, empty, not found, repealed", () => {
  const when = (it: { document: string; clause?: string; quote: string }) => ({
    when: rule.atLeast(staff, number(1), it),
  });
  expect(codes(when({ document: "", quote: "x" }))).toEqual(["error citation-missing cite"]);
  expect(codes(when({ document: "章程", quote: " " }))).toEqual(["error quote-empty cite"]);
  const findClause = () => "会员——按档 发放。";
  expect(codes(when(cite), { findClause })).toEqual([]);
  expect(codes(when({ ...cite, quote: "不发" }), { findClause })).toEqual(["error quote-not-found cite"]);
  expect(codes(when(cite), { findClause: () => null })).toEqual(["error clause-not-found cite"]);
  expect(codes(when(cite), { repealedOn: () => day("2026-01-01") })).toEqual([
    "error newer-than-repealed cite",
  ]);
  expect(codes(when(cite), { repealedOn: () => day("2027-01-01") })).toEqual([
    "warning outlives-document effectiveTo",
  ]);
});

test("versions, facts, units, judgements, open amounts and unconfirmed numbers", () => {
  const [a, b] = [
    { version: "a", effectiveTo: day("2026-05-01") },
    { version: "b", effectiveFrom: day("2026-06-01") },
  ];
  expect(rule.lint(policy(a, b), vocabulary)).toMatchObject([
    { code: "version-gap", version: "b", says: expect.stringContaining("2026-05-02 至 2026-05-31") },
  ]);
  expect(rule.lint(policy({ version: "a" }, b), vocabulary)).toMatchObject([
    { code: "chain", severity: "error" },
  ]);
  expect(codes({ when: rule.atLeast(fact("nobody"), number(1), cite) })).toEqual([
    "error nobody-can-supply facts.nobody",
  ]);
  expect(codes({ when: rule.atLeast(fact("income"), number(1), cite) })).toEqual(["error mixed-kinds "]);
  const judged = rule.choose([{ when: rule.judged("看", cite), gives: rule.money(1) }], rule.money(2));
  expect(codes({ amount: rule.formula(judged, cite) })).toEqual(["error judged-inside "]);
  expect(codes({ amount: rule.open("club", cite), certainty: "memory" })).toEqual([
    "info unconfirmed certainty",
    "info amount-open amount",
  ]);
});

const small = fc.integer({ min: -1, max: 3 });
const leaf: fc.Arbitrary<rule.Condition> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(rule.equals, rule.differs, rule.below, rule.atMost, rule.above, rule.atLeast),
      fc.constantFrom<rule.Expression>(staff, fact("share"), rule.add(staff, fact("share"))),
      small,
    )
    .map(([by, left, n]) => by(left, number(n), cite)),
  fc
    .tuple(fc.constantFrom(rule.below, rule.atLeast), fc.boolean())
    .map(([by, turned]) => (turned ? by(staff, fact("share"), cite) : by(fact("share"), staff, cite))),
  fc.boolean().map((yes) => (yes ? rule.isTrue("young", cite) : rule.isFalse("young", cite))),
  fc.subarray(["A", "A1", "B"], { minLength: 1 }).map((it) => rule.oneOf(fact("club"), it, cite)),
  fc.subarray(["A", "A1", "A11", "B"], { minLength: 1 }).map((it) => rule.within(fact("club"), it, cite)),
  fc.constantFrom("staff", "young").map((it) => rule.answered(it, cite)),
);
const { condition } = fc.letrec<{ condition: rule.Condition }>((again) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(again("condition"), { minLength: 1, maxLength: 3 }).map((of) => rule.all(...of)),
    fc.array(again("condition"), { minLength: 1, maxLength: 3 }).map((of) => rule.any(...of)),
    again("condition").map(rule.not),
  ),
}));
const answers = fc.record({
  staff: fc.option(fc.integer({ min: -3, max: 5 })),
  share: fc.option(fc.constantFrom(-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4)),
  young: fc.option(fc.boolean()),
  club: fc.option(fc.constantFrom("A", "A1", "A11", "A2", "B", "B5", "A12")),
});
const truth = (it: rule.Condition, facts: rule.Facts) => rule.prove(it, facts, on, vocabulary).outcome;
const partAt = (whole: rule.Condition, path: string): rule.Condition =>
  [...path.matchAll(/\.of(?:\[(\d+)\])?/g)].reduce<rule.Condition>((it, [, at]) => {
    if (it.is === "not") return it.of;
    if (it.is !== "all" && it.is !== "any") throw new Error(`No part ${path}`);
    return it.of[Number(at)] ?? it;
  }, whole);

const replaced = (it: rule.Condition, part: rule.Condition, put: rule.Condition): rule.Condition => {
  if (it === part) return put;
  if (it.is === "not") return rule.not(replaced(it.of, part, put));
  return it.is === "all" || it.is === "any"
    ? { is: it.is, of: it.of.map((one) => replaced(one, part, put)) }
    : it;
};

test("no false alarm: what is called impossible never happens, what is called certain never fails, what is called useless decides nothing", () => {
  const seen = { never: 0, always: 0, inert: 0 };
  fc.assert(
    fc.property(condition, fc.array(answers, { minLength: 25, maxLength: 25 }), (when, many) => {
      for (const it of lint({ when })) {
        const part = partAt(when, it.path);
        if (it.code === "never-met") {
          seen.never += 1;
          for (const facts of many) expect(truth(part, facts), it.says).not.toBe("met");
        }
        if (it.code === "always-met" || it.code === "met-once-known") {
          seen.always += 1;
          for (const facts of many) expect(truth(part, facts), it.says).not.toBe("unmet");
        }
        if (it.code === "bound-inert") {
          seen.inert += 1;
          const answered = many.filter((one) => Object.values(one).every((value) => value !== null));
          const same = [rule.all(), rule.any()].some((put) => {
            const without = replaced(when, part, put);
            // A code too coarse to tell is not an answer to everything.
            return answered.every((facts) => {
              const [a, b] = [truth(when, facts), truth(without, facts)];
              return a === b || a === "unknown" || b === "unknown";
            });
          });
          expect(same, it.says).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
  // The property is worth something only when the findings do come up.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});

test("nothing impossible is missed while every part is about one fact of its own", () => {
  const simple = fc.oneof(
    fc
      .tuple(fc.constantFrom(rule.below, rule.atMost, rule.above, rule.atLeast, rule.equals), fc.nat(3))
      .map(([by, n]) => by(staff, number(n), cite)),
    fc.boolean().map((yes) => (yes ? rule.isTrue("young", cite) : rule.isFalse("young", cite))),
  );
  const worlds = [-1, 0, 1, 2, 3, 4].flatMap((one) => [true, false].map((young) => ({ staff: one, young })));
  fc.assert(
    fc.property(fc.array(simple, { minLength: 1, maxLength: 4 }), fc.boolean(), (of, turned) => {
      const when = turned ? rule.not(rule.any(...of)) : rule.all(...of);
      const isPossible = worlds.some((facts) => truth(when, facts) === "met");
      expect(lint({ when }).some((it) => it.code === "never-met" && it.severity === "error")).toBe(
        !isPossible,
      );
    }),
    { numRuns: 500 },
  );
});
