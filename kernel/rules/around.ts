import { addDays, type Day, daysBetween, findDay } from "#kernel/calendar";
import { isOfType } from "#kernel/values";
import type { Condition, Expression, FactDeclaration, Value } from "./ast.ts";
import { type Exact, floorOf } from "./exact.ts";
import { keysOfExpression } from "./keys.ts";
import { asValue, reckon, type World } from "./reckon.ts";
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
  return turning.flatMap((one) => [addDays(one, -1), one, ...dayAfter(one)]);
};

/** None after the last one that can be written: 9999-12-31 is how registers say 长期. */
export const dayAfter = (it: Day): Day[] => (it === "9999-12-31" ? [] : [addDays(it, 1)]);

/** Days at which a side that reads the fact comes to what stands on the other side, or one more. */
const turningDays = (side: Expression, other: Expression, key: string, world: World): Day[] => {
  if (!keysOfExpression(side, world.vocabulary).includes(key)) return [];
  const beside = asValue(reckon(other, world));
  if (side.is === "fact") {
    const found = typeof beside === "string" ? findDay(beside) : undefined;
    return found ? [found] : [];
  }
  if ((side.is === "fullYearsSince" || side.is === "fullMonthsSince") && typeof beside === "number") {
    const months = side.is === "fullYearsSince" ? 12 : 1;
    return [Math.floor(beside), Math.ceil(beside), Math.floor(beside) + 1].flatMap((count) => {
      const since = lastDaySince(world.on, count * months);
      return since ? [since] : [];
    });
  }
  return [];
};

/** The last day since which so many months are full on a day. */
export const lastDaySince = (on: Day, months: number): Day | undefined => {
  const month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - months;
  const [year, within] = [Math.floor(month / 12), month - Math.floor(month / 12) * 12];
  // A month that lacks the day of the month ends with its last day.
  return [0, 1, 2, 3]
    .map((less) => Number(on.slice(8)) - less)
    .map((date) => findDay(`${padded(year, 4)}-${padded(within + 1, 2)}-${padded(date, 2)}`))
    .find((it) => it !== undefined);
};
const padded = (it: number, digits: number): string => String(it).padStart(digits, "0");

/** The first day on which so many months are full since a day: from 29 February on 1 March of a common year. */
export const firstDayFull = (since: Day, months: number): Day | undefined => {
  const month = Number(since.slice(0, 4)) * 12 + Number(since.slice(5, 7)) - 1 + months;
  const [year, within] = [Math.floor(month / 12), month % 12];
  const exactDay = findDay(`${padded(year, 4)}-${padded(within + 1, 2)}-${since.slice(8)}`);
  if (exactDay) return exactDay;
  const next = within === 11 ? [year + 1, 1] : [year, within + 2];
  return findDay(`${padded(next[0] ?? 0, 4)}-${padded(next[1] ?? 1, 2)}-01`);
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
