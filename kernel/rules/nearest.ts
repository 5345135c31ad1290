import { type Day, dayText, findDay } from "#kernel/calendar";
import { dayBeside, distance } from "./around.ts";
import type { Condition, Expression, Facts, Leaf, Outcome, Policy, Truth, Value, Vocabulary } from "./ast.ts";
import { evaluate, versionOn, wholeCondition } from "./evaluate.ts";
import { conditionKeys } from "./keys.ts";
import { asValue, OPPOSITE, reckon, truthOf, type World } from "./reckon.ts";
import { firstDayFull } from "./since.ts";
import { nameIn, textIn } from "./value-says.ts";
import { leavesOf } from "./walk.ts";
import { candidates, findFacts } from "./witness.ts";

/** One thing that would have to be otherwise. */
export type Change =
  | { is: "set"; key: string; from: Value; to: Value; isHard: boolean; says: string }
  /** Not known yet; with this answer it would be enough. */
  | { is: "answer"; key: string; to: Value; says: string }
  | { is: "wait"; until: Day; says: string };
export type NearestChange = {
  changes: readonly Change[];
  /** The world in which the policy is met, or left to a person. */
  facts: Facts;
  on: Day;
  outcome: Outcome;
};

/** What a firm is and where it sits seldom changes: other ways go first. */
const HARD: ReadonlySet<string> = new Set(["region", "foundedOn", "subjectKind"]);

/**
 * A smallest set of changes after which a policy that is not met would be: of several ways the cheapest, none that is
 * not needed. Null when it is met already, when no version is in force, or when no way was found.
 */
export const nearestChange = (
  policy: Policy,
  facts: Facts,
  on: Day,
  vocabulary: Vocabulary,
  hard: ReadonlySet<string> = HARD,
): NearestChange | null => {
  const version = versionOn(policy, on);
  if (!version) return null;
  const of = [...(version.appliesTo ? [version.appliesTo] : []), wholeCondition(version)];
  const goal: Condition = { is: "all", of };
  const start: World = { facts, on, vocabulary, open: new Set() };
  if (isFit(truthOf(goal, start))) return null;
  let world = start;
  // One change may undo another: a few rounds settle it or nothing does.
  for (let round = 0; round < 4 && !isFit(truthOf(goal, world)); round += 1) {
    const way = wayTo(goal, "met", world, hard);
    if (!way) return null;
    world = way.world;
  }
  const outcome = evaluate(policy, world.facts, world.on, vocabulary).outcome;
  if (outcome !== "met" && outcome !== "manual") return null;
  const least = withoutNeedless(start, world, (it) => isFit(truthOf(goal, it)));
  return {
    changes: changesOf(start, least, hard),
    facts: least.facts,
    on: least.on,
    outcome: evaluate(policy, least.facts, least.on, vocabulary).outcome,
  };
};

const isFit = (it: Truth): boolean => it === "met" || it === "manual";

type Wanted = "met" | "unmet";
type Way = { cost: number; world: World };

const wayTo = (it: Condition, wanted: Wanted, world: World, hard: ReadonlySet<string>): Way | undefined => {
  const truth = truthOf(it, world);
  if (truth === wanted || truth === "manual") return { cost: 0, world };
  switch (it.is) {
    case "not":
      return wayTo(it.of, OPPOSITE[wanted] as Wanted, world, hard);
    case "all":
    case "any":
      return (it.is === "all") === (wanted === "met")
        ? together(it.of, wanted, world, hard)
        : cheapest(it.of.map((one) => wayTo(one, wanted, world, hard)));
    default:
      return leafWay(it, wanted, world, hard);
  }
};

/** One after another, each seeing what those before it changed. */
const together = (
  of: readonly Condition[],
  wanted: Wanted,
  world: World,
  hard: ReadonlySet<string>,
): Way | undefined =>
  of.reduce<Way | undefined>(
    (way, one) => {
      const next = way && wayTo(one, wanted, way.world, hard);
      return way && next && { cost: way.cost + next.cost, world: next.world };
    },
    { cost: 0, world },
  );

const cheapest = (ways: readonly (Way | undefined)[]): Way | undefined =>
  ways.filter((it) => it !== undefined).toSorted((a, b) => a.cost - b.cost)[0];

const COST = { answer: 1, wait: 2, set: 4, hard: 100 } as const;

const leafWay = (it: Leaf, wanted: Wanted, world: World, hard: ReadonlySet<string>): Way | undefined => {
  const goal: Condition = wanted === "met" ? it : { is: "not", of: it };
  const isEnough = (one: World): boolean => truthOf(goal, one) === "met";
  return cheapest([
    answering(goal, world),
    waiting(it, isEnough, world),
    ...conditionKeys(it, world.vocabulary).map((key) => setting(it, key, isEnough, { world, hard })),
  ]);
};

