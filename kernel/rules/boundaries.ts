import { addDays, type Day } from "#kernel/calendar";
import { type Compare, valuesAround } from "./around.ts";
import type {
  Bounds,
  Condition,
  Facts,
  Outcome,
  Policy,
  Truth,
  Value,
  Vocabulary,
  WorkedCase,
} from "./ast.ts";
import { type About, basesOf, isInForce } from "./bases.ts";
import { evaluate } from "./evaluate.ts";
import { IN_CONDITION, isInert, keepsApart } from "./lint/inert.ts";
import { leafTruth, reckon, truthOf, type World } from "./reckon.ts";
import { leafSays } from "./says.ts";
import { type Threshold, thresholdsOf } from "./thresholds.ts";
import { turnsAlong } from "./turns.ts";
import { valueIn } from "./value-says.ts";
import { baseKeysOf } from "./witness.ts";

/** One record beside a bound, with the answer of the reference evaluator. */
export type BoundaryCase = {
  name: string;
  on: Day;
  facts: Facts;
  outcome: Outcome;
  amount: Bounds | null;
  worth: Bounds | null;
  score: Bounds | null;
};
export type Boundary = {
  version: string;
  path: string;
  says: string;
  compare: Compare;
  /** Ascending along one fact: just below the bound, at it, just above. */
  cases: readonly BoundaryCase[];
  /**
   * changes: without the bound another answer would come out. inert: proven that for nobody it would. level: records
   * were found on both sides, and the amount just happens to go on the same, as between two tiers of one rate.
   * unreached: no record was found on both sides, which proves nothing.
   */
  effect: "changes" | "inert" | "level" | "unreached";
  /** It only keeps two ways apart, of which the other says the opposite: inert on purpose. */
  isExclusive: boolean;
};

/** Boundary cases for every bound of every version, around records that meet the rest. */
export const boundariesOf = (
  policy: Policy,
  vocabulary: Vocabulary,
  cases: readonly WorkedCase[] = [],
): Boundary[] =>
  policy.versions.flatMap((version) =>
    thresholdsOf(version, vocabulary).map((it) => boundaryOf(it, { policy, version, vocabulary, cases })),
  );

/**
 * For tests of a plan: every bound of which no case shows that it decides something. Rows of tables and branches may
 * repeat what the ones before them said, so a bound proven idle is told of only in conditions, where it is a mistake.
 */
export const boundaryProblems = (
  policy: Policy,
  vocabulary: Vocabulary,
  cases: readonly WorkedCase[] = [],
): string[] =>
  boundariesOf(policy, vocabulary, cases)
    .filter(
      (it) =>
        it.effect === "unreached" || (it.effect === "inert" && IN_CONDITION.test(it.path) && !it.isExclusive),
    )
    .map(
      (it) =>
        `${policy.id} ${it.version} ${it.path}：“${it.says}”${it.effect === "inert" ? "不起作用" : "没有找到能让它起作用的样例，请补一个样例"}。`,
    );

const boundaryOf = (it: Threshold, about: About): Boundary => {
  let shown: readonly BoundaryCase[] = [];
  const end = (cases: readonly BoundaryCase[], effect: Boundary["effect"]): Boundary => ({
    version: about.version.version,
    path: it.path,
    says: leafSays(it.compare, about.vocabulary),
    compare: it.compare,
    cases,
    effect,
    isExclusive: effect === "inert" && keepsApart(it.root, it.compare, about.vocabulary),
  });
  const whole: Condition = { is: "all", of: [...it.context, it.root] };
  if (isInert(whole, it.compare, about.vocabulary)) return end(firstCases(it, about), "inert");
  let isLevel = false;
  for (const world of basesOf(it, about))
    for (const cases of casesAround(it, world, about)) {
      if (decides(it, cases, about)) return end(cases, "changes");
      const seen = isSeen(it, cases, world);
      if (shown.length === 0 || (seen && !isLevel)) shown = cases;
      isLevel ||= seen;
    }
  return end(shown, isLevel ? "level" : "unreached");
};

