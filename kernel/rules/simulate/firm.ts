import type { Day } from "#kernel/calendar";
import type { Bounds, Facts, Outcome, Policy, Vocabulary } from "../ast.ts";
import { evaluate, versionOn } from "../evaluate.ts";

/** One of the population; those who apply earlier stand earlier. */
export type Firm = { id: string; facts: Facts };
export type FirmResult = { outcome: Outcome; amount: Bounds | null };
/** Answers for a whole population, one a firm, in its order. Columns may stand in for the reference evaluator. */
export type Evaluator = (policy: Policy, population: readonly Firm[]) => readonly FirmResult[];

/** The reference evaluator over a population: simple and slow. */
export const referenceOver =
  (on: Day, vocabulary: Vocabulary): Evaluator =>
  (policy, population) =>
    population.map(({ facts }) => {
      const { outcome, amount } = evaluate(policy, facts, on, vocabulary);
      return { outcome, amount };
    });

export const isEligible = ({ outcome }: FirmResult): boolean => outcome === "met" || outcome === "manual";

/** What is paid (or is due, for a tax) in 分; null when it cannot be said. Before a person has decided it may be nothing. */
export const paidTo = ({ outcome, amount }: FirmResult, means: Policy["amountMeans"]): Bounds | null => {
  if (amount === null) return null;
  return outcome === "manual" && means !== "taxDue"
    ? { min: Math.min(0, amount.min), max: amount.max }
    : amount;
};

const NOTHING: Bounds = { min: 0, max: 0 };

/**
 * How a firm stands in 分, more is better: what it gets, or minus what it has to pay. Null when nobody can say: an
 * answer is missing, or the amount is open.
 */
export const standing = (it: FirmResult, policy: Policy, on: Day): Bounds | null => {
  const isTax = policy.amountMeans === "taxDue";
  const paid = paidTo(it, policy.amountMeans);
  if (paid) return isTax ? { min: less(paid.max), max: less(paid.min) } : paid;
  if (it.outcome === "unknown" || isEligible(it)) return null;
  // A tax that is not about this firm leaves open what it pays instead.
  if (isTax) return null;
  return it.outcome === "unmet" && versionOn(policy, on)?.otherwise ? null : NOTHING;
};
const less = (it: number): number => (it === 0 ? 0 : -it);

export type Change = "winner" | "loser" | "unchanged" | "unclear";
export type Stand = { result: FirmResult; stands: Bounds | null };

/** Better or worse off; where no amount tells, becoming eligible is better. */
export const changeOf = (before: Stand, after: Stand): Change => {
  const eligible = Number(isEligible(after.result)) - Number(isEligible(before.result));
  const [a, b] = [before.stands, after.stands];
  if (a && b) {
    const [low, high] = [b.min - a.min, b.max - a.max];
    if (low >= 0 && high >= 0 && low + high > 0) return "winner";
    if (low <= 0 && high <= 0 && low + high < 0) return "loser";
    if (low !== 0 || high !== 0) return "unclear";
    return eligible > 0 ? "winner" : eligible < 0 ? "loser" : "unchanged";
  }
  const known = [before, after].every((it) => it.result.outcome !== "unknown");
  if (known && eligible !== 0) return eligible > 0 ? "winner" : "loser";
  return !a && !b && before.result.outcome === after.result.outcome ? "unchanged" : "unclear";
};
