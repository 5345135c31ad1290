import type { Day } from "#kernel/calendar";
import type {
  Amount,
  Bounds,
  Condition,
  Evaluation,
  Expression,
  FactRead,
  Facts,
  Leaf,
  Outcome,
  Policy,
  PolicyVersion,
  Proof,
  Rounding,
  Vocabulary,
} from "./ast.ts";
import { decidingRows } from "./decided.ts";
import { type Exact, roundedBy } from "./exact.ts";
import { howFar } from "./how-far.ts";
import { conditionKeys } from "./keys.ts";
import { missingForAmount, missingToDecide } from "./missing.ts";
import { allOf, anyOf, asValue, leafTruth, OPPOSITE, reckon, type World } from "./reckon.ts";
import { leafSays } from "./says.ts";

const NONE: ReadonlySet<string> = new Set();

/** The version in force on a day; undefined when there is none. */
export const versionOn = (policy: Policy, on: Day): PolicyVersion | undefined =>
  policy.versions.find((it) => it.effectiveFrom <= on && (it.effectiveTo === null || on <= it.effectiveTo));

export const versionOf = (policy: Policy, version: string | null): PolicyVersion | undefined =>
  policy.versions.find((it) => it.version === version);

/**
 * The reference evaluator. Unknown is never a grant and never a refusal; what needs a person stays "manual".
 * `missing` holds only keys whose answer can still change the outcome or the amount. `open` are keys that nobody has
 * looked up or asked yet: for them even "answered" is unknown rather than false.
 * @throws TypeError for a fact whose value does not fit its declaration (see readFacts).
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
      ...NOTHING,
      missing: [],
      proof: null,
    };
  const world = { facts, on, vocabulary, open };
  const scope = version.appliesTo ? proveIn(version.appliesTo, world) : undefined;
  if (scope?.outcome === "unmet") return result(policy, version, "notApplicable", scope, world);
  const when = proveIn(wholeCondition(version), world);
  // Nobody knows yet whether it is for them at all: that is no refusal, and only the scope is left to ask about.
  if (scope?.outcome === "unknown" && when.outcome === "unmet")
    return result(policy, version, "unknown", scope, world);
  const of = scope ? [scope, when] : [when];
  const proof: Proof = scope ? { is: "all", outcome: allOf([scope.outcome, when.outcome]), of } : when;
  return result(policy, version, proof.outcome, proof, world);
};

/** What must hold, the limits of a lifetime among it. */
export const wholeCondition = ({ when, limits = [] }: PolicyVersion): Condition => {
  const counted = limits.flatMap((it): Condition[] =>
    it.is === "lifetimeCount"
      ? [
          {
            is: "compare",
            left: { is: "fact", key: it.counted },
            by: "<",
            right: { is: "value", type: "integer", value: it.most },
            cite: it.cite,
          },
        ]
      : [],
  );
  return counted.length === 0 ? when : { is: "all", of: [when, ...counted] };
};

const NOTHING = { amount: null, worth: null, score: null } as const;

const result = (
  policy: Policy,
  version: PolicyVersion,
  outcome: Outcome,
  proof: Proof,
  world: World,
): Evaluation => {
  const granted = outcome === "met" || outcome === "manual";
  const paid = granted ? version.amount : outcome === "unmet" ? (version.otherwise ?? null) : null;
  return {
    policy: policy.id,
    version: version.version,
    outcome,
    amount: amountOf(paid, world),
    worth: granted ? worthOf(policy, version, world) : null,
    score: scoreOf(version, outcome, world),
    missing: [...new Set(outcome === "unknown" ? missingOf(proof) : missingForAmount(paid, world))],
    proof,
  };
};

const worthOf = (policy: Policy, version: PolicyVersion, world: World): Bounds | null => {
  if (version.worth) return amountOf(version.worth, world);
  return (policy.amountMeans ?? "received") === "received" ? amountOf(version.amount, world) : null;
};

const scoreOf = ({ score }: PolicyVersion, outcome: Outcome, world: World): Bounds | null => {
  if (!score || outcome === "notApplicable") return null;
  const [min, max] = [asValue(reckon(score.min, world)), asValue(reckon(score.max, world))];
  return typeof min === "number" && typeof max === "number" ? { min, max } : null;
};

/** Least and most in 分; null when it pays none, is open, or waits for a fact. */
const amountOf = (amount: Amount | null, world: World): Bounds | null => {
  if (amount?.is !== "formula") return boundsOf(amount);
  const [min, max] = [amount.min, amount.max].map((it) => wholeFen(it, amount.rounding, world));
  return min == null || max == null ? null : { min, max };
};

const wholeFen = (it: Expression, rounding: Rounding, world: World): number | null => {
  const reckoned = reckon(it, world);
  if (reckoned === null) return null;
  if (reckoned.is !== "number") throw new TypeError("An amount is a number of 分");
  return wholeNumber(reckoned.value, rounding);
};
/** An amount beyond what a number holds exactly is nobody's: it stays unknown. */
const wholeNumber = (it: Exact, rounding: Rounding): number | null => {
  const whole = Number(roundedBy(it, rounding));
  return Number.isSafeInteger(whole) ? whole : null;
};

/** Least and most in 分 that hold for everybody; null when it pays none or depends on the facts. */
export const boundsOf = (amount: Amount | null): Bounds | null => {
  switch (amount?.is) {
    case "fixed":
      return { min: amount.amount, max: amount.amount };
    case "range":
      return { min: amount.min, max: amount.max };
    case "open":
      return amount.upTo === undefined ? null : { min: 0, max: amount.upTo };
    default:
      return null;
  }
};

/** One condition with its reasons. */
export const prove = (
  it: Condition,
  facts: Facts,
  on: Day,
  vocabulary: Vocabulary,
  open: ReadonlySet<string> = NONE,
): Proof => proveIn(it, { facts, on, vocabulary, open });

const proveIn = (it: Condition, world: World): Proof => {
  switch (it.is) {
    case "all":
    case "any": {
      const of = it.of.map((one) => proveIn(one, world));
      const truths = of.map((one) => one.outcome);
      return { is: it.is, outcome: it.is === "all" ? allOf(truths) : anyOf(truths), of };
    }
    case "not": {
      const inner = proveIn(it.of, world);
      return { is: "not", outcome: OPPOSITE[inner.outcome], of: [inner] };
    }
    default:
      return leafProof(it, world);
  }
};

const leafProof = (it: Leaf, world: World): Proof => {
  const outcome = leafTruth(it, world);
  const far = outcome === "unmet" ? howFar(it, world) : undefined;
  return {
    is: "leaf",
    outcome,
    says: leafSays(it, world.vocabulary),
    cite: it.cite,
    facts: conditionKeys(it, world.vocabulary).map((key) => readOf(key, world)),
    missing: outcome === "unknown" ? [...new Set(missingToDecide(it, world))] : [],
    ...(far ? { howFar: far } : {}),
  };
};

const readOf = (key: string, world: World): FactRead => {
  const declared = world.vocabulary.get(key);
  if (!declared?.derived) return { key, value: world.facts[key] ?? null };
  const decidedBy = decidingRows(declared, world);
  return {
    key,
    value: asValue(reckon(declared.derived, world)),
    derived: true,
    ...(decidedBy.length > 0 ? { decidedBy } : {}),
  };
};

/** Keys under a decided part cannot matter; under an undecided one only its undecided members do. */
const missingOf = (it: Proof): readonly string[] => {
  if (it.outcome !== "unknown") return [];
  return it.is === "leaf" ? it.missing : it.of.flatMap(missingOf);
};
