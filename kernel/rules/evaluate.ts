import type { Day } from "#kernel/calendar";
import { isOfType } from "#kernel/values";
import type {
  Amount,
  Condition,
  Evaluation,
  FactDeclaration,
  Facts,
  Outcome,
  Policy,
  PolicyVersion,
  Proof,
} from "./ast.ts";
import { howFar } from "./how-far.ts";
import { conditionKeys } from "./keys.ts";
import { holds, reckon } from "./reckon.ts";
import { leafSays } from "./says.ts";

export type Vocabulary = ReadonlyMap<string, FactDeclaration>;
type Truth = Proof["outcome"];
const NONE: ReadonlySet<string> = new Set();

/** The version in force on a day; undefined when there is none. */
export const versionOn = (policy: Policy, on: Day): PolicyVersion | undefined =>
  policy.versions.find((it) => it.effectiveFrom <= on && (it.effectiveTo === null || on <= it.effectiveTo));

/**
 * The reference evaluator. Unknown is never a grant and never a refusal; what needs a person stays "manual".
 * `missing` holds only keys whose answer can still change the outcome. `open` are keys that nobody has looked up or
 * asked yet: for them even "answered" is unknown rather than false.
 * @throws TypeError for a fact whose value does not fit its declaration (see checkFacts).
 */
export const evaluate = (
  policy: Policy,
  facts: Facts,
  on: Day,
  vocabulary: Vocabulary,
  open: ReadonlySet<string> = NONE,
): Evaluation => {
  const version = versionOn(policy, on);
  if (!version)
    return {
      policy: policy.id,
      version: null,
      outcome: "notApplicable",
      amount: null,
      missing: [],
      proof: null,
    };
  const scope = version.appliesTo ? prove(version.appliesTo, facts, on, vocabulary, open) : undefined;
  if (scope?.outcome === "unmet") return result(policy, version, "notApplicable", scope);
  const when = prove(version.when, facts, on, vocabulary, open);
  // Nobody knows yet whether it is for them at all: that is no refusal, and only the scope is left to ask about.
  if (scope?.outcome === "unknown" && when.outcome === "unmet")
    return result(policy, version, "unknown", scope);
  const proof: Proof = scope ? { is: "all", outcome: allOf([scope, when]), of: [scope, when] } : when;
  return result(policy, version, proof.outcome, proof);
};

const result = (policy: Policy, version: PolicyVersion, outcome: Outcome, proof: Proof): Evaluation => ({
  policy: policy.id,
  version: version.version,
  outcome,
  amount: outcome === "met" || outcome === "manual" ? boundsOf(version.amount) : null,
  missing: outcome === "unknown" ? [...new Set(missingOf(proof))] : [],
  proof,
});

/** Least and most in 分; null when the policy pays no amount. */
export const boundsOf = (amount: Amount | null): { min: number; max: number } | null => {
  if (!amount) return null;
  return amount.is === "fixed"
    ? { min: amount.amount, max: amount.amount }
    : { min: amount.min, max: amount.max };
};

/** One condition with its reasons. */
export const prove = (
  it: Condition,
  facts: Facts,
  on: Day,
  vocabulary: Vocabulary,
  open: ReadonlySet<string> = NONE,
): Proof => {
  switch (it.is) {
    case "all":
    case "any": {
      const of = it.of.map((one) => prove(one, facts, on, vocabulary, open));
      return { is: it.is, outcome: it.is === "all" ? allOf(of) : anyOf(of), of };
    }
    case "not": {
      const inner = prove(it.of, facts, on, vocabulary, open);
      return { is: "not", outcome: OPPOSITE[inner.outcome], of: [inner] };
    }
    default:
      return leaf(it, facts, on, vocabulary, open);
  }
};

export const OPPOSITE: Readonly<Record<Truth, Truth>> = {
  met: "unmet",
  unmet: "met",
  unknown: "unknown",
  manual: "manual",
};
const has = (of: readonly Proof[], outcome: Truth): boolean => of.some((it) => it.outcome === outcome);
/** One false is enough; else what is not known comes before what a person must judge, since an answer may settle it. */
const allOf = (of: readonly Proof[]): Truth =>
  has(of, "unmet") ? "unmet" : has(of, "unknown") ? "unknown" : has(of, "manual") ? "manual" : "met";
const anyOf = (of: readonly Proof[]): Truth =>
  has(of, "met") ? "met" : has(of, "unknown") ? "unknown" : has(of, "manual") ? "manual" : "unmet";

const leaf = (
  it: Exclude<Condition, { is: "all" | "any" | "not" }>,
  facts: Facts,
  on: Day,
  vocabulary: Vocabulary,
  open: ReadonlySet<string>,
): Proof => {
  const keys = conditionKeys(it);
  for (const key of keys) requireFit(key, facts, vocabulary);
  const truth = truthOf(it, facts, on, open);
  const far = truth === "unmet" ? howFar(it, facts, on, vocabulary) : undefined;
  return {
    is: "leaf",
    outcome: truth,
    says: leafSays(it, vocabulary),
    cite: it.cite,
    facts: keys.map((key) => ({ key, value: facts[key] ?? null })),
    missing: truth === "unknown" ? keys.filter((key) => (facts[key] ?? null) === null) : [],
    ...(far ? { howFar: far } : {}),
  };
};

const truthOf = (
  it: Exclude<Condition, { is: "all" | "any" | "not" }>,
  facts: Facts,
  on: Day,
  open: ReadonlySet<string>,
): Truth => {
  switch (it.is) {
    case "judged":
      return "manual";
    case "answered":
      if ((facts[it.key] ?? null) !== null) return "met";
      return open.has(it.key) ? "unknown" : "unmet";
    case "oneOf": {
      const left = reckon(it.left, facts, on);
      if (left === null) return "unknown";
      const values = Array.isArray(left.value) ? left.value : [left.value];
      return values.some((one) => typeof one === "string" && it.values.includes(one)) ? "met" : "unmet";
    }
    case "compare": {
      const truth = holds(reckon(it.left, facts, on), it.by, reckon(it.right, facts, on));
      return truth === null ? "unknown" : truth ? "met" : "unmet";
    }
  }
};

const requireFit = (key: string, facts: Facts, vocabulary: Vocabulary): void => {
  const declared = vocabulary.get(key);
  if (!declared) throw new TypeError(`No fact "${key}" in the vocabulary`);
  if (!isOfType(facts[key] ?? null, declared))
    throw new TypeError(`Fact "${key}" does not hold a ${declared.type}: ${JSON.stringify(facts[key])}`);
};

/** Keys under a decided part cannot matter; under an undecided one only its undecided members do. */
const missingOf = (it: Proof): readonly string[] => {
  if (it.outcome !== "unknown") return [];
  return it.is === "leaf" ? it.missing : it.of.flatMap(missingOf);
};
