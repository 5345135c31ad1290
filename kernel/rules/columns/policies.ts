import type { Amount, Condition, Expression, Leaf, Policy, PolicyVersion } from "../ast.ts";
import { boundsOf, wholeCondition } from "../evaluate.ts";
import { literal, ONE, type Ref, ZERO } from "./graph.ts";
import type { Numbers } from "./numbers.ts";
import type { Names, TruthBits, Writer } from "./writer.ts";

/** What is kept of a pair of policy and record. */
export type Kept = "amount" | "worth" | "score" | "proof";
export type Field =
  | "outcome"
  | "amountMin"
  | "amountMax"
  | "worthMin"
  | "worthMax"
  | "scoreMin"
  | "scoreMax"
  | `proof${number}`;
/** A value written for each record. */
export type Output = { field: Field; text: string; of: readonly Ref[] };

/** A policy as it stands on the day: `version` is null when none is in force. */
export type Ruling = { policy: Policy; version: PolicyVersion | null; leaves: readonly Leaf[] };

/** Outcomes as small numbers, in this order. */
export const OUTCOMES = ["met", "unmet", "unknown", "manual", "notApplicable"] as const;
const NOT_KNOWN = literal("NaN");
export const LEAVES_IN_WORD = 16;

/** Everything that must hold, the scope first, in the order in which the proof has them. */
export const leavesOf = (it: PolicyVersion): Leaf[] => [
  ...(it.appliesTo ? leavesIn(it.appliesTo) : []),
  ...leavesIn(wholeCondition(it)),
];
const leavesIn = (it: Condition): Leaf[] => {
  switch (it.is) {
    case "all":
    case "any":
      return it.of.flatMap(leavesIn);
    case "not":
      return leavesIn(it.of);
    default:
      return [it];
  }
};

type Part = { writer: Writer; numbers: Numbers; constants: Names };

export const outputsOf = (
  { policy, version, leaves }: Ruling,
  kept: ReadonlySet<Kept>,
  part: Part,
): readonly Output[] => {
  const outcome = version ? outcomeOf(version, part.writer) : literal("4");
  const written: Output[] = [{ field: "outcome", text: outcome.text, of: [outcome] }];
  const bounds = (name: "amount" | "worth" | "score", granted: Bounded, unmet: Bounded = null): void => {
    const at = (one: Bounded, end: 0 | 1): Ref => one?.[end] ?? NOT_KNOWN;
    const others = name === "score" ? [granted, granted] : [unmet, null];
    for (const end of [0, 1] as const) {
      const of = [at(granted, end), ...others.map((one) => at(one as Bounded, end))];
      const text = byOutcome(outcome, of as [Ref, Ref, Ref], part.constants);
      written.push({ field: `${name}${end === 0 ? "Min" : "Max"}`, text, of: [outcome, ...of] });
    }
  };
  const money = (it: Amount | null | undefined): Bounded => amountRefs(it ?? null, part);
  if (kept.has("amount")) bounds("amount", money(version?.amount), money(version?.otherwise));
  if (kept.has("worth")) bounds("worth", money(version && worthOf(policy, version)));
  if (kept.has("score")) bounds("score", version?.score ? scoreRefs(version.score, part) : null);
  if (kept.has("proof")) written.push(...proofOutputs(leaves, part.writer));
  return written;
};

export const worthOf = (policy: Policy, version: PolicyVersion): Amount | null => {
  if (version.worth) return version.worth;
  return (policy.amountMeans ?? "received") === "received" ? version.amount : null;
};

