import type { AmountMeaning, Bounds, Outcome } from "#kernel/rules";
import type { Effect } from "./contract.ts";
import type { Verdict } from "./judge.ts";

/** From refused to granted: unknown is never a grant and never a refusal. */
const RANK: Readonly<Record<Outcome, number>> = {
  notApplicable: 0,
  unmet: 0,
  unknown: 1,
  manual: 2,
  met: 3,
};
const NOTHING: Bounds = { min: 0, max: 0 };

/**
 * How well off a firm is by a policy, in 分, least and most: a tax due makes poorer, what a person still has to
 * judge may come to nothing. Null when nobody can say.
 */
export const standing = ({ outcome, amount, worth }: Verdict, means: AmountMeaning): Bounds | null => {
  if (outcome === "unknown") return null;
  if (means === "taxDue" && amount) return { min: 0 - amount.max, max: 0 - amount.min };
  if (outcome === "met") return worth;
  if (outcome === "manual") return worth && { min: Math.min(0, worth.min), max: worth.max };
  return NOTHING;
};

/** What it costs the budget, paid out or forgone; null when it is due and nobody can say how much. */
export const costOf = ({ outcome, worth }: Verdict): Bounds | null => {
  if (outcome === "met") return worth;
  if (outcome === "manual") return worth && { min: Math.min(0, worth.min), max: worth.max };
  return NOTHING;
};

export const effectOf = (before: Verdict, after: Verdict, means: AmountMeaning): Effect => {
  const rank = RANK[after.outcome] - RANK[before.outcome];
  if (before.outcome === "unknown" || after.outcome === "unknown")
    return rank > 0 ? "mayWin" : rank < 0 ? "mayLose" : "same";
  const [was, is] = [standing(before, means), standing(after, means)];
  if (was && is) return compared(was, is);
  if (rank !== 0) return rank > 0 ? "wins" : "loses";
  // Granted before and after, worth what nobody can say: a larger loan or deduction is still the better one.
  return before.amount && after.amount ? compared(before.amount, after.amount) : "same";
};

const compared = (was: Bounds, is: Bounds): Effect => {
  const [least, most] = [is.min - was.min, is.max - was.max];
  if (least === 0 && most === 0) return "same";
  if (least >= 0 && most >= 0) return "wins";
  return least <= 0 && most <= 0 ? "loses" : "mixed";
};
