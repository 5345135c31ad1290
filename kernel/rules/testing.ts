import fc from "fast-check";
import { type Day, day } from "#kernel/calendar";
import {
  cite,
  DAYS,
  DECIMALS,
  declared,
  GIVEN,
  type Kind,
  type Type,
  valuesOf,
  WHOLES,
  WORDS,
} from "./arbitrary/pools.ts";
import { language } from "./arbitrary/testing.ts";
import type {
  Amount,
  Expression,
  FactDeclaration,
  Facts,
  Limit,
  Policy,
  PolicyVersion,
  Value,
  Vocabulary,
} from "./ast.ts";
import * as rule from "./build.ts";

export { declared, prize, vocabularyOf } from "./arbitrary/pools.ts";

/** Arbitrary policies of the right kinds, and records that sit on their bounds. */
const near = fc.constantFrom(0, 0, 0, 1, -1);
const whole = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WHOLES) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
);
const safe = (it: number): number => (Number.isSafeInteger(it) ? it : Number.MAX_SAFE_INTEGER);
const decimal = fc.constantFrom(...WHOLES.slice(0, 9), ...DECIMALS);
/** Days to ask about. */
export const someDate: fc.Arbitrary<Day> = fc
  .constantFrom("2024-02-29", "2025-02-28", "2026-03-02", "2026-12-31", "2028-02-29")
  .map(day);

const byType: Readonly<Record<Exclude<Type, "choice" | "choices">, fc.Arbitrary<Value>>> = {
  integer: fc.tuple(whole, near).map(([it, by]) => safe(it + by)),
  money: fc.tuple(whole, near).map(([it, by]) => safe(it + by)),
  decimal: fc.oneof(
    decimal,
    fc.integer({ min: -1e9, max: 1e9 }).map((it) => it / 1e9),
  ),
  rate: fc.oneof(
    decimal,
    fc.integer({ min: 0, max: 1e4 }).map((it) => it / 1e4),
  ),
  day: fc.constantFrom(...DAYS),
  boolean: fc.boolean(),
  text: fc.constantFrom(...WORDS),
};
const answerTo = ({ key, type }: FactDeclaration): fc.Arbitrary<Value> => {
  if (type === "choice") return fc.constantFrom(...(valuesOf[key] ?? []));
  return type === "choices"
    ? fc.array(fc.constantFrom(...(valuesOf[key] ?? [])), { maxLength: 3 })
    : byType[type];
};

/** Facts of one record, of which that share in a hundred is not known. */
export const someFacts = (nulls: number): fc.Arbitrary<Facts> =>
  fc.record(
    Object.fromEntries(
      GIVEN.map(([it]) => [
        it.key,
        fc.oneof(
          { weight: nulls, arbitrary: fc.constant<Value>(null) },
          { weight: 100 - nulls, arbitrary: answerTo(it) },
        ),
      ]),
    ),
  );
export const someOpen: fc.Arbitrary<ReadonlySet<string>> = fc
  .subarray(GIVEN.map(([it]) => it.key))
  .map((it) => new Set(it));

const TYPE_OF: Readonly<Record<Kind, Type>> = {
  money: "money",
  number: "decimal",
  day: "day",
  boolean: "boolean",
  text: "text",
  set: "choices",
};
type Derived = readonly (readonly [FactDeclaration, Kind])[];
/** Some derived facts, each over the given ones and those named. */
const derivedOver = (below: Derived): fc.Arbitrary<Derived> =>
  fc
    .subarray(["money", "number", "day", "boolean", "text", "set"] as const, { maxLength: 3 })
    .chain((kinds) => {
      const made = language(below);
      return fc.tuple(
        ...kinds.map((kind) =>
          (made[kind] as fc.Arbitrary<Expression>).map(
            (derived) =>
              [declared(`derived${below.length}${kind}`, TYPE_OF[kind], { derived }), kind] as const,
          ),
        ),
      );
    });

const certainty = "verified" as const;
const parts = (derived: Derived) => {
  const { condition, money } = language(derived);
  const fen = fc.nat(1e9);
  const amount: fc.Arbitrary<Amount> = fc.oneof(
    fen.map((it) => rule.fixed(it, cite)),
    fc.tuple(fen, fen).map(([a, b]) => rule.range(Math.min(a, b), Math.max(a, b), "甲", cite)),
    fc
      .tuple(money, fc.constantFrom("halfUp", "down", "up" as const))
      .map(([it, by]) => rule.formula(it, cite, by)),
    fc
      .tuple(money, money, fc.constantFrom("halfUp", "down", "up" as const))
      .map(([min, max, by]) => rule.formulaRange({ min, max }, "甲", cite, by)),
    fc.option(fen, { nil: undefined }).map((it) => rule.open("甲", cite, it)),
  );
  const limit: fc.Arbitrary<Limit> = fc.oneof(
    fc.nat(3).map((most) => rule.timesInLife(most, "times", cite)),
    fc.constant<Limit>({ is: "budget", fund: "甲", by: "firstCome", cite }),
  );
  return { condition, amount, limit, number: language(derived).number };
};

const version = (
  derived: Derived,
): fc.Arbitrary<Omit<PolicyVersion, "version" | "effectiveFrom" | "effectiveTo">> => {
  const { condition, amount, limit, number } = parts(derived);
  return fc.record(
    {
      issuedOn: fc.constant(day("2000-01-01")),
      when: condition,
      appliesTo: condition,
      amount: fc.option(amount, { freq: 8 }),
      otherwise: amount,
      worth: amount,
      score: fc.tuple(number, number).map(([min, max]) => ({ min, max, outOf: 100, passAt: 60, cite })),
      limits: fc.array(limit, { maxLength: 2 }),
      certainty: fc.constant(certainty),
    },
    { requiredKeys: ["issuedOn", "when", "amount", "certainty"] },
  );
};
const policy = (derived: Derived): fc.Arbitrary<Policy> =>
  fc
    .record({
      versions: fc.tuple(version(derived), version(derived)),
      kind: fc.constantFrom("entitlement", "award" as const),
      amountMeans: fc.constantFrom("received", "taxDue", "deduction", "loan", "advantage" as const),
      gap: fc.boolean(),
    })
    .map(({ versions: [first, second], kind, amountMeans, gap }) => ({
      id: "club/prize",
      name: "奖励",
      summary: "会员得奖励。",
      kind,
      benefit: "奖励",
      measure: 1,
      unit: "club",
      amountMeans,
      versions: [
        { ...first, version: "1", effectiveFrom: day("2001-01-01"), effectiveTo: day("2025-02-27") },
        {
          ...second,
          version: "2",
          effectiveFrom: day(gap ? "2025-03-01" : "2025-02-28"),
          effectiveTo: null,
        },
      ],
    }));

/** A vocabulary with derived facts, and policies over it. */
export type SomeRules = { vocabulary: Vocabulary; policies: readonly Policy[] };
export const someRules: fc.Arbitrary<SomeRules> = derivedOver([])
  .chain((first) => derivedOver(first).map((second) => [...first, ...second]))
  .chain((derived) =>
    fc.array(policy(derived), { minLength: 1, maxLength: 3 }).map((policies) => ({
      vocabulary: new Map([...GIVEN, ...derived].map(([it]) => [it.key, it])),
      policies: policies.map((it, at) => ({ ...it, id: `club/prize-${at}` })),
    })),
  );
