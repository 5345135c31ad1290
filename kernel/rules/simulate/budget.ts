import type { Day } from "#kernel/calendar";
import type { Expression, Policy, Vocabulary } from "../ast.ts";
import { versionOn } from "../evaluate.ts";
import { compareExact, type Exact } from "../exact.ts";
import { reckon } from "../reckon.ts";
import { type Firm, type FirmResult, isEligible, paidTo } from "./firm.ts";

/** Who gets something before the money runs out. Whoever no longer fits ends it: nobody behind is served. */
export type Served = {
  by: "firstCome" | "rank";
  /** Served although everybody ahead takes the most. */
  surely: readonly string[];
  /** Served besides, if those ahead take the least. */
  possibly: readonly string[];
  /** Eligible and not served either way. */
  missed: readonly string[];
};

type Asked = { on: Day; vocabulary: Vocabulary; budget: number };

/** Undefined when the policy has no budget that can run out. */
export const servedBy = (
  policy: Policy,
  population: readonly Firm[],
  results: readonly FirmResult[],
  { on, vocabulary, budget }: Asked,
): Served | undefined => {
  const limit = versionOn(policy, on)?.limits?.find((it) => it.is === "budget");
  if (!limit) return undefined;
  const line = population.flatMap((firm, at): Waiting[] => {
    const result = results[at];
    if (!result || !isEligible(result)) return [];
    const rank = limit.by === "rank" && limit.rank ? rankOf(limit.rank, firm, { on, vocabulary }) : null;
    return [{ id: firm.id, result, paid: paidTo(result, policy.amountMeans), rank }];
  });
  const ordered = limit.by === "rank" ? line.toSorted(byRank) : line;
  const surely = served(ordered, budget, "max");
  const possibly = served(ordered, budget, "min").filter((id) => !surely.includes(id));
  const reached = new Set([...surely, ...possibly]);
  return {
    by: limit.by,
    surely,
    possibly,
    missed: ordered.map((it) => it.id).filter((id) => !reached.has(id)),
  };
};

type Waiting = { id: string; result: FirmResult; paid: ReturnType<typeof paidTo>; rank: Exact | null };

const rankOf = (
  rank: Expression,
  { facts }: Firm,
  { on, vocabulary }: Omit<Asked, "budget">,
): Exact | null => {
  const it = reckon(rank, { facts, on, vocabulary, open: new Set() });
  return it?.is === "number" ? it.value : null;
};

/** Higher first; who has no rank comes last; equals stay in the order in which they came. */
const byRank = (a: Waiting, b: Waiting): number => {
  if (a.rank && b.rank) return compareExact(b.rank, a.rank);
  return a.rank ? -1 : b.rank ? 1 : 0;
};

/** With the most taken, an amount that nobody can say ends what is sure; with the least it may be nothing. */
const served = (line: readonly Waiting[], budget: number, taken: "min" | "max"): string[] => {
  let left = BigInt(budget);
  const ids: string[] = [];
  for (const { id, result, paid } of line) {
    if (taken === "max" && paid === null) break;
    left -= BigInt(paid?.[taken] ?? 0);
    if (left < 0n) break;
    // Whom a person may still turn away is not sure of anything.
    if (taken === "min" || result.outcome === "met") ids.push(id);
  }
  return ids;
};
