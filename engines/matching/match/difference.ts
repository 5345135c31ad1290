import { type Matching, outcomeIn } from "./letters.ts";
import type { AmountAt, Places } from "./matcher.ts";

/** How a subject stands with a policy; null amount when there is none, or none that can be said. */
export type Standing = { outcome: Matching; amount: readonly [min: number, max: number] | null };
/** A pair that came out differently. Null stands for unmet or not applicable. */
export type Difference = {
  subjectId: string;
  policy: string;
  before: Standing | null;
  after: Standing | null;
};
export type Written = { subject_id: string; outcomes: string; amounts: readonly AmountAt[] };

/** What changed from the old rows to the new ones; a subject without a new row stands nowhere any more. */
export const differencesOf = (
  old: readonly Written[],
  now: readonly Written[],
  places: Places,
): Difference[] => {
  const oldOf = new Map(old.map((it) => [it.subject_id, it]));
  const nowOf = new Map(now.map((it) => [it.subject_id, it]));
  const policies = [...places];
  const found: Difference[] = [];
  for (const subjectId of new Set([...oldOf.keys(), ...nowOf.keys()])) {
    const [was, is] = [oldOf.get(subjectId), nowOf.get(subjectId)];
    for (const [policy, place] of policies) {
      const [before, after] = [standingAt(was, place), standingAt(is, place)];
      if (!isSame(before, after)) found.push({ subjectId, policy, before, after });
    }
  }
  return found;
};

const UNKNOWN: Standing = { outcome: "unknown", amount: null };

export const standingAt = (it: Written | undefined, place: number): Standing | null => {
  const outcome = it ? outcomeIn(it.outcomes, place) : null;
  if (!it || !outcome) return null;
  if (outcome === "unknown") return UNKNOWN;
  const amount = it.amounts.find((one) => one[0] === place);
  return { outcome, amount: amount ? [amount[1], amount[2]] : null };
};

const isSame = (a: Standing | null, b: Standing | null): boolean =>
  a === b ||
  (a?.outcome === b?.outcome && a?.amount?.[0] === b?.amount?.[0] && a?.amount?.[1] === b?.amount?.[1]);
