import type { Citation } from "#kernel/citation";
import type { Amount, Comparison, Condition, Expression, Value, ValueType } from "./ast.ts";

/** Builders give plain data, so that a rule can be shown, compared, versioned and compiled. */
export const fact = (key: string): Expression => ({ is: "fact", key });
export const value = (type: ValueType, it: Exclude<Value, null>): Expression => ({
  is: "value",
  type,
  value: it,
});
export const number = (it: number): Expression => value("decimal", it);
export const money = (fen: number): Expression => value("money", fen);
export const date = (day: string): Expression => value("day", day);
export const choice = (it: string): Expression => value("choice", it);
export const today: Expression = { is: "today" };
export const add = (left: Expression, right: Expression): Expression => ({ is: "add", left, right });
export const subtract = (left: Expression, right: Expression): Expression => ({
  is: "subtract",
  left,
  right,
});
export const multiply = (left: Expression, right: Expression): Expression => ({
  is: "multiply",
  left,
  right,
});
export const divide = (left: Expression, right: Expression): Expression => ({ is: "divide", left, right });
export const fullYearsSince = (day: Expression): Expression => ({ is: "fullYearsSince", day });

const compare =
  (by: Comparison) =>
  (left: Expression, right: Expression, cite: Citation): Condition => ({
    is: "compare",
    left,
    by,
    right,
    cite,
  });
export const equals = compare("=");
export const differs = compare("≠");
export const below = compare("<");
export const atMost = compare("≤");
export const above = compare(">");
export const atLeast = compare("≥");

export const isTrue = (key: string, cite: Citation): Condition =>
  equals(fact(key), value("boolean", true), cite);
export const isFalse = (key: string, cite: Citation): Condition =>
  equals(fact(key), value("boolean", false), cite);
export const oneOf = (left: Expression, values: readonly string[], cite: Citation): Condition => ({
  is: "oneOf",
  left,
  values,
  cite,
});
export const all = (...of: readonly Condition[]): Condition => ({ is: "all", of });
export const any = (...of: readonly Condition[]): Condition => ({ is: "any", of });
export const not = (of: Condition): Condition => ({ is: "not", of });
export const answered = (key: string, cite: Citation): Condition => ({ is: "answered", key, cite });
export const judged = (question: string, cite: Citation): Condition => ({ is: "judged", question, cite });

/** Amounts in 分. */
export const fixed = (amount: number, cite: Citation): Amount => ({ is: "fixed", amount, cite });
export const range = (min: number, max: number, decidedBy: string, cite: Citation): Amount => ({
  is: "range",
  min,
  max,
  decidedBy,
  cite,
});
