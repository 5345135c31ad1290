import { addDays, type Day } from "#kernel/calendar";
import type { Compare } from "./around.ts";
import type { Condition, Facts, Policy, PolicyVersion, Vocabulary, WorkedCase } from "./ast.ts";
import { conditionKeys, keysOfExpression } from "./keys.ts";
import { ALWAYS, leavesIn, NEVER, withLeaves } from "./lint/rebuild.ts";
import { asValue, leafTruth, reckon, truthOf, type World } from "./reckon.ts";
import type { Threshold } from "./thresholds.ts";
import { leavesOf } from "./walk.ts";
import { baseKeysOf, candidates, findFacts } from "./witness.ts";

const NONE: ReadonlySet<string> = new Set();

/** What a search for records knows of the policy. */
export type About = {
  policy: Policy;
  version: PolicyVersion;
  vocabulary: Vocabulary;
  cases: readonly WorkedCase[];
};

/**
 * Records to start from: the worked cases as they are; the same with what the bound reads left out and solved anew
 * so that only the bound decides; and records solved from nothing. For scores there are steps from a worked case towards the bound.
 */
export function* basesOf(it: Threshold, { version, vocabulary, cases }: About): Generator<World> {
  const worked = cases.filter((one) => isInForce(version, one.on));
  const worldOf = (facts: Facts, on: Day): World => ({ facts, on, vocabulary, open: NONE });
  for (const one of worked) yield worldOf(one.facts, one.on);
  if (!isSolvable(it.compare, vocabulary))
    for (const one of worked) yield* closerTo(it, worldOf(one.facts, one.on));
  const later = [
    addDays(version.effectiveFrom, 90),
    version.effectiveTo,
    addDays(version.effectiveFrom, 1_500),
  ];
  const days = [...new Set([...worked.map((one) => one.on), ...later, version.effectiveFrom])]
    .filter((one) => one !== null && isInForce(version, one))
    .slice(0, 4) as Day[];
  const goals = goalsOf(it);
  for (const [free, budget] of freedFor(it, worldOf({}, version.effectiveFrom)))
    for (const start of startsFrom(cases, free))
      for (const on of days.slice(0, budget < LAST_BUDGET ? 2 : 4))
        for (const goal of goals) {
          const facts = findFacts({ it: goal, accepts: ["met", "manual"], budget }, worldOf(start, on));
          if (facts) yield worldOf(facts, on);
        }
}

const LAST_BUDGET = 300;
/** Which facts of a worked case are solved anew: ever more, the more hangs together; null for all of them. */
const freedFor = (it: Threshold, world: World): (readonly [ReadonlySet<string> | null, number])[] => {
  const own = new Set(baseKeysOf(it.compare, world));
  const { vocabulary } = world;
  const beside = alternativesOf(it.root, it.compare) ?? it.compare;
  const wide = new Set([...own, ...conditionKeys(beside, vocabulary)]);
  // What a derived fact rests on hangs together with half the rule: that would free nearly everything.
  const leaves = leavesIn(it.root).map((leaf) => conditionKeys(leaf));
  const together = (keys: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...keys, ...leaves.filter((of) => of.some((key) => keys.has(key))).flat()]);
  return [
    [own, 60],
    [wide, 120],
    [together(wide), 200],
    [together(together(wide)), 200],
    [null, LAST_BUDGET],
  ];
};

/** The widest choice of which the bound is one way: the other ways have to be closed for it to decide. */
const alternativesOf = (it: Condition, leaf: Condition): Condition | undefined => {
  if (it.is === "any" && leavesIn(it).some((one) => one === leaf)) return it;
  const inside = it.is === "all" ? it.of : it.is === "not" ? [it.of] : [];
  return inside.map((one) => alternativesOf(one, leaf)).find((one) => one !== undefined);
};

