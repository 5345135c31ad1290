import type { Day } from "#kernel/calendar";
import { fen, inWan } from "#kernel/money";
import type { Facts, Outcome, Policy, Vocabulary } from "./ast.ts";
import { boundsOf, evaluate, versionOf, versionOn } from "./evaluate.ts";
import { compareExact, type Exact, exact, over, plus, times } from "./exact.ts";
import { missingForAmount } from "./missing.ts";
import type { World } from "./reckon.ts";

/** Why a field is asked next. */
export type QuestionReason = {
  key: string;
  /** Policies whose result waits for it. */
  policies: readonly string[];
  /** No outcome waits for it, only what a policy comes to. */
  isForSum: boolean;
  /** The most in 分 that those are known to bring together. */
  stake: number;
  says: string;
};

/** What a policy counts for when nobody can say what it is worth: a small sum, so that it is not forgotten. */
const UNKNOWN_STAKE = 100_000;

/**
 * Fields whose answer can still change some result, the most useful first: what is at stake, shared among the
 * fields that a policy still waits for, so that one answer away from a result counts more than one of many. Equal
 * ones come in the vocabulary's order, which goes from the general to the particular. Those that only sums wait for,
 * of what is settled or of what it is worth, come after all others. Never a derived field.
 */
export const questionReasons = (
  policies: readonly Policy[],
  facts: Facts,
  on: Day,
  vocabulary: Vocabulary,
  open?: ReadonlySet<string>,
): QuestionReason[] => {
  const world = { facts, on, vocabulary, open: open ?? new Set<string>() };
  const waiting = new Map<string, Waiting>();
  for (const policy of policies) {
    const { outcome, missing } = missingIn(policy, world);
    const stake = stakeOf(policy, on);
    // Fractions are added exactly, so that the order of the policies does not matter.
    const share = over(exact(stake ?? UNKNOWN_STAKE), exact(missing.length)) ?? exact(0);
    for (const key of missing) {
      const before = waiting.get(key) ?? { weight: exact(0), policies: [], stake: 0, isForSum: true };
      waiting.set(key, {
        weight: plus(before.weight, share),
        policies: [...before.policies, policy.id],
        stake: before.stake + (stake ?? 0),
        isForSum: before.isForSum && outcome !== "unknown",
      });
    }
  }
  const places = new Map([...vocabulary.keys()].map((key, at) => [key, at] as const));
  const place = (key: string): number => places.get(key) ?? places.size;
  const unlocks = ({ weight, policies: of }: Waiting): Exact => times(weight, exact(of.length));
  return [...waiting]
    .sort(
      ([a, x], [b, y]) =>
        Number(x.isForSum) - Number(y.isForSum) ||
        compareExact(unlocks(y), unlocks(x)) ||
        place(a) - place(b),
    )
    .map(([key, { weight: _, ...it }]) => ({ key, ...it, says: reasonSays(it) }));
};
type Waiting = { weight: Exact } & Pick<QuestionReason, "policies" | "stake" | "isForSum">;

/** What its outcome waits for; when that is settled, what its amount and its worth wait for. */
const missingIn = (policy: Policy, world: World): { outcome: Outcome; missing: string[] } => {
  const it = evaluate(policy, world.facts, world.on, world.vocabulary, world.open);
  const isGranted = it.outcome === "met" || it.outcome === "manual";
  const worth = isGranted ? missingForAmount(versionOf(policy, it.version)?.worth, world) : [];
  const missing = [...new Set([...it.missing, ...worth])];
  return { outcome: it.outcome, missing: missing.filter((key) => !world.vocabulary.get(key)?.derived) };
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

const reasonSays = ({ policies, stake, isForSum }: Omit<Waiting, "weight">): string => {
  const most = stake > 0 ? `，最高涉及 ${inWan(fen(stake))}` : "";
  return isForSum
    ? `只用来算 ${policies.length} 项政策的金额，不影响能不能享受${most}。`
    : `${policies.length} 项政策在等这个答案${most}。`;
};
