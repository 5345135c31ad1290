import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import { compareExact, exact, minus, over, plus, roundedUp, times } from "./exact.ts";
import * as rule from "./index.ts";
import { leafTruth, reckon, type World } from "./reckon.ts";

const on = day("2026-03-02");
const { number, fact, value } = rule;
const cite = citing("章程")("一", "算得准");
const vocabulary: rule.Vocabulary = new Map([
  [
    "a",
    { key: "a", name: "甲", type: "integer", period: "current", sensitivity: "public", question: "甲？" },
  ],
]);
const world = (facts: rule.Facts = {}, at: Day = on): World => ({
  facts,
  on: at,
  vocabulary,
  open: new Set(),
});
/** True, false, or null when it is not known. */
const is = (left: rule.Expression, by: rule.Comparison, right: rule.Expression, facts: rule.Facts = {}) => {
  const truth = leafTruth({ is: "compare", left, by, right, cite }, world(facts));
  return truth === "unknown" ? null : truth === "met";
};

test("decimals are what they are written as, not their binary neighbours", () => {
  expect(is(rule.multiply(number(100), number(0.07)), "=", number(7))).toBe(true);
  expect(is(rule.add(number(0.1), number(0.2)), "=", number(0.3))).toBe(true);
  expect(is(value("rate", 0.15), "=", rule.divide(number(15), number(100)))).toBe(true);
  expect(is(rule.divide(number(1), number(3)), ">", number(0.333333333))).toBe(true);
  expect(is(rule.multiply(rule.divide(number(1), number(3)), number(3)), "=", number(1))).toBe(true);
  expect(is(number(1e-7), "=", rule.divide(number(1), number(10_000_000)))).toBe(true);
  expect(is(number(1e21), "=", rule.multiply(number(1e12), number(1e9)))).toBe(true);
});

test("three thousand million yuan and one 分 do not run together", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const squared = rule.multiply(fact("a"), fact("a"));
  expect(is(rule.add(squared, number(1)), ">", squared, { a: most })).toBe(true);
});

test("division by zero and reckoning with something unknown are unknown", () => {
  expect(is(rule.divide(number(1), number(0)), "=", number(1))).toBeNull();
  expect(is(rule.divide(number(0), number(0)), "≠", number(1))).toBeNull();
  for (const by of [rule.add, rule.subtract, rule.multiply, rule.divide]) {
    expect(reckon(by(fact("a"), number(0)), world())).toBeNull();
    expect(reckon(by(number(0), fact("a")), world())).toBeNull();
  }
  expect(reckon(rule.fullYearsSince(fact("a")), world())).toBeNull();
});

const decimal = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));

test("fractions keep the laws of arithmetic to the last digit", () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, (x, y, z) => {
      const [a, b, c] = [exact(x), exact(y), exact(z)];
      expect(minus(plus(a, b), b)).toEqual(a);
      expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
      if (y !== 0) expect(times(over(a, b) ?? a, b)).toEqual(a);
      expect(Math.sign(compareExact(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
      expect(a.bottom > 0n).toBe(true);
    }),
  );
});

test("rounding up never falls short and goes less than one step too far", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 1_000 }), (top, bottom) => {
      const it = over(exact(top), exact(bottom)) ?? exact(0);
      const up = exact(roundedUp(it, 2));
      expect(compareExact(up, it)).toBeGreaterThanOrEqual(0);
      expect(compareExact(minus(up, it), exact(0.01))).toBe(-1);
    }),
  );
});

test("nothing that is no finite number is reckoned with, and kinds are not mixed", () => {
  for (const it of [Number.NaN, Number.POSITIVE_INFINITY, -Infinity])
    expect(() => exact(it)).toThrow(TypeError);
  expect(() => reckon(rule.add(number(1), value("text", "2")), world())).toThrow(TypeError);
  expect(() => is(number(1), "=", value("text", "1"))).toThrow(TypeError);
  expect(() => is(number(1), "=", value("choices", ["1"]))).toThrow(TypeError);
  expect(() => is(value("boolean", true), ">", value("boolean", false))).toThrow(TypeError);
});

test("choices are compared as sets", () => {
  expect(is(value("choices", ["a", "b"]), "=", value("choices", ["b", "a", "b"]))).toBe(true);
  expect(is(value("choices", ["a", "b"]), "=", value("choices", ["a"]))).toBe(false);
  expect(is(value("choices", ["a"]), "≠", value("choices", []))).toBe(true);
});

const counted =
  (by: typeof rule.fullYearsSince) =>
  (since: string, to: Day): number | undefined => {
    const it = reckon(by(rule.date(since)), world({}, to));
    return it?.is === "number" ? Number(it.value.top) : undefined;
  };
const years = counted(rule.fullYearsSince);
const days = counted(rule.fullDaysSince);

test("a year is full on the same day of the next, and from 29 February on 1 March", () => {
  expect(years("2024-03-02", day("2026-03-01"))).toBe(1);
  expect(years("2024-03-02", day("2026-03-02"))).toBe(2);
  expect(years("2024-02-29", day("2025-02-28"))).toBe(0);
  expect(years("2024-02-29", day("2025-03-01"))).toBe(1);
  expect(years("2024-02-29", day("2028-02-29"))).toBe(4);
  expect(years("2026-03-02", day("2026-03-02"))).toBe(0);
  expect(years("2026-03-03", day("2026-03-02"))).toBe(-1);
});

test("365 days over 29 February are not yet a year, and a year over it is 366", () => {
  expect([days("2024-02-01", day("2025-01-31")), years("2024-02-01", day("2025-01-31"))]).toEqual([365, 0]);
  expect([days("2024-02-01", day("2025-02-01")), years("2024-02-01", day("2025-02-01"))]).toEqual([366, 1]);
  expect([days("2025-02-01", day("2026-02-01")), years("2025-02-01", day("2026-02-01"))]).toEqual([365, 1]);
  expect(days("2026-03-02", day("2026-03-02"))).toBe(0);
  expect(days("2026-03-03", day("2026-03-02"))).toBe(-1);
  expect(days("0100-01-01", day("9999-12-31"))).toBe(3_615_899);
});