/** Only what is not known yet is given. */
const answering = (goal: Condition, world: World): Way | undefined => {
  const known = Object.fromEntries(Object.entries(world.facts).filter(([, value]) => value !== null));
  const found = findFacts({ it: goal, budget: 500 }, { ...world, facts: known });
  const given = Object.entries(found ?? {}).filter(([key, value]) => !(key in known) && value !== null);
  if (given.length === 0) return undefined;
  const after = { ...world, facts: { ...world.facts, ...Object.fromEntries(given) } };
  return truthOf(goal, after) === "met" ? { cost: COST.answer * given.length, world: after } : undefined;
};

const setting = (
  it: Leaf,
  key: string,
  isEnough: (world: World) => boolean,
  { world, hard }: { world: World; hard: ReadonlySet<string> },
): Way | undefined => {
  const now = world.facts[key] ?? null;
  if (now === null || world.vocabulary.get(key)?.derived) return undefined;
  const put = (value: Value): World => ({ ...world, facts: { ...world.facts, [key]: value } });
  const [nearest] = candidates(key, leavesOf({ conditions: [it] }, world.vocabulary), world)
    .filter((value) => value !== null && isEnough(put(value)))
    .toSorted((a, b) => (distance(a, now) ?? 0) - (distance(b, now) ?? 0));
  return nearest === undefined
    ? undefined
    : { cost: hard.has(key) ? COST.hard : COST.set, world: put(nearest) };
};

/** The first day later on which a leaf that looks at the calendar turns by itself. */
const waiting = (it: Leaf, isEnough: (world: World) => boolean, world: World): Way | undefined => {
  if (it.is !== "compare") return undefined;
  const [left, right] = [it.left, it.right].map((one) => asValue(reckon(one, world)));
  const days = [...turns(it.left, right ?? null, world), ...turns(it.right, left ?? null, world)]
    .flatMap((one) => [one, ...dayBeside(one, 1)])
    .filter((one) => one > world.on)
    .toSorted();
  const until = days.find((on) => isEnough({ ...world, on }));
  return until && { cost: COST.wait, world: { ...world, on: until } };
};

const turns = (side: Expression, beside: Value, world: World): Day[] => {
  if (side.is === "today") return asDays(beside);
  if (side.is !== "fullSince") return [];
  const counts = typeof beside === "number" ? [Math.ceil(beside), Math.floor(beside) + 1] : [];
  return asDays(asValue(reckon(side.day, world))).flatMap((since) =>
    counts.flatMap((count) => firstDayFull(since, count, side.unit) ?? []),
  );
};
const asDays = (it: Value): Day[] => {
  const found = typeof it === "string" ? findDay(it) : undefined;
  return found ? [found] : [];
};

/** Takes back one change after another and leaves those out that are not needed. Without one, another may no longer be: again until none is. */
const withoutNeedless = (start: World, end: World, isEnough: (world: World) => boolean): World => {
  const undone = (world: World, key: string): World => ({
    ...world,
    facts: { ...world.facts, [key]: start.facts[key] ?? null },
  });
  const facts = changedKeys(start, end).reduce(
    (world, key) => (isEnough(undone(world, key)) ? undone(world, key) : world),
    end,
  );
  const now = { ...facts, on: start.on };
  const least = isEnough(now) ? now : facts;
  const isLess = least.on !== end.on || changedKeys(start, least).length < changedKeys(start, end).length;
  return isLess ? withoutNeedless(start, least, isEnough) : least;
};
const changedKeys = (a: World, b: World): string[] =>
  Object.keys(b.facts).filter(
    (key) => JSON.stringify(a.facts[key] ?? null) !== JSON.stringify(b.facts[key] ?? null),
  );

const changesOf = (start: World, end: World, hard: ReadonlySet<string>): Change[] => {
  const set = changedKeys(start, end).map((key): Change => {
    const [from, to] = [start.facts[key] ?? null, end.facts[key] ?? null];
    return from === null
      ? { is: "answer", key, to, says: answerSays(key, to, start) }
      : { is: "set", key, from, to, isHard: hard.has(key), says: setSays(key, { from, to }, start) };
  });
  return end.on === start.on ? set : [...set, { is: "wait", until: end.on, says: `等到${dayText(end.on)}` }];
};

const answerSays = (key: string, to: Value, { vocabulary }: World): string =>
  `补充${nameIn(key, vocabulary)}，例如 ${textIn(key, to, vocabulary)}`;

const setSays = (key: string, { from, to }: { from: Value; to: Value }, { vocabulary }: World): string => {
  const name = nameIn(key, vocabulary);
  const [before, after] = [from, to].map((it) => textIn(key, it, vocabulary));
  if (typeof from !== "number" || typeof to !== "number") return `${name}由“${before}”变为“${after}”`;
  const by = textIn(key, Math.abs(to - from), vocabulary);
  return `${name}从 ${before} ${to > from ? "增加" : "减少"}到 ${after}（${to > from ? "还差" : "超出"} ${by}）`;
};