const startsFrom = (cases: readonly WorkedCase[], free: ReadonlySet<string> | null): Facts[] => {
  if (free === null) return [{}];
  const likely = [...cases.filter(isGranted).slice(0, 4), ...cases.filter((one) => !isGranted(one))];
  const rests = likely.map(({ facts }) =>
    Object.fromEntries(Object.entries(facts).filter(([key, value]) => !free.has(key) && value !== null)),
  );
  return [...new Map(rests.map((one) => [JSON.stringify(one), one])).values()].slice(0, 9);
};
const isGranted = ({ outcome }: WorkedCase): boolean => outcome === "met" || outcome === "manual";

const not = (of: Condition): Condition => ({ is: "not", of });

/**
 * The rest is met and only this bound decides; first exactly at it, then anywhere. A judgement is held to be given
 * where something must be met, and left open where it must not; at last it may stay open in both.
 */
const goalsOf = ({ compare, context, root, inside }: Threshold): Condition[] => {
  const known: Condition = { is: "any", of: [compare, not(compare)] };
  const at: Condition = { ...compare, by: "=" };
  const put = (as: Condition): Condition => withLeaves(root, (one) => (one === compare ? as : one));
  const [yes, no] = [put(ALWAYS), put(NEVER)];
  const rest = [...context, ...inside.map((it): Condition => ({ ...compare, left: it, by: "=", right: it }))];
  const all = (...of: readonly Condition[]): Condition => ({ is: "all", of });
  const strict = [
    [given(yes), not(no)],
    [not(yes), given(no)],
  ].map((of) => [...rest.map(given), ...of]);
  const loose = [
    [yes, not(no)],
    [not(yes), no],
  ].map((of) => [...rest, ...of]);
  return [
    ...[at, known].flatMap((where) => strict.map((of) => all(where, ...of))),
    ...loose.map((of) => all(known, ...of)),
  ];
};
const given = (it: Condition): Condition => withLeaves(it, (one) => (one.is === "judged" ? ALWAYS : one));

export const isInForce = ({ effectiveFrom, effectiveTo }: PolicyVersion, on: Day): boolean =>
  effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo);

/**
 * From a record that is met, ever nearer to the bound by one fact after another, everything else staying met: for
 * scores, of which no fact alone is the measure.
 */
function* closerTo(it: Threshold, start: World): Generator<World> {
  const put = (as: Condition): Condition => withLeaves(it.root, (one) => (one === it.compare ? as : one));
  const goal: Condition = { is: "all", of: [...it.context.map(given), given(put(ALWAYS)), not(put(NEVER))] };
  if (truthOf(goal, start) !== "met") return;
  const leaves = leavesOf({ conditions: [it.compare] }, start.vocabulary);
  let [world, far] = [start, farFrom(it.compare, start)];
  for (let step = 0; step < 8 && far !== undefined; step += 1) {
    const from = far;
    const next = baseKeysOf(it.compare, world)
      .flatMap((key) =>
        candidates(key, leaves, world).map((value) => ({
          ...world,
          facts: { ...world.facts, [key]: value },
        })),
      )
      .flatMap((one) => {
        const away = farFrom(it.compare, one);
        return away !== undefined && away < from ? [{ one, away }] : [];
      })
      .toSorted((a, b) => a.away - b.away)
      .find(({ one }) => truthOf(goal, one) === "met");
    if (!next) return;
    world = next.one;
    far = next.away;
    yield world;
  }
}

/** A score or the like is worked out from many facts, and no equation gives them back. */
const isSolvable = ({ left, right }: Compare, vocabulary: Vocabulary): boolean =>
  ![left, right].some((it) => keysOfExpression(it).some((key) => vocabulary.get(key)?.derived));

/** Only on the side of the bound that is met already. */
const farFrom = (it: Compare, world: World): number | undefined => {
  if (leafTruth(it, world) !== "met") return undefined;
  const [left, right] = [asValue(reckon(it.left, world)), asValue(reckon(it.right, world))];
  return typeof left === "number" && typeof right === "number" ? Math.abs(left - right) : undefined;
};
