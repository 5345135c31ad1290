import { addDays, type Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import type { Policy, PolicyVersion } from "#kernel/rules";

/** The policy of the plan, or one that holds nothing yet under the id of a new one. */
export const policyOrNew = (plan: Plan, id: string): Policy =>
  plan.findPolicy(id) ?? {
    id,
    name: id,
    summary: "",
    kind: "entitlement",
    benefit: "",
    measure: 0,
    unit: "",
    versions: [],
  };

export type Placed = { policy: Policy; closes: { version: string; lastDay: Day } | null };

/**
 * The policy as it would be with the draft in it. A version of the same name is replaced; otherwise the draft comes
 * after those that begin before it, and the one just before ends the day before it begins.
 */
export const withDraft = (policy: Policy, draft: PolicyVersion): Placed => {
  if (policy.versions.some((it) => it.version === draft.version))
    return {
      policy: {
        ...policy,
        versions: policy.versions.map((it) => (it.version === draft.version ? draft : it)),
      },
      closes: null,
    };
  const earlier = policy.versions.filter((it) => it.effectiveFrom < draft.effectiveFrom);
  const later = policy.versions.filter((it) => it.effectiveFrom >= draft.effectiveFrom);
  const last = earlier.at(-1);
  const lastDay = addDays(draft.effectiveFrom, -1);
  const ends = last && (last.effectiveTo === null || last.effectiveTo > lastDay);
  return {
    policy: {
      ...policy,
      versions: [
        ...(ends ? [...earlier.slice(0, -1), { ...last, effectiveTo: lastDay }] : earlier),
        draft,
        ...later,
      ],
    },
    closes: ends ? { version: last.version, lastDay } : null,
  };
};

/** The same chain with nothing in the other versions: only their days count when the draft is looked over. */
export const daysAround = (policy: Policy, draft: PolicyVersion): Policy => ({
  ...policy,
  versions: policy.versions.map((it) =>
    it.version === draft.version
      ? it
      : {
          version: it.version,
          issuedOn: it.issuedOn,
          effectiveFrom: it.effectiveFrom,
          effectiveTo: it.effectiveTo,
          when: { is: "all", of: [] },
          amount: null,
          certainty: "verified",
        },
  ),
});
