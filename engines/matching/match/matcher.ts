import { createHash } from "node:crypto";
import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import {
  type Bounds,
  boundsAt,
  columnsOf,
  compileToColumns,
  type Facts,
  outcomeAt,
  type PolicyResults,
} from "#kernel/rules";
import { mixNumbers, mixText } from "./digest.ts";

/** What a subject is, may be or may become entitled to. */
export type Match = {
  policy: string;
  version: string;
  outcome: "met" | "manual" | "unknown";
  amount: Bounds | null;
  worth: Bounds | null;
};
/** Subjects matched at once. */
export type Matched = {
  /** Stands for all matches of a subject: two that differ anywhere have different digests. */
  digest(at: number): string;
  matches(at: number): readonly Match[];
};
/** All policies of a plan made ready for one day. */
export type Matcher = {
  /** Changes when a policy, a derived fact or the day changes: what was matched by other rules is matched again. */
  rules: string;
  match(facts: readonly Facts[]): Matched;
};

export const openMatcher = (plan: Plan, on: Day): Matcher => {
  const open = unheldKeys(plan);
  const compiled = compileToColumns(plan.policies, on, plan.facts, { keep: ["amount", "worth"] });
  const inForce = compiled.rulings.flatMap(({ policy, version }, place) =>
    version ? [{ policy: policy.id, version, place }] : [],
  );
  const derived = plan.vocabulary.flatMap((it) => (it.derived ? [{ key: it.key, derived: it.derived }] : []));
  const versions = inForce.map(({ policy, version }) => ({ policy, version }));
  return {
    rules: createHash("sha256").update(JSON.stringify({ on, versions, derived })).digest("hex").slice(0, 32),
    match: (facts) => {
      const results = compiled.room(facts.length);
      compiled.run(columnsOf(facts, plan.facts, compiled.keys), results, { open });
      const of = inForce.map(({ policy, version, place }) => ({
        policy,
        version: version.version,
        results: results[place] as PolicyResults,
      }));
      return {
        digest: digestsOf(of, facts.length),
        matches: (at) => of.flatMap((it) => matchAt(it, at)),
      };
    },
  };
};

type Ruled = { policy: string; version: string; results: PolicyResults };

const matchAt = ({ policy, version, results }: Ruled, at: number): Match[] => {
  const outcome = outcomeAt(results, at);
  return outcome === "met" || outcome === "manual" || outcome === "unknown"
    ? [
        {
          policy,
          version,
          outcome,
          amount: boundsAt(results, "amount", at),
          worth: boundsAt(results, "worth", at),
        },
      ]
    : [];
};

const digestsOf = (of: readonly Ruled[], length: number): Matched["digest"] => {
  const mixed = mixNumbers(length);
  for (const it of of) {
    const { outcome, amountMin, amountMax, worthMin, worthMax } = it.results;
    mixed.add(mixText(`${it.policy} ${it.version}`), outcome, [amountMin, amountMax, worthMin, worthMax]);
  }
  return mixed.at;
};

/** Facts that no register holds: nobody was asked yet, so their absence tells nothing. */
export const unheldKeys = (plan: Plan): ReadonlySet<string> =>
  new Set(plan.vocabulary.flatMap((it) => (it.source || it.derived ? [] : [it.key])));
