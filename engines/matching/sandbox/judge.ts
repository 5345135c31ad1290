import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import {
  type Bounds,
  boundsAt,
  columnsOf,
  compileToColumns,
  type FactDeclaration,
  type Facts,
  type Outcome,
  outcomeAt,
  type Policy,
} from "#kernel/rules";
import { unheldKeys } from "../match/matcher.ts";

export type Verdict = { outcome: Outcome; amount: Bounds | null; worth: Bounds | null };
/** How a firm comes out before and after; `groups` has the choice of each derived fact by which firms are grouped, null when not known. */
export type Judged = { before: Verdict; after: Verdict; groups: Readonly<Record<string, string | null>> };
export type Judge = (facts: readonly Facts[]) => readonly Judged[];

/** The compiler's judge: rules before and after, and what firms are grouped by, in one pass over columns. */
export const openJudge = (
  plan: Plan,
  { before, after, on }: { before: Policy; after: Policy; on: Day },
  groupKeys: readonly string[],
): Judge => {
  const derived = groupKeys.flatMap((key) => {
    const it = plan.facts.get(key);
    return it?.derived ? [it] : [];
  });
  const asPolicies = derived.flatMap((it) =>
    (it.choices ?? []).map(({ value }) => ({ key: it.key, value, policy: choicePolicy(it, value, on) })),
  );
  const rules = compileToColumns([before, after, ...asPolicies.map((it) => it.policy)], on, plan.facts, {
    keep: ["amount", "worth"],
  });
  const open = unheldKeys(plan);
  return (facts) => {
    if (facts.length === 0) return [];
    const room = rules.room(facts.length);
    rules.run(columnsOf(facts, plan.facts, rules.keys), room, { open });
    const verdictAt = (policy: number, row: number): Verdict => {
      const results = room[policy];
      if (!results) throw new RangeError(`No results for policy ${policy}`);
      return {
        outcome: outcomeAt(results, row),
        amount: boundsAt(results, "amount", row),
        worth: boundsAt(results, "worth", row),
      };
    };
    return facts.map((_, row) => ({
      before: verdictAt(0, row),
      after: verdictAt(1, row),
      groups: Object.fromEntries(
        derived.map(({ key }) => {
          const at = asPolicies.findIndex((it, place) => {
            const results = room[place + 2];
            return it.key === key && results !== undefined && outcomeAt(results, row) === "met";
          });
          return [key, asPolicies[at]?.value ?? null];
        }),
      ),
    }));
  };
};

/** A derived choice is found by asking of each value whether it is that: so it is compiled with the rest. */
const choicePolicy = ({ key, name }: FactDeclaration, value: string, on: Day): Policy => ({
  id: `sandbox/${key}-${value}`,
  name,
  summary: "",
  kind: "entitlement",
  benefit: "",
  measure: 0,
  unit: "",
  versions: [
    {
      version: "",
      issuedOn: on,
      effectiveFrom: on,
      effectiveTo: null,
      when: {
        is: "compare",
        left: { is: "fact", key },
        by: "=",
        right: { is: "value", type: "choice", value },
        cite: { document: "", quote: "" },
      },
      amount: null,
      certainty: "verified",
    },
  ],
});
