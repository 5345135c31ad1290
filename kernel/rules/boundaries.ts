import { addDays, type Day } from "#kernel/calendar";
import type { Compare } from "./around.ts";
import { valuesAround } from "./around.ts";
import type {
  Bounds,
  Condition,
  Facts,
  Outcome,
  Policy,
  PolicyVersion,
  Truth,
  Value,
  Vocabulary,
  WorkedCase,
} from "./ast.ts";
import { evaluate } from "./evaluate.ts";
import { IN_CONDITION, isInert } from "./lint/inert.ts";
import { ALWAYS, NEVER, withLeaves } from "./lint/rebuild.ts";
import { leafTruth, type World } from "./reckon.ts";
import { leafSays } from "./says.ts";
import { type Threshold, thresholdsOf } from "./thresholds.ts";
import { valueIn } from "./value-says.ts";
import { baseKeysOf, findFacts } from "./witness.ts";

/** One record beside a bound, with the answer of the reference evaluator. */
export type BoundaryCase = {
  name: string;
  on: Day;
  facts: Facts;
  outcome: Outcome;
  amount: Bounds | null;
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
   * changes: outcome, amount or score differ among the cases. inert: proven to make no difference. unreached: no
   * record was found at which it does, which proves nothing.
   */
  effect: "changes" | "inert" | "unreached";
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
    .filter((it) => it.effect === "unreached" || (it.effect === "inert" && IN_CONDITION.test(it.path)))
    .map(
      (it) =>
        `${policy.id} ${it.version} ${it.path}：“${it.says}”${it.effect === "inert" ? "不起作用" : "没有找到能让它起作用的样例，请补一个样例"}。`,
    );

type About = { policy: Policy; version: PolicyVersion; vocabulary: Vocabulary; cases: readonly WorkedCase[] };

const boundaryOf = (it: Threshold, about: About): Boundary => {
  let shown: readonly BoundaryCase[] = [];
  const end = (cases: readonly BoundaryCase[], effect: Boundary["effect"]): Boundary => ({
    version: about.version.version,
    path: it.path,
    says: leafSays(it.compare, about.vocabulary),
    compare: it.compare,
    cases,
    effect,
  });
  for (const world of basesOf(it, about))
    for (const cases of casesAround(it, world, about)) {
      if (decides(it, cases, about)) return end(cases, "changes");
      if (shown.length === 0) shown = cases;
    }
  const whole = it.root && ({ is: "all", of: [...it.context, it.root] } satisfies Condition);
  return end(shown, whole && isInert(whole, it.compare, about.vocabulary) ? "inert" : "unreached");
};

/** Taking it for granted changes an answer among the cases, and so does giving it up. */
const decides = (it: Threshold, cases: readonly BoundaryCase[], { policy, vocabulary }: About): boolean =>
  it.without.every((version) =>
    cases.some(({ facts, on, ...got }) => {
      const { outcome, amount, score } = evaluate({ ...policy, versions: [version] }, facts, on, vocabulary);
      return answer({ outcome, amount, score }) !== answer(got);
    }),
  );
const answer = ({ outcome, amount, score }: Pick<BoundaryCase, "outcome" | "amount" | "score">): string =>
  JSON.stringify([outcome, amount, score]);
const NONE: ReadonlySet<string> = new Set();

/** Records to start from: solved ones at which only this bound decides, then the worked cases of the version. */
function* basesOf(it: Threshold, { version, vocabulary, cases }: About): Generator<World> {
  const worked = cases.filter((one) => isInForce(version, one.on));
  const later = [
    version.effectiveTo,
    addDays(version.effectiveFrom, 1_500),
    addDays(version.effectiveFrom, 90),
  ];
  const days = [...worked.map((one) => one.on), ...later, version.effectiveFrom].filter(
    (one) => one !== null,
  );
  for (const on of new Set(days.filter((one) => isInForce(version, one)).slice(0, 12))) {
    const world = { facts: {}, on, vocabulary, open: NONE };
    for (const goal of goalsOf(it)) {
      const facts = findFacts({ it: goal, accepts: ["met", "manual"], budget: 400 }, world);
      if (facts) yield { ...world, facts };
    }
  }
  for (const one of worked) yield { facts: one.facts, on: one.on, vocabulary, open: NONE };
}

const not = (of: Condition): Condition => ({ is: "not", of });

/** The rest is met and only this bound decides; first exactly at it, then anywhere. */
const goalsOf = ({ compare, context, root, inside }: Threshold): Condition[] => {
  const reckoned = inside.map((it): Condition => ({ ...compare, left: it, by: "=", right: it }));
  const known: Condition = { is: "any", of: [compare, not(compare)] };
  const at: Condition = { ...compare, by: "=" };
  const put = (as: Condition): Condition =>
    root ? withLeaves(root, (one) => (one === compare ? as : one)) : ALWAYS;
  const [yes, no] = [put(ALWAYS), put(NEVER)];
  const deciding: Condition[] = root
    ? [
        [yes, not(no)],
        [not(yes), no],
      ].map((of): Condition => ({ is: "all", of }))
    : [ALWAYS];
  return [at, known].flatMap((where) =>
    deciding.map((one): Condition => ({ is: "all", of: [where, ...context, one, ...reckoned] })),
  );
};

/** Around the bound along each fact that it reads, in ever larger steps for what rounding would swallow. */
function* casesAround(it: Threshold, base: World, about: About): Generator<BoundaryCase[]> {
  const { compare, inside } = it;
  for (const key of baseKeysOf(compare, base)) {
    const values = turning(valuesAround(compare, key, base), (value) =>
      leafTruth(compare, { ...base, facts: { ...base.facts, [key]: value } }),
    );
    if (values.length === 0) continue;
    yield values.map((value) => caseOf({ ...base, facts: { ...base.facts, [key]: value } }, key, about));
    for (const step of inside.length === 0 ? [] : [100, 10_000, 1_000_000]) {
      const middle = values[Math.floor(values.length / 2)];
      if (typeof middle !== "number" || !Number.isInteger(middle)) break;
      yield [middle - step, middle, middle + step].map((value) =>
        caseOf({ ...base, facts: { ...base.facts, [key]: value } }, key, about),
      );
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

const isInForce = ({ effectiveFrom, effectiveTo }: PolicyVersion, on: Day): boolean =>
  effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo);

const caseOf = (
  { facts, on }: World,
  key: string | undefined,
  { policy, vocabulary }: About,
): BoundaryCase => {
  const { outcome, amount, score } = evaluate(policy, facts, on, vocabulary);
  const name = key === undefined ? `查询日 ${on}` : valueIn(key, facts[key] ?? null, vocabulary);
  return { name, on, facts, outcome, amount, score };
};
