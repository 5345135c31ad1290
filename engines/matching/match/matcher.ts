import { createHash } from "node:crypto";
import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import { type Bounds, evaluate, type Facts, versionOn } from "#kernel/rules";

/** What a subject is, may be or may become entitled to. */
export type Match = {
  policy: string;
  version: string;
  outcome: "met" | "manual" | "unknown";
  amount: Bounds | null;
  worth: Bounds | null;
};
/** All policies of a plan made ready for one day. */
export type Matcher = {
  /** Changes when a policy, a derived fact or the day changes: what was matched by other rules is matched again. */
  rules: string;
  match(facts: readonly Facts[]): readonly (readonly Match[])[];
};

export const openMatcher = (plan: Plan, on: Day): Matcher => {
  const open = unheldKeys(plan);
  const versions = plan.policies.flatMap((it) => {
    const version = versionOn(it, on);
    return version ? [{ id: it.id, version }] : [];
  });
  const derived = plan.vocabulary.flatMap((it) => (it.derived ? [{ key: it.key, derived: it.derived }] : []));
  return {
    rules: createHash("sha256").update(JSON.stringify({ on, versions, derived })).digest("hex").slice(0, 32),
    match: (all) =>
      all.map((facts) =>
        plan.policies.flatMap((policy): Match[] => {
          const { version, outcome, amount, worth } = evaluate(policy, facts, on, plan.facts, open);
          return version !== null && (outcome === "met" || outcome === "manual" || outcome === "unknown")
            ? [{ policy: policy.id, version, outcome, amount, worth }]
            : [];
        }),
      ),
  };
};

/** Facts that no register holds: nobody was asked yet, so their absence tells nothing. */
export const unheldKeys = (plan: Plan): ReadonlySet<string> =>
  new Set(plan.vocabulary.flatMap((it) => (it.source || it.derived ? [] : [it.key])));

/** Stands for where a subject is and all its matches: two that differ anywhere have different digests. */
export const digestOf = (region: string | null, matches: readonly Match[]): string =>
  createHash("sha256")
    .update(JSON.stringify([region, matches]))
    .digest("base64url")
    .slice(0, 22);
