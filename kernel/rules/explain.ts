import { aboutInWan, type Fen, inWan } from "#kernel/money";
import type { Bounds, Evaluation, Policy, Proof, Vocabulary, WorkedCase } from "./ast.ts";
import { evaluate } from "./evaluate.ts";
import { OPPOSITE } from "./reckon.ts";

type Leaf = Proof & { is: "leaf" };

/** The reasons in Chinese sentences: what is met, what is not and how far, what is missing, what a person must judge. */
export const explain = (it: Evaluation, vocabulary: Vocabulary): string[] => {
  if (!it.proof) return ["这一天没有生效的规定。"];
  return linesThatCount(it.proof).map((line) =>
    line === "anyOf" ? "下列情形有一种符合即可：" : sentence(line, vocabulary),
  );
};

const sentence = ({ outcome, says, howFar, missing }: Leaf, vocabulary: Vocabulary): string => {
  switch (outcome) {
    case "met":
      return `符合：${says}。`;
    case "unmet":
      return `不符合：${says}${howFar ? `（${howFar}）` : ""}。`;
    case "unknown":
      return missing.length === 0
        ? `还不清楚：${says}，因为除数是零，算不出来。`
        : `还不清楚：${says}，需要知道${missing.map((key) => vocabulary.get(key)?.name ?? key).join("、")}。`;
    case "manual":
      return `需要人工判断：${says}。`;
  }
};

type Line = Leaf | "anyOf";

/**
 * For a refusal only what refuses; for the undecided what is open; for a grant everything that grants. Each part
 * answers for its own outcome. A "not" is carried down to the leaves: not (a and b) is not a or not b. Where one of
 * several would do, that is said first.
 */
const linesThatCount = (it: Proof, negated = false): Line[] => {
  if (it.is === "not") return it.of.flatMap((one) => linesThatCount(one, !negated));
  if (it.is === "leaf")
    return negated ? [{ ...it, outcome: OPPOSITE[it.outcome], says: `并非“${it.says}”` }] : [it];
  const granting = negated ? "unmet" : "met";
  const jointly = (it.is === "all") !== negated;
  const counting = it.of.filter(
    ({ outcome }) => outcome === it.outcome || (it.outcome === "manual" && jointly && outcome === granting),
  );
  const isRefusal = it.outcome === (negated ? "met" : "unmet");
  const lines = counting.flatMap((one) => linesThatCount(one, negated));
  return isRefusal && !jointly && counting.length > 1 ? ["anyOf", ...lines] : lines;
};

/** The same reasons sorted by what they are good for. */
export type Reasons = {
  met: readonly string[];
  unmet: readonly string[];
  missing: readonly string[];
  person: readonly string[];
};

export const reasons = (it: Evaluation, vocabulary: Vocabulary): Reasons => {
  const leaves = it.proof ? linesThatCount(it.proof).filter((line) => line !== "anyOf") : [];
  const of = (outcome: Leaf["outcome"]): string[] =>
    leaves.filter((leaf) => leaf.outcome === outcome).map((leaf) => sentence(leaf, vocabulary));
  return { met: of("met"), unmet: of("unmet"), missing: of("unknown"), person: of("manual") };
};

/** Runs one worked case; the sentence says what differs, null when nothing does. */
export const runCase = (policy: Policy, it: WorkedCase, vocabulary: Vocabulary): string | null => {
  const got = evaluate(policy, it.facts, it.on, vocabulary);
  if (got.outcome !== it.outcome)
    return `${policy.id}「${it.name}」: expected ${it.outcome}, got ${got.outcome}`;
  return boundsDiffer(policy, it, "amount", got.amount) ?? boundsDiffer(policy, it, "score", got.score);
};

const boundsDiffer = (policy: Policy, it: WorkedCase, what: "amount" | "score", got: Bounds | null) => {
  const wanted = it[what];
  return !wanted || (got?.min === wanted.min && got.max === wanted.max)
    ? null
    : `${policy.id}「${it.name}」: expected ${what} ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`;
};

/** 10万元—30万元, or one amount; exact. */
export const amountText = ({ min, max }: Bounds): string =>
  min === max ? inWan(min as Fen) : `${inWan(min as Fen)}—${inWan(max as Fen)}`;
/** The same of an estimate, rounded. */
export const aboutText = ({ min, max }: Bounds): string => {
  const [least, most] = [aboutInWan(min as Fen), aboutInWan(max as Fen)];
  return least === most ? least : `${least}—${most}`;
};
