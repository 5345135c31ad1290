import type { Day } from "#kernel/calendar";
import type { Expression, Policy, Vocabulary } from "../ast.ts";
import { versionOn } from "../evaluate.ts";
import { compareExact, type Exact } from "../exact.ts";
import { reckon } from "../reckon.ts";
import { type Firm, type FirmResult, isEligible, paidTo } from "./firm.ts";
import { runsOutAt } from "./line.ts";

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
  const reached = (taken: "min" | "max") => ordered.slice(0, runsOutAt(ordered, budget, taken));
  // Whom a person may still turn away is not sure of anything.
  const surely = reached("max").flatMap((it) => (it.result.outcome === "met" ? [it.id] : []));
  const sure = new Set(surely);
  const possibly = reached("min").flatMap((it) => (sure.has(it.id) ? [] : [it.id]));
  const served = new Set([...surely, ...possibly]);
  return {
    by: limit.by,
    surely,
    possibly,
    missed: ordered.map((it) => it.id).filter((id) => !served.has(id)),
  };
};

type Waiting = { id: string; result: FirmResult; paid: ReturnType<typeof paidTo>; rank: Exact | null };

export const rankOf = (
  rank: Expression,
  { facts }: Pick<Firm, "facts">,
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
