import type { Bounds, Evaluation, Policy } from "./ast.ts";
import { boundsOf, versionOf } from "./evaluate.ts";

/** What a firm stands to gain, in 分. `open`: policies within reach whose worth nobody can say yet. */
export type Total = { yearly: Bounds; once: Bounds; open: number };
type Evaluated = { policy: Policy; evaluation: Evaluation };
type Part = Bounds & { per: "yearly" | "once" };

/**
 * The least is what is met for sure; the most adds what a person or an answer may still grant. Of the policies that
 * share a group a firm can use only one, so only the most worthwhile counts.
 */
export const totalWorth = (all: readonly Evaluated[]): Total => {
  const within = all.filter(
    ({ evaluation: { outcome } }) => outcome !== "unmet" && outcome !== "notApplicable",
  );
  const parts = within.map((it) => ({ group: it.policy.group ?? it.policy.id, part: partOf(it) }));
  const best = [...Map.groupBy(parts, (it) => it.group).values()].map((of) => {
    const known = of.flatMap((it) => (it.part ? [it.part] : []));
    const [first] = known;
    if (!first) return undefined;
    const { per } = first;
    return { per, min: Math.max(...known.map((it) => it.min)), max: Math.max(...known.map((it) => it.max)) };
  });
  const sum = (per: Part["per"]): Bounds =>
    best
      .filter((it) => it?.per === per)
      .reduce((a, b) => ({ min: a.min + (b?.min ?? 0), max: a.max + (b?.max ?? 0) }), { min: 0, max: 0 });
  return {
    yearly: sum("yearly"),
    once: sum("once"),
    open: best.filter((it) => it === undefined).length,
  };
};

/** Undefined when nobody can say; a preference or a title is worth no money and counts nothing. */
const partOf = ({ policy, evaluation }: Evaluated): Part | undefined => {
  const per = policy.per === undefined || policy.per === "once" ? "once" : "yearly";
  const version = versionOf(policy, evaluation.version);
  const granted = evaluation.outcome === "met" ? evaluation.worth : null;
  if (granted) return { ...granted, per };
  if (evaluation.outcome === "met" && version?.amount === null && !version.worth)
    return { min: 0, max: 0, per };
  const means = policy.amountMeans ?? "received";
  const ceiling =
    evaluation.worth ?? boundsOf(version?.worth ?? (means === "received" ? (version?.amount ?? null) : null));
  if (ceiling) return { min: 0, max: ceiling.max, per };
  return means === "advantage" ? { min: 0, max: 0, per } : undefined;
};
