import fc from "fast-check";
import type { Cell, Condition, DecisionTable, Expression, FactDeclaration, Tier } from "../ast.ts";
import * as rule from "../build.ts";
import {
  BRANCHES,
  COLOURS,
  cite,
  DAYS,
  DECIMALS,
  GIVEN,
  type Kind,
  MOST,
  valuesOf,
  WHOLES,
  WORDS,
} from "./pools.ts";

const whole = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WHOLES) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
);
const small = fc.constantFrom(...WHOLES.slice(0, 9));
const decimal = fc.oneof(small, fc.constantFrom(...DECIMALS));
const someDay = fc.constantFrom(...DAYS);
const someOf = (values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 });

type Made = Record<Kind, Expression> & { inside: Condition; condition: Condition };
/** Expressions and conditions over the given facts and the derived ones named. */
export const language = (derived: readonly (readonly [FactDeclaration, Kind])[]) =>
  fc.letrec<Made>((again) => {
    const of = (kind: Kind) => again(kind) as fc.Arbitrary<Expression>;
    const facts = (kind: Kind) =>
      fc.constantFrom(
        ...[...GIVEN, ...derived].flatMap(([it, its]) => (its === kind ? [rule.fact(it.key)] : [])),
      );
    const otherwise = (kind: Kind) => fc.option(of(kind), { nil: undefined });
    const chosen = (kind: Kind) =>
      fc
        .tuple(
          fc.array(fc.record({ when: again("inside"), gives: of(kind) }), { minLength: 1, maxLength: 3 }),
          otherwise(kind),
        )
        .map(([branches, rest]) => rule.choose(branches, rest));
    const tabled = (kind: Kind, hits: readonly DecisionTable["hit"][]) =>
      fc
        .array(fc.constantFrom<Kind>("money", "number", "day", "boolean", "text", "set"), {
          minLength: 1,
          maxLength: 2,
        })
        .chain((inputs) =>
          fc
            .tuple(
              fc.constantFrom(...hits),
              fc.tuple(...inputs.map(of)),
              fc.array(fc.tuple(fc.tuple(...inputs.map(cell)), of(kind)), { minLength: 1, maxLength: 3 }),
              otherwise(kind),
            )
            .map(([hit, left, rows, rest]) =>
              rule.table(
                hit,
                left.map(loose),
                rows.map(([cells, gives]) => rule.row(cells, gives, cite)),
                rest,
              ),
            ),
        );
    const numeric = (kind: "money" | "number", constant: fc.Arbitrary<Expression>) => {
      const both = fc.tuple(of(kind), of(kind));
      return fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        { weight: 4, arbitrary: facts(kind) },
        { weight: 3, arbitrary: constant },
        {
          weight: 2,
          arbitrary: fc.tuple(fc.constantFrom(rule.add, rule.subtract), both).map(([by, [a, b]]) => by(a, b)),
        },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom(rule.least, rule.most), fc.array(of(kind), { minLength: 1, maxLength: 3 }))
            .map(([by, it]) => by(...it)),
        },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom(rule.multiply, rule.divide), of(kind), of("number"))
            .map(([by, a, b]) => by(a, b)),
        },
        { weight: 1, arbitrary: fc.tuple(of("number"), of(kind)).map(([a, b]) => rule.multiply(a, b)) },
        { weight: 1, arbitrary: chosen(kind) },
        { weight: 1, arbitrary: tabled(kind, ["first", "unique", "sum"]) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom(rule.bySlices, rule.byBands), of(kind), someTiers)
            .map(([by, base, tiers]) => by(base, ...tiers)),
        },
      );
    };
    const plain = (kind: Kind, constant: fc.Arbitrary<Expression>) =>
      fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        { weight: 4, arbitrary: facts(kind) },
        { weight: 1, arbitrary: constant },
        { weight: 1, arbitrary: chosen(kind) },
        { weight: 1, arbitrary: tabled(kind, ["first", "unique"]) },
      );
    const compared = (
      kind: Kind,
      by: fc.Arbitrary<(a: Expression, b: Expression, c: typeof cite) => Condition>,
    ) =>
      fc
        .tuple(by, of(kind), of(kind))
        .map(([compare, a, b]) => compare(b.is === "value" ? loose(a) : a, b, cite));
    const ordered = fc.constantFrom(
      rule.equals,
      rule.differs,
      rule.below,
      rule.atMost,
      rule.above,
      rule.atLeast,
    );
    const alike = fc.constantFrom(rule.equals, rule.differs);
    const texts = fc.constantFrom(
      ...GIVEN.flatMap(([it, kind]) => (kind === "text" || kind === "set" ? [it.key] : [])),
    );
    const leaf = fc.oneof(
      { weight: 3, arbitrary: compared("number", ordered) },
      { weight: 3, arbitrary: compared("money", ordered) },
      { weight: 2, arbitrary: compared("day", ordered) },
      { weight: 1, arbitrary: compared("boolean", alike) },
      { weight: 1, arbitrary: compared("text", alike) },
      { weight: 1, arbitrary: compared("set", alike) },
      {
        weight: 2,
        arbitrary: texts.chain((key) =>
          fc
            .tuple(fc.constantFrom(rule.oneOf, rule.within), someOf(valuesOf[key] ?? []))
            .map(([by, values]) => by(rule.fact(key), values, cite)),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom(rule.oneOf, rule.within),
            fc.oneof(chosen("text"), chosen("set")),
            someOf(BRANCHES),
          )
          .map(([by, left, values]) => by(left, values, cite)),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...GIVEN, ...derived).map(([it]) => rule.answered(it.key, cite)),
      },
    );
    const joined = (name: "inside" | "condition", leaves: fc.Arbitrary<Condition>) =>
      fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        { weight: 3, arbitrary: leaves },
        { weight: 2, arbitrary: fc.array(again(name), { maxLength: 3 }).map((it) => rule.all(...it)) },
        { weight: 2, arbitrary: fc.array(again(name), { maxLength: 3 }).map((it) => rule.any(...it)) },
        { weight: 1, arbitrary: again(name).map(rule.not) },
      );
    return {
      number: fc.oneof(
        { maxDepth: 4, depthSize: "small" },
        numeric(
          "number",
          fc.oneof(
            small.map(rule.number),
            decimal.map(rule.rate),
            fc.constantFrom(1e21, 1e-7, MOST).map(rule.number),
          ),
        ),
        fc
          .tuple(fc.constantFrom(rule.fullYearsSince, rule.fullMonthsSince, rule.fullDaysSince), of("day"))
          .map(([by, it]) => by(it)),
        fc.tuple(of("money"), of("money")).map(([a, b]) => rule.divide(a, b)),
      ),
      money: numeric("money", whole.map(rule.money)),
      day: plain("day", fc.oneof(fc.constant(rule.today), someDay.map(rule.date))),
      boolean: plain(
        "boolean",
        fc.boolean().map((it) => rule.value("boolean", it)),
      ),
      text: plain(
        "text",
        fc.constantFrom(...COLOURS, ...BRANCHES, ...WORDS).map((it) => rule.value("text", it)),
      ),
      set: plain(
        "set",
        fc.array(fc.constantFrom(...COLOURS, "C39"), { maxLength: 2 }).map((it) => rule.value("choices", it)),
      ),
      inside: joined("inside", leaf),
      condition: joined(
        "condition",
        fc.oneof(
          { weight: 8, arbitrary: leaf },
          { weight: 1, arbitrary: fc.constant(rule.judged("要人看一看", cite)) },
        ),
      ),
    };
  });

