import fc from "fast-check";
import { dayOfNumber } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import type { Cell, Condition, Expression, Value, ValueType } from "../../../ast.ts";
import { conditionKindProblems } from "../../../kinds.ts";
import { CODES, NAMED, TYPES, name as text } from "../vocabulary/testing.ts";

export const certainty = fc.constantFrom("verified", "secondary", "memory", "unconfirmed");
export const cites: fc.Arbitrary<Citation> = fc.oneof(
  fc.constant({ document: "章程", clause: "第一条", quote: "练满二十课时" }),
  fc.constant({ document: "", quote: "" }),
  fc.record(
    { document: text, clause: text, quote: text, certainty },
    { requiredKeys: ["document", "quote"] },
  ),
);

export const whole = fc.oneof(fc.integer({ min: -3, max: 3000 }), fc.maxSafeInteger());
export const decimal = fc.oneof(
  whole,
  fc.integer({ min: -9_000_000, max: 9_000_000 }).map((it) => it / 1e6),
  fc.constantFrom(1e-7, 1e21, 5e-324, 1.5e300, 0.1, 1e-9),
);
export const day = fc.integer({ min: -300_000, max: 300_000 }).map(dayOfNumber);
const code = fc.oneof(fc.constantFrom(...CODES), text);

const fact = (...keys: readonly string[]): fc.Arbitrary<Expression> =>
  fc.constantFrom(...keys).map((key) => ({ is: "fact", key }));
const value = (type: ValueType, of: fc.Arbitrary<Exclude<Value, null>>): fc.Arbitrary<Expression> =>
  of.map((it) => ({ is: "value", type, value: typeof it === "number" ? it + 0 : it }));

