import type { Policy } from "../ast.ts";
import { type Change, type FirmResult, isEligible, paidTo } from "./firm.ts";

/** A sum in 分 between two bounds, and how many of those entitled have an amount that nobody can say yet. */
export type Spread = { min: number; max: number; open: number };
export type Tally = {
  firms: number;
  winners: number;
  losers: number;
  unchanged: number;
  unclear: number;
  newlyEligible: number;
  noLonger: number;
  /** Firms of which an answer is missing. */
  undecided: { before: number; after: number };
  budget: { before: Spread; after: Spread };
};
export type Row = { change: Change; before: FirmResult; after: FirmResult };
export type Means = { before: Policy["amountMeans"]; after: Policy["amountMeans"] };

export const tallyOf = (rows: readonly Row[], means: Means): Tally => {
  const count = (test: (it: Row) => boolean): number => rows.filter(test).length;
  return {
    firms: rows.length,
    winners: count((it) => it.change === "winner"),
    losers: count((it) => it.change === "loser"),
    unchanged: count((it) => it.change === "unchanged"),
    unclear: count((it) => it.change === "unclear"),
    newlyEligible: count((it) => !isEligible(it.before) && isEligible(it.after)),
    noLonger: count((it) => isEligible(it.before) && !isEligible(it.after)),
    undecided: {
      before: count((it) => it.before.outcome === "unknown"),
      after: count((it) => it.after.outcome === "unknown"),
    },
    budget: {
      before: spreadOf(
        rows.map((it) => it.before),
        means.before,
      ),
      after: spreadOf(
        rows.map((it) => it.after),
        means.after,
      ),
    },
  };
};

const spreadOf = (results: readonly FirmResult[], means: Policy["amountMeans"]): Spread => {
  const paid = results.map((it) => paidTo(it, means));
  return {
    min: sumOf(paid.map((it) => it?.min ?? 0)),
    max: sumOf(paid.map((it) => it?.max ?? 0)),
    open: results.filter((it) => isEligible(it) && it.amount === null).length,
  };
};

/** Whole 分, exactly. @throws RangeError beyond what a number holds exactly. */
const sumOf = (of: readonly number[]): number => {
  const sum = Number(of.reduce((total, it) => total + BigInt(it), 0n));
  if (!Number.isSafeInteger(sum)) throw new RangeError("The sum of all amounts is too large to be exact");
  return sum;
};