/** met 0, unmet 1, unknown 2, manual 3, notApplicable 4, without a branch. */
const outcomeOf = (version: PolicyVersion, { bits, graph, truth }: Writer): Ref => {
  const when = truth(wholeCondition(version));
  const scope = version.appliesTo ? truth(version.appliesTo) : { met: ONE, unmet: ZERO };
  const outside = scope.unmet;
  const met = bits.and(scope.met, when.met);
  if (!when.unknown && !scope.unknown) {
    const unmet = bits.and(scope.met, when.unmet);
    const text = `2-(${met.text}<<1)-${unmet.text}${outside.text === "0" ? "" : `+(${outside.text}<<1)`}`;
    return graph.step(text, "bit", [met, unmet, outside]);
  }
  const unknownIn = (it: TruthBits): Ref => it.unknown ?? bits.not(bits.or(it.met, it.unmet));
  const unknownScope = version.appliesTo ? unknownIn(scope) : ZERO;
  // An unknown scope refuses nobody.
  const unmet = bits.and(when.unmet, bits.not(bits.or(unknownScope, outside)));
  const unknown = bits.or(unknownScope, bits.and(bits.not(outside), unknownIn(when)));
  const text = `3-3*${met.text}-(${unmet.text}<<1)-${unknown.text}+${outside.text}`;
  return graph.step(text, "bit", [met, unmet, unknown, outside]);
};

type Bounded = readonly [Ref, Ref] | null;
const amountRefs = (it: Amount | null, { writer, numbers }: Part): Bounded => {
  if (it?.is !== "formula") {
    const bounds = boundsOf(it);
    return bounds && [literal(`${bounds.min}`), literal(`${bounds.max}`)];
  }
  const fen = (one: Expression): Ref => numbers.fen(writer.formOf(one), it.rounding);
  return bothKnown(fen(it.min), fen(it.max), writer);
};
const scoreRefs = (it: { min: Expression; max: Expression }, { writer, numbers }: Part): Bounded =>
  bothKnown(numbers.ratio(writer.formOf(it.min)), numbers.ratio(writer.formOf(it.max)), writer);

/** When one end is not known, neither is. */
const bothKnown = (min: Ref, max: Ref, { graph }: Writer): Bounded => {
  if (min.text === max.text) return [min, max];
  const known = graph.step(`${min.text}===${min.text}&&${max.text}===${max.text}`, "bit", [min, max]);
  const end = (one: Ref): Ref => graph.step(`${known.text}?${one.text}:NaN`, "double", [known, one]);
  return [end(min), end(max)];
};

/** What is written by outcome: [granted, unmet, unknown]; nothing for who is outside. Constants come from a table of five. */
const byOutcome = (
  outcome: Ref,
  [granted, unmet, unknown]: readonly [Ref, Ref, Ref],
  constants: Names,
): string => {
  const by = [granted, unmet, unknown, granted, NOT_KNOWN];
  const table = (of: readonly string[]): string => `k${constants.name(of.join())}[${outcome.text}]`;
  if (by.every((it) => it.id === null)) return table(by.map((it) => it.text));
  // A number plus 0 stays, plus NaN it is not known.
  const orNot = table(by.map((it) => (it === NOT_KNOWN ? "NaN" : "0")));
  const worked = new Set(by.filter((it) => it !== NOT_KNOWN).map((it) => it.text));
  const text = worked.size > 1 ? `(${outcome.text}===1?${unmet.text}:${granted.text})` : [...worked][0];
  return `${text}+${orNot}`;
};

/** Two bits a leaf: 1 met, 2 unmet, 0 unknown, 3 for a person. */
const proofOutputs = (leaves: readonly Leaf[], { truth }: Writer): Output[] => {
  const words = Math.ceil(leaves.length / LEAVES_IN_WORD);
  return Array.from({ length: words }, (_, word): Output => {
    const of: Ref[] = [];
    const parts = leaves.slice(word * LEAVES_IN_WORD, (word + 1) * LEAVES_IN_WORD).flatMap((leaf, at) => {
      if (leaf.is === "judged") return [`${3 * 4 ** at}`];
      const { met, unmet } = truth(leaf);
      of.push(met, unmet);
      return [`${met.text}<<${at * 2}`, `${unmet.text}<<${at * 2 + 1}`];
    });
    return { field: `proof${word}`, text: parts.join("|"), of };
  });
};
