import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "./index.ts";

const cite = citing("章程")("三", "按届次发放");
const start = day("2024-01-01");
const vocabulary: rule.Vocabulary = new Map();
const version = (name: string, from: Day, to: Day | null, amount = 100): rule.PolicyVersion => ({
  version: name,
  issuedOn: from,
  effectiveFrom: from,
  effectiveTo: to,
  when: rule.all(),
  amount: rule.fixed(amount, cite),
  certainty: "verified",
});
const chain = (...versions: readonly rule.PolicyVersion[]): rule.Policy => ({
  id: "club/prize",
  name: "奖励",
  summary: "会员得奖励。",
  kind: "entitlement",
  benefit: "奖励",
  measure: 1,
  unit: "club",
  versions,
});
const lapsed = chain(
  version("first", day("2024-03-01"), day("2024-12-31"), 100),
  version("second", day("2025-02-01"), null, 200),
);

test("the first and the last day belong to a version, the days beside them do not", () => {
  const on = (it: string) => rule.evaluate(lapsed, {}, day(it), vocabulary);
  expect(on("2024-02-29")).toEqual({
    policy: "club/prize",
    version: null,
    outcome: "notApplicable",
    amount: null,
    worth: null,
    score: null,
    missing: [],
    proof: null,
  });
  expect(rule.explain(on("2024-02-29"), vocabulary)).toEqual(["这一天没有生效的规定。"]);
  expect(on("2024-03-01")).toMatchObject({
    version: "first",
    outcome: "met",
    amount: { min: 100, max: 100 },
  });
  expect(on("2024-12-31").version).toBe("first");
  expect(on("2025-01-01").version).toBeNull();
  expect(on("2025-01-31").version).toBeNull();
  expect(on("2025-02-01")).toMatchObject({ version: "second", amount: { min: 200, max: 200 } });
  expect(on("2099-01-01").version).toBe("second");
});

test("what is wrong with a chain is named", () => {
  const [may, june, july] = [day("2024-05-01"), day("2024-06-01"), day("2024-07-01")];
  const named = (it: rule.Policy) =>
    rule.chainProblems(it).map(({ code, version, path }) => [code, version, path]);
  expect(rule.chainProblems(lapsed)).toEqual([]);
  expect(named(chain())).toEqual([["no-version", null, "versions"]]);
  const overlap = chain(version("a", may, june), version("b", june, null));
  expect(named(overlap)).toEqual([["versions-overlap", "b", "effectiveFrom"]]);
  expect(rule.chainProblems(overlap)[0]?.says).toBe(
    "版本 b 从 2024-06-01 起施行，前面的版本 a 到 2024-06-01 才为止，两个版本会同时有效。请改正施行日或前一版的最后施行日。",
  );
  expect(rule.chainProblems(chain(version("a", may, null), version("b", june, null)))).toHaveLength(1);
  expect(rule.chainProblems(chain(version("b", june, july), version("a", may, may)))).toHaveLength(1);
  expect(named(chain(version("a", june, may)))).toEqual([["ends-before-start", "a", "effectiveTo"]]);
  for (const amount of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(named(chain(version("a", may, null, amount))), `${amount}`).toEqual([
      ["amount-not-whole", "a", "amount"],
    ]);
  const upsideDown = { ...version("a", may, null), amount: rule.range(2, 1, "club", cite) };
  expect(named(chain(upsideDown))).toEqual([["amount-upside-down", "a", "amount"]]);
});

test("in a chain without problems at most one version is in force on any day", () => {
  const span = fc.record({ from: fc.nat(40), length: fc.option(fc.integer({ min: -2, max: 15 })) });
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), fc.nat(60), (spans, at) => {
      const it = chain(
        ...spans.map(({ from, length }, index) =>
          version(`${index}`, addDays(start, from), length === null ? null : addDays(start, from + length)),
        ),
      );
      const on = addDays(start, at);
      const inForce = it.versions.filter(
        ({ effectiveFrom, effectiveTo }) =>
          effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
      );
      if (rule.chainProblems(it).length === 0) expect(inForce.length).toBeLessThanOrEqual(1);
      // And two at once are never let pass.
      if (inForce.length > 1) expect(rule.chainProblems(it)).not.toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test("a worked case is right, or the sentence says what differs", () => {
  const on = day("2025-03-01");
  const it = { name: "第二届", on, facts: {}, outcome: "met" } as const;
  expect(rule.runCase(lapsed, { ...it, amount: { min: 200, max: 200 } }, vocabulary)).toBeNull();
  expect(rule.runCase(lapsed, { ...it, amount: { min: 100, max: 200 } }, vocabulary)).toContain("第二届");
  expect(rule.runCase(lapsed, { ...it, outcome: "unmet" }, vocabulary)).toContain("expected unmet, got met");
});

test("amounts for people: one, or from and to", () => {
  expect(rule.amountText({ min: 10_000_000, max: 30_000_000 })).toBe("10万元—30万元");
  expect(rule.amountText({ min: 30_000, max: 30_000 })).toBe("300元");
});