type Tied = {
  number: Expression;
  money: Expression;
  day: Expression;
  flag: Expression;
  text: Expression;
  set: Expression;
  leaf: Condition;
  decided: Condition;
  condition: Condition;
};
export const tied = fc.letrec<Tied>((again) => {
  const depth = { maxDepth: 3, depthIdentifier: "rules" } as const;
  const choose = (of: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
    fc.record(
      {
        is: fc.constant("choose" as const),
        branches: fc.array(fc.record({ when: again("decided"), gives: of }), { minLength: 1, maxLength: 2 }),
        otherwise: of,
      },
      { requiredKeys: ["is", "branches"] },
    );
  const binary = (
    is: readonly ("add" | "subtract" | "multiply" | "divide")[],
    left: fc.Arbitrary<Expression>,
    right: fc.Arbitrary<Expression>,
  ): fc.Arbitrary<Expression> => fc.record({ is: fc.constantFrom(...is), left, right });
  const several = (of: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
    fc.record({
      is: fc.constantFrom("least" as const, "most" as const),
      of: fc.array(of, { minLength: 1, maxLength: 3 }),
    });
  const tiers = (base: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
    fc
      .record({
        by: fc.constantFrom("slice" as const, "whole" as const),
        base,
        tiers: fc.array(fc.record({ upTo: decimal, rate: decimal, cite: cites }), { maxLength: 3 }),
        top: fc.option(fc.record({ rate: decimal, cite: cites })),
      })
      .map(({ top, ...it }) => ({
        is: "tiers",
        ...it,
        tiers: [...it.tiers, ...(top ? [{ ...top, upTo: null }] : [])],
      }));
  const end = (at: fc.Arbitrary<number | string>) => fc.option(fc.record({ at, included: fc.boolean() }));
  const interval = (at: fc.Arbitrary<number | string>): fc.Arbitrary<Cell> =>
    fc.record({ is: fc.constant("interval" as const), from: end(at), to: end(at) });
  const anything = fc.constant<Cell>({ is: "any" });
  const codes = fc.array(code, { minLength: 1, maxLength: 3 });
  const cellOf: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
    number: fc.oneof(anything, interval(decimal)),
    money: fc.oneof(anything, interval(decimal)),
    day: fc.oneof(anything, interval(day)),
    flag: fc.oneof(
      anything,
      fc.boolean().map((it): Cell => ({ is: "yesNo", value: it })),
    ),
    text: fc.oneof(
      anything,
      codes.map((values): Cell => ({ is: "oneOf", values })),
      codes.map((it): Cell => ({ is: "within", codes: it })),
    ),
  };
  const table = (of: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
    fc
      .array(fc.constantFrom("number", "money", "day", "flag", "text" as const), { maxLength: 3 })
      .chain((kinds) =>
        fc.record({
          is: fc.constant("table" as const),
          table: fc.record(
            {
              hit: fc.constantFrom("first" as const, "unique" as const, "sum" as const),
              inputs: fc.tuple(...kinds.map((it) => again(it as keyof Tied) as fc.Arbitrary<Expression>)),
              rows: fc.array(
                fc.record({
                  cells: fc.tuple(...kinds.map((it) => cellOf[it] ?? anything)),
                  gives: of,
                  cite: cites,
                }),
                { minLength: 1, maxLength: 3 },
              ),
              otherwise: of,
            },
            { requiredKeys: ["hit", "inputs", "rows"] },
          ),
        }),
      );
  const compare = (of: fc.Arbitrary<Expression>, ordered: boolean): fc.Arbitrary<Condition> =>
    fc.record({
      is: fc.constant("compare" as const),
      left: of,
      by: ordered
        ? fc.constantFrom("=" as const, "≠" as const, "<" as const, "≤" as const, ">" as const, "≥" as const)
        : fc.constantFrom("=" as const, "≠" as const),
      right: of,
      cite: cites,
    });
  const listable = fc.oneof(again("text"), again("set"));
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    compare(again("number"), true),
    compare(again("money"), true),
    compare(again("day"), true),
    compare(again("flag"), false),
    compare(again("text"), false),
    compare(again("set"), false),
    fc.record({ is: fc.constant("oneOf" as const), left: listable, values: codes, cite: cites }),
    fc.record({ is: fc.constant("within" as const), left: listable, codes, cite: cites }),
    fc.record({
      is: fc.constant("answered" as const),
      key: fc.constantFrom(...Object.keys(TYPES)),
      cite: cites,
    }),
  );
  const judged: fc.Arbitrary<Condition> = fc.record({
    is: fc.constant("judged" as const),
    question: text,
    cite: cites,
  });
  const joined = (of: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
    fc.record({
      is: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(of, { maxLength: 3 }),
    });
  const not = (of: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
    of.map((it) => ({ is: "not", of: it }));
  return {
    number: fc.oneof(
      depth,
      fc.oneof(
        fact("n", "n2", "d", "r"),
        value("decimal", decimal),
        value("integer", whole),
        value("rate", decimal),
      ),
      binary(["add", "subtract", "multiply", "divide"], again("number"), again("number")),
      binary(["divide"], again("money"), again("money")),
      fc.record({
        is: fc.constant("fullSince" as const),
        unit: fc.constantFrom("year" as const, "month" as const, "day" as const),
        day: again("day"),
      }),
      several(again("number")),
      choose(again("number")),
      tiers(again("number")),
      table(again("number")),
    ),
    money: fc.oneof(
      depth,
      fc.oneof(fact("m", "m2"), value("money", whole)),
      binary(["add", "subtract"], again("money"), again("money")),
      binary(["multiply", "divide"], again("money"), again("number")),
      binary(["multiply"], again("number"), again("money")),
      several(again("money")),
      choose(again("money")),
      tiers(again("money")),
      table(again("money")),
    ),
    day: fc.oneof(
      depth,
      fc.oneof(fact("t"), value("day", day), fc.constant<Expression>({ is: "today" })),
      choose(again("day")),
      table(again("day")),
    ),
    flag: fc.oneof(depth, fc.oneof(fact("b"), value("boolean", fc.boolean())), choose(again("flag"))),
    text: fc.oneof(
      depth,
      fc.oneof(fact("c", "h", "o", "x"), value("choice", code), value("text", text)),
      choose(again("text")),
      table(again("text")),
    ),
    set: fc.oneof(
      depth,
      fc.oneof(fact("s"), value("choices", fc.array(code, { maxLength: 3 }))),
      choose(again("set")),
    ),
    leaf,
    decided: fc.oneof(depth, leaf, joined(again("decided")), not(again("decided"))),
    condition: fc.oneof(depth, leaf, judged, joined(again("condition")), not(again("condition"))),
  };
});

const isSound = (it: Condition): boolean => conditionKindProblems(it, NAMED).length === 0;
/** Conditions of every sort over the keys of those vocabularies, in which no kinds are mixed. */
export const conditions: fc.Arbitrary<Condition> = fc.oneof(
  tied.condition.filter(isSound),
  fc
    .array(tied.leaf.filter(isSound), { minLength: 2, maxLength: 4 })
    .map((of): Condition => ({ is: "all", of })),
);