/** A constant that a fact's list of choices does not hold would be refused: the fact gives way. */
const loose = (it: Expression): Expression => {
  if (it.is !== "fact" || !(it.key in valuesOf)) return it;
  return rule.fact(it.key === "fields" || it.key === "titles" ? "titles" : "word");
};

const bounds = fc.tuple(small, small).map((it) => it.toSorted((a, b) => a - b));
const cell = (kind: Kind): fc.Arbitrary<Cell> => {
  const interval = <T extends number | string>(ends: fc.Arbitrary<readonly T[]>): fc.Arbitrary<Cell> => {
    const end = fc.option(fc.boolean());
    return fc.tuple(ends, end, end).map(([[a, b], from, to]) => ({
      is: "interval",
      from: from === null || a === undefined ? null : { at: a, included: from },
      to: to === null || b === undefined ? null : { at: b, included: to },
    }));
  };
  const special: Record<Kind, fc.Arbitrary<Cell>> = {
    money: interval(bounds),
    number: interval(bounds),
    day: interval(fc.tuple(someDay, someDay).map((it) => it.toSorted())),
    boolean: fc.boolean().map(rule.yesNo),
    text: fc.oneof(
      someOf(BRANCHES).map((it) => rule.inCodes(...it)),
      someOf(WORDS).map((it) => rule.isAny(...it)),
    ),
    set: fc.oneof(
      someOf(BRANCHES).map((it) => rule.inCodes(...it)),
      someOf(COLOURS).map((it) => rule.isAny(...it)),
    ),
  };
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(rule.anything) },
    { weight: 5, arbitrary: special[kind] },
  );
};
const someTiers: fc.Arbitrary<readonly Tier[]> = fc
  .tuple(
    fc.uniqueArray(small, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    fc.array(decimal, { minLength: 4, maxLength: 4 }),
  )
  .map(([ends, last, rates]) =>
    [...ends.toSorted((a, b) => a - b), ...(last ? [null] : [])].map((upTo, at) =>
      rule.tier(upTo, rates[at] ?? 0, cite),
    ),
  );
