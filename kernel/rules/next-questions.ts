import type { Day } from "#kernel/calendar";
import { fen, inWan } from "#kernel/money";
import type { Facts, Policy, Vocabulary } from "./ast.ts";
import { boundsOf, evaluate, versionOn } from "./evaluate.ts";
import { compareExact, type Exact, exact, over, plus, times } from "./exact.ts";

/** Why a field is asked next. */
export type QuestionReason = {
  key: string;
  /** Policies whose result waits for it. */
  policies: readonly string[];
  /** The most in 分 that those are known to bring together. */
  stake: number;
  says: string;
};

/** What a policy counts for when nobody can say what it is worth: a small sum, so that it is not forgotten. */
const UNKNOWN_STAKE = 100_000;

/**
 * Fields whose answer can still change some result, the most useful first: what is at stake, shared among the
 * fields that a policy still waits for, so that one answer away from a result counts more than one of many. Equal
 * ones come in the vocabulary's order, which goes from the general to the particular. Never a derived field.
 */
export const questionReasons = (
  policies: readonly Policy[],
  facts: Facts,
  on: Day,
  vocabulary: Vocabulary,
  open?: ReadonlySet<string>,
): QuestionReason[] => {
  const waiting = new Map<string, { weight: Exact; policies: string[]; stake: number }>();
  for (const policy of policies) {
    const missing = evaluate(policy, facts, on, vocabulary, open).missing.filter(
      (key) => !vocabulary.get(key)?.derived,
    );
    const stake = stakeOf(policy, on);
    // Fractions are added exactly, so that the order of the policies does not matter.
    const share = over(exact(stake ?? UNKNOWN_STAKE), exact(missing.length)) ?? exact(0);
    for (const key of missing) {
      const before = waiting.get(key) ?? { weight: exact(0), policies: [], stake: 0 };
      waiting.set(key, {
        weight: plus(before.weight, share),
        policies: [...before.policies, policy.id],
        stake: before.stake + (stake ?? 0),
      });
    }
  }
  const places = new Map([...vocabulary.keys()].map((key, at) => [key, at] as const));
  const place = (key: string): number => places.get(key) ?? places.size;
  const unlocks = ({ weight, policies: of }: { weight: Exact; policies: string[] }): Exact =>
    times(weight, exact(of.length));
  return [...waiting]
    .sort(([a, x], [b, y]) => compareExact(unlocks(y), unlocks(x)) || place(a) - place(b))
    .map(([key, it]) => ({ key, policies: it.policies, stake: it.stake, says: reasonSays(it) }));
};

export const nextQuestions = (
  policies: readonly Policy[],
  facts: Facts,
  on: Day,
  vocabulary: Vocabulary,
  open?: ReadonlySet<string>,
): string[] => questionReasons(policies, facts, on, vocabulary, open).map((it) => it.key);

/** The most that a policy brings, as far as its documents say so for everybody. */
const stakeOf = (policy: Policy, on: Day): number | undefined => {
  const version = versionOn(policy, on);
  const isReceived = (policy.amountMeans ?? "received") === "received";
  const most = boundsOf(version?.worth ?? (isReceived ? version?.amount : null) ?? null)?.max;
  return most === undefined || most <= 0 ? undefined : most;
};

const reasonSays = ({ policies, stake }: { policies: readonly string[]; stake: number }): string =>
  `${policies.length} 项政策在等这个答案${stake > 0 ? `，最高涉及 ${inWan(fen(stake))}` : ""}。`;
