import { createHash } from "node:crypto";
import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import { versionOn } from "#kernel/rules";

/** Policy → its version of a day; a policy without one is left out. */
export type Versions = Readonly<Record<string, string>>;

export const versionsOn = (plan: Plan, on: Day): Versions =>
  Object.fromEntries(
    plan.policies.flatMap((it) => {
      const version = versionOn(it, on);
      return version ? [[it.id, version.version]] : [];
    }),
  );

/** Changes when a policy, a derived fact or the day changes: what was matched by other rules is matched again. */
export const rulesOf = (plan: Plan, on: Day): string => {
  const versions = plan.policies.flatMap((it) => {
    const version = versionOn(it, on);
    return version ? [{ policy: it.id, version }] : [];
  });
  const derived = plan.vocabulary.flatMap((it) => (it.derived ? [{ key: it.key, derived: it.derived }] : []));
  return createHash("sha256").update(JSON.stringify({ on, versions, derived })).digest("hex").slice(0, 32);
};
