import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "../index.ts";
import { declared, vocabularyOf } from "../testing.ts";
import { nameLiteral, textLiteral } from "./piece.ts";

const cite = citing("章程")("一", "按档发放");
const { fact, number } = rule;
const vocabulary: rule.Vocabulary = vocabularyOf(
  declared("staff", "integer"),
  declared("income", "money"),
  declared("word", "text"),
);
const question: Parameters<typeof rule.compileConditionToSql>[1] = {
  on: day("2026-03-02"),
  vocabulary,
  column: rule.typedColumn,
  records: { from: "firms", keys: ["id"] },
};
const sqlOf = (it: rule.Condition): string => rule.compileConditionToSql(it, question).met;
const atLeast = (it: rule.Expression): rule.Condition => rule.atLeast(it, number(1), cite);

/** The n-th of a chain in which each holds the one before it twice. */
const chain = (n: number, next: (it: rule.Expression) => rule.Expression): rule.Expression =>
  n === 0 ? fact("staff") : next(chain(n - 1, next));
test.each([
  ["the larger of two", (it: rule.Expression) => rule.most(it, rule.multiply(it, number(2)))],
  ["a fraction of itself", (it: rule.Expression) => rule.divide(it, rule.add(it, fact("income")))],
  [
    "a choice by itself",
    (it: rule.Expression) => rule.choose([{ when: atLeast(it), gives: it }], rule.add(it, number(1))),
  ],
  [
    "tiers on tiers",
    (it: rule.Expression) =>
      rule.bySlices(it, rule.tier(10, 0.1, cite), rule.tier(100, 0.2, cite), rule.tier(null, 0.3, cite)),
  ],
  [
    "a table on a table",
    (it: rule.Expression) =>
      rule.table(
        "first",
        [it],
        [rule.row([rule.fromTo(1, 5)], it, cite), rule.row([rule.fromTo(5, 9)], number(2), cite)],
      ),
  ],
])("text grows with the rule and not with its depth: %s", (_, next) => {
  const lengthAt = (depth: number): number => sqlOf(atLeast(chain(depth, next))).length;
  const [six, twelve] = [lengthAt(6), lengthAt(12)];
  expect(twelve).toBeLessThan(5 * six);
});

test("a fact that is worked out is worked out once, however often it is read", () => {
  const derived = {
    ...declared("band", "integer"),
    derived: rule.multiply(fact("staff"), rule.add(fact("staff"), number(77))),
  };
  const it = rule.all(...[1, 2, 3].map((least) => rule.atLeast(fact("band"), number(least), cite)));
  const text = rule.compileConditionToSql(it, {
    ...question,
    vocabulary: new Map([...vocabulary, ["band", derived]]),
  }).met;
  expect(text.match(/77/g)).toHaveLength(1);
  expect(text.match(/"staff"/g)).toHaveLength(1);
});

test("a text cannot leave its quotes, and one that PostgreSQL cannot hold is refused", () => {
  expect(textLiteral("O'Brien")).toBe("'O''Brien'");
  expect(textLiteral("a\\' OR true --")).toBe(" E'a\\\\'' OR true --'");
  expect(nameLiteral('a"b')).toBe('"a""b"');
  for (const text of ["\0", "\ud800"])
    expect(() => sqlOf(rule.equals(fact("word"), rule.value("text", text), cite))).toThrow(TypeError);
});

test("what the checker of kinds refuses is refused here too", () => {
  for (const it of [
    rule.atLeast(fact("word"), number(1), cite),
    rule.below(fact("word"), rule.value("text", "a"), cite),
    rule.oneOf(fact("staff"), ["1"], cite),
    rule.atLeast(rule.add(fact("word"), number(1)), number(1), cite),
    rule.answered("nobody", cite),
    rule.equals(rule.today, rule.date("2026-02-30"), cite),
  ])
    expect(() => sqlOf(it)).toThrow(TypeError);
});

test("more decimals than PostgreSQL keeps are refused rather than dropped", () => {
  const tiny = rule.multiply(fact("staff"), rule.rate(1e-9));
  let it = tiny;
  for (let at = 0; at < 11; at++) it = rule.multiply(it, it);
  expect(() => sqlOf(atLeast(it))).toThrow(RangeError);
});
