import type { Citation } from "#kernel/citation";
import type {
  Amount,
  Cell,
  Comparison,
  Condition,
  DecisionTable,
  Expression,
  Limit,
  Rounding,
  TableRow,
  Tier,
  Value,
  ValueType,
} from "./ast.ts";

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
export const fullYearsSince = (day: Expression): Expression => ({ is: "fullSince", unit: "year", day });
export const fullMonthsSince = (day: Expression): Expression => ({ is: "fullSince", unit: "month", day });
/** By the calendar: 365 days over 29 February are a day less than a year. */
export const fullDaysSince = (day: Expression): Expression => ({ is: "fullSince", unit: "day", day });
export const rate = (it: number): Expression => value("rate", it);
export const least = (...of: readonly Expression[]): Expression => ({ is: "least", of });
export const most = (...of: readonly Expression[]): Expression => ({ is: "most", of });
export const choose = (
  branches: readonly { when: Condition; gives: Expression }[],
  otherwise?: Expression,
): Expression => ({ is: "choose", branches, ...(otherwise ? { otherwise } : {}) });

/** Rates on slices of the base (超额累进), bands in the unit of the base, each up to and including its end. */
export const bySlices = (base: Expression, ...tiers: readonly Tier[]): Expression => ({
  is: "tiers",
  by: "slice",
  base,
  tiers,
});
/** One rate on the whole base, by the band that it falls into (全额). */
export const byBands = (base: Expression, ...tiers: readonly Tier[]): Expression => ({
  is: "tiers",
  by: "whole",
  base,
  tiers,
});
export const tier = (upTo: number | null, rate: number, cite: Citation): Tier => ({ upTo, rate, cite });

export const table = (
  hit: DecisionTable["hit"],
  inputs: readonly Expression[],
  rows: readonly TableRow[],
  otherwise?: Expression,
): Expression => ({ is: "table", table: { hit, inputs, rows, ...(otherwise ? { otherwise } : {}) } });
export const row = (cells: readonly Cell[], gives: Expression, cite: Citation): TableRow => ({
  cells,
  gives,
  cite,
});
export const anything: Cell = { is: "any" };
/** An interval in the unit of its input: from (included) to (not included), as 以上 and 以下 are meant in tables of sizes. */
export const fromTo = (from: number | string | null, to: number | string | null): Cell => ({
  is: "interval",
  from: from === null ? null : { at: from, included: true },
  to: to === null ? null : { at: to, included: false },
});
/** An interval with its ends named: over(10) excludes 10. */
export const over = (at: number | string): Cell => ({
  is: "interval",
  from: { at, included: false },
  to: null,
});
export const upTo = (at: number | string): Cell => ({
  is: "interval",
  from: null,
  to: { at, included: true },
});
export const inCodes = (...codes: readonly string[]): Cell => ({ is: "within", codes });
export const isAny = (...values: readonly string[]): Cell => ({ is: "oneOf", values });
export const yesNo = (value: boolean): Cell => ({ is: "yesNo", value });

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
export const within = (left: Expression, codes: readonly string[], cite: Citation): Condition => ({
  is: "within",
  left,
  codes,
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
/** Worked out from facts; parts of a 分 are rounded half up unless told. */
export const formula = (amount: Expression, cite: Citation, rounding: Rounding = "halfUp"): Amount => ({
  is: "formula",
  min: amount,
  max: amount,
  rounding,
  cite,
});
/** Worked out from facts between two bounds, within which a unit decides; null when nobody can know more closely. */
export const formulaRange = (
  bounds: { min: Expression; max: Expression },
  decidedBy: string | null,
  cite: Citation,
  rounding: Rounding = "halfUp",
): Amount => ({ is: "formula", ...bounds, rounding, ...(decidedBy === null ? {} : { decidedBy }), cite });
/** Nobody has fixed it, or the document has not been found; `upTo` is a ceiling that is known. */
export const open = (decidedBy: string, cite: Citation, upTo?: number): Amount => ({
  is: "open",
  decidedBy,
  ...(upTo === undefined ? {} : { upTo }),
  cite,
});
export const timesInLife = (most: number, counted: string, cite: Citation): Limit => ({
  is: "lifetimeCount",
  most,
  counted,
  cite,
});
