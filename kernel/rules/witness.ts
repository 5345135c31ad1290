import { addDays } from "#kernel/calendar";
import { isOfType } from "#kernel/values";
import { type Compare, valuesAround } from "./around.ts";
import type { Condition, Expression, FactDeclaration, Facts, Leaf, Truth, Value } from "./ast.ts";
import { conditionKeys, keysOfExpression } from "./keys.ts";
import { missingToDecide } from "./missing.ts";
import { truthOf, type World } from "./reckon.ts";
import { leavesOf } from "./walk.ts";

/** Facts that fit a goal, or nothing: the search gives up after a number of steps and then proves nothing. */
export type Goal = { it: Condition; accepts?: readonly Truth[]; budget?: number };

const ACCEPTED: readonly Truth[] = ["met"];

/**
 * Looks for facts under which a condition comes out as wanted, starting from those given. It asks the evaluator
 * what is missing, tries the values that the condition itself names and those beside them, and goes back when a
 * part is refused. What it finds is true by the evaluator; finding nothing says nothing.
 */
export const findFacts = (
  { it, accepts = ACCEPTED, budget = 4_000 }: Goal,
  start: World,
): Facts | undefined => {
  const leaves = leavesOf({ conditions: [it] }, start.vocabulary);
  let left = budget;
  const search = (facts: Facts): Facts | undefined => {
    left -= 1;
    // What has not been given yet is open, so that "answered" is not held to be false too early.
    const open = new Set([...start.vocabulary.keys()].filter((key) => !(key in facts)));
    const world = { ...start, facts, open };
    const truth = truthOf(it, world);
    if (truth !== "unknown") return accepts.includes(truth) ? facts : undefined;
    const key = missingToDecide(it, world).find((one) => !(one in facts));
    if (key === undefined) return undefined;
    for (const value of candidates(key, leaves, world)) {
      if (left <= 0) return undefined;
      const found = search({ ...facts, [key]: value });
      if (found) return found;
    }
    return undefined;
  };
  return search(start.facts);
};

/** Values worth trying for a fact: those at which a leaf turns, with their neighbours, and a few ordinary ones. */
export const candidates = (key: string, leaves: readonly Leaf[], world: World): Value[] => {
  const declared = world.vocabulary.get(key);
  if (!declared) return [];
  const touching = leaves.filter((one) => conditionKeys(one, world.vocabulary).includes(key));
  const named = touching.flatMap((one) => namedValues(one, key, declared, world));
  // Ordinary ones first: they leave room on both sides of other bounds.
  const values = [...ordinary(declared, world), ...named].filter((one) => isOfType(one, declared));
  // Below zero last: a record that could be somebody's is worth more.
  const unique = [...new Map(values.map((one) => [JSON.stringify(one), one])).values()].toSorted(
    (a, b) => Number(isNegative(a)) - Number(isNegative(b)),
  );
  return touching.some((one) => one.is === "answered" && one.key === key) ? [...unique, null] : unique;
};

const isNegative = (it: Value): boolean => typeof it === "number" && it < 0;

const namedValues = (it: Leaf, key: string, declared: FactDeclaration, world: World): Value[] => {
  switch (it.is) {
    case "answered":
    case "judged":
      return [];
    case "oneOf":
    case "within": {
      const texts = it.is === "oneOf" ? it.values : it.codes;
      return it.left.is === "fact" && it.left.key === key ? texts.map((one) => asStored(one, declared)) : [];
    }
    case "compare": {
      const sides: readonly (readonly [Expression, Expression])[] = [
        [it.left, it.right],
        [it.right, it.left],
      ];
      const same = sides.flatMap(([a, b]) =>
        a.is === "fact" && a.key === key && b.is === "value" ? [b.value] : [],
      );
      return [...same, ...valuesAround(it, key, world)];
    }
  }
};
const asStored = (text: string, { type }: FactDeclaration): Value => (type === "choices" ? [text] : text);

const ordinary = (declared: FactDeclaration, { on }: World): Value[] => {
  switch (declared.type) {
    case "integer":
      return [60, 0, 1, 1_000];
    case "money":
      // Can be parted by most shares without a rest.
      return [90_000_000, 360_000_000, 0, 1, 3_600_000_000];
    case "decimal":
    case "rate":
      return [0.5, 0, 1];
    case "day":
      return [on, addDays(on, -400), addDays(on, 1), addDays(on, -2_000)];
    case "boolean":
      return [true, false];
    case "text":
      return ["甲", ""];
    case "choice":
      return [
        ...(declared.choices ?? []).map((one) => one.value),
        ...(declared.others ? [declared.others.such] : []),
      ];
    case "choices":
      return [
        [],
        ...(declared.choices ?? []).map((one) => [one.value]),
        (declared.choices ?? []).map((one) => one.value),
      ];
  }
};

/** Base facts that a comparison rests on, the derived ones left out. */
export const baseKeysOf = (it: Compare, world: World): string[] => [
  ...new Set(
    [it.left, it.right]
      .flatMap((one) => keysOfExpression(one, world.vocabulary))
      .filter((key) => !world.vocabulary.get(key)?.derived),
  ),
];
