import { type Day, dayNumber, daysBetween, findDay, findDayOfNumber } from "#kernel/calendar";
import { isOfType } from "#kernel/values";
import type { Condition, Expression, FactDeclaration, Value } from "./ast.ts";
import { type Exact, floorOf } from "./exact.ts";
import { keysOfExpression } from "./keys.ts";
import { asValue, reckon, type World } from "./reckon.ts";
import { lastDaySince } from "./since.ts";
import { solveEqual } from "./solve.ts";

export type Compare = Condition & { is: "compare" };

/**
 * The values of one fact at which a comparison turns, with the next ones on either side in the fact's own unit: one
 * 分, one person, one day, a billionth. Ascending; empty when the fact plays no part that can be solved for.
 */
export const valuesAround = (it: Compare, key: string, world: World): Value[] => {
  const declared = world.vocabulary.get(key);
  if (!declared || declared.derived) return [];
  const values: Value[] =
    declared.type === "day" ? daysAround(it, key, world) : numbersAround(it, key, declared, world);
  return [...new Set(values)].filter((one) => isOfType(one, declared)).toSorted(ascending);
};

const ascending = (a: Value, b: Value): number => ((a ?? 0) < (b ?? 0) ? -1 : (a ?? 0) > (b ?? 0) ? 1 : 0);

/** How many decimals the values of a fact may have; undefined when it is no number. */
export const placesOf = ({ type }: Pick<FactDeclaration, "type">): number | undefined =>
  type === "integer" || type === "money" ? 0 : type === "decimal" || type === "rate" ? 9 : undefined;

const numbersAround = (it: Compare, key: string, declared: FactDeclaration, world: World): number[] => {
  const places = placesOf(declared);
  const root = places === undefined ? null : solveEqual(it.left, it.right, key, world);
  return root && places !== undefined ? numbersBeside(root, places) : [];
};

/** The number itself when it has no more decimals than that, and the two next on each side. */
export const numbersBeside = ({ top, bottom }: Exact, places: number): number[] => {
  const scaled = { top: top * 10n ** BigInt(places), bottom };
  const below = floorOf(scaled);
  const isWhole = below * bottom === scaled.top;
  const steps = isWhole ? [-1n, 0n, 1n] : [-1n, 0n, 1n, 2n];
  return steps.map((step) => Number(`${below + step}e-${places}`));
};

const daysAround = (it: Compare, key: string, world: World): Day[] => {
  const turning = [
    ...turningDays(it.left, it.right, key, world),
    ...turningDays(it.right, it.left, key, world),
  ];
  return turning.flatMap((one) => [...dayBeside(one, -1), one, ...dayBeside(one, 1)]);
};

/** None after the last one that can be written: 9999-12-31 is how registers say 长期. */
export const dayBeside = (it: Day, step: 1 | -1): Day[] => {
  const found = findDayOfNumber(dayNumber(it) + step);
  return found ? [found] : [];
};

/** Days at which a side that reads the fact comes to what stands on the other side, or one more. */
const turningDays = (side: Expression, other: Expression, key: string, world: World): Day[] => {
  if (!keysOfExpression(side, world.vocabulary).includes(key)) return [];
  const beside = asValue(reckon(other, world));
  if (side.is === "fact") {
    const found = typeof beside === "string" ? findDay(beside) : undefined;
    return found ? [found] : [];
  }
  if (side.is !== "fullSince" || typeof beside !== "number") return [];
  return [Math.floor(beside), Math.ceil(beside), Math.floor(beside) + 1].flatMap(
    (count) => lastDaySince(world.on, count, side.unit) ?? [],
  );
};

/** How far apart two values of a fact are, for finding the nearest; null when distance says nothing. */
export const distance = (a: Value, b: Value): number | null => {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b);
  const [x, y] = [
    typeof a === "string" ? findDay(a) : undefined,
    typeof b === "string" ? findDay(b) : undefined,
  ];
  return x && y ? Math.abs(daysBetween(x, y)) : null;
};