const firstCases = (it: Threshold, about: About): readonly BoundaryCase[] => {
  for (const world of basesOf(it, about)) for (const cases of casesAround(it, world, about)) return cases;
  return [];
};

/** In an amount: what leads there is met and the amount is known on both sides. */
const isSeen = (it: Threshold, cases: readonly BoundaryCase[], base: World): boolean => {
  if (it.inside.length === 0) return false;
  const worlds = cases.map(({ facts, on }) => ({ ...base, facts, on }));
  return (
    worlds.every(
      (world) =>
        it.context.every((one) => isFit(truthOf(one, world))) &&
        it.inside.every((one) => reckon(one, world) !== null),
    ) && new Set(worlds.map((world) => leafTruth(it.compare, world))).size > 1
  );
};
const isFit = (it: Truth): boolean => it === "met" || it === "manual";

/** Taking it for granted changes an answer among the cases, and so does giving it up. */
const decides = (it: Threshold, cases: readonly BoundaryCase[], { policy, vocabulary }: About): boolean =>
  it.without.every((version) =>
    cases.some(
      (got) =>
        answer(evaluate({ ...policy, versions: [version] }, got.facts, got.on, vocabulary)) !== answer(got),
    ),
  );
type Answer = Pick<BoundaryCase, "outcome" | "amount" | "worth" | "score">;
const answer = ({ outcome, amount, worth, score }: Answer): string =>
  JSON.stringify([outcome, amount, worth, score]);

/** Around the bound along each fact that it reads, in ever larger steps for what rounding would swallow. */
function* casesAround(it: Threshold, base: World, about: About): Generator<BoundaryCase[]> {
  const { compare, inside } = it;
  const truth = (key: string) => (value: Value) =>
    leafTruth(compare, { ...base, facts: { ...base.facts, [key]: value } });
  const casesOf = (key: string, values: readonly Value[]): BoundaryCase[] =>
    values.map((value) => caseOf({ ...base, facts: { ...base.facts, [key]: value } }, key, about));
  for (const key of baseKeysOf(compare, base)) {
    const solved = turning(valuesAround(compare, key, base), truth(key));
    const isSolved = new Set(solved.map(truth(key))).size > 1;
    for (const values of isSolved ? [solved] : turnsAlong(compare, key, base, truth(key))) {
      yield casesOf(key, values);
      for (const step of inside.length === 0 ? [] : [100, 10_000, 1_000_000]) {
        const middle = values[Math.floor(values.length / 2)];
        if (typeof middle !== "number" || !Number.isInteger(middle)) break;
        yield casesOf(key, [middle - step, middle, middle + step]);
      }
    }
  }
  // Nothing but the day asked about is held against a date: then the day moves, as long as the version is in force.
  if (compare.left.is !== "today" && compare.right.is !== "today") return;
  for (const one of [compare.left, compare.right]) {
    if (one.is !== "value" || one.type !== "day") continue;
    const on = [-1, 0, 1].map((step) => addDays(one.value as Day, step));
    if (on.every((it) => isInForce(about.version, it)))
      yield on.map((it) => caseOf({ ...base, on: it }, undefined, about));
  }
}

/** Only those near a place where the comparison turns: 满三年 turns once, whatever day four years would be. */
const turning = (values: readonly Value[], truth: (value: Value) => Truth): Value[] => {
  const truths = values.map(truth);
  const turns = (at: number): boolean => truths[at] !== truths[at + 1] && at >= 0 && at + 1 < truths.length;
  const near = values.filter((_, at) => [-2, -1, 0, 1].some((step) => turns(at + step)));
  return near.length > 0 ? near : [...values];
};

const caseOf = (
  { facts, on }: World,
  key: string | undefined,
  { policy, vocabulary }: About,
): BoundaryCase => {
  const { outcome, amount, worth, score } = evaluate(policy, facts, on, vocabulary);
  const name = key === undefined ? `查询日 ${on}` : valueIn(key, facts[key] ?? null, vocabulary);
  return { name, on, facts, outcome, amount, worth, score };
};
