import { dayText, findDay } from "#kernel/calendar";
import { valueText } from "#kernel/values";
import type { Condition, Truth, ValueType, Vocabulary } from "../ast.ts";
import type { Exact } from "../exact.ts";
import { expressionSays, typeOf } from "../says.ts";
import { type Class, numberAsDay } from "./classes.ts";
import { leavesIn } from "./rebuild.ts";
import { type Assignment, alwaysWithin, assignments, type Box } from "./satisfy.ts";
import { spread } from "./spread.ts";
import { type Grid, gridOf, type Variable } from "./variables.ts";

/** A block of values under which a condition comes out as wanted, in words. */
export type Example = { says: string; isNegative: boolean; isExact: boolean };

/** Blocks that together hold everything that comes out so with all answers given; at most so many of them. */
export const examplesOf = (
  given: Condition,
  wanted: readonly Truth[],
  vocabulary: Vocabulary,
  most = 6,
): Example[] => {
  const it = spread(given);
  const grid = gridOf(leavesIn(it), vocabulary);
  const boxes: Box[] = [];
  const skip = (at: Assignment): boolean =>
    isOpen(at, grid) || boxes.some((box) => [...at].every(([id, place]) => box.get(id)?.has(place)));
  for (const at of assignments(it, wanted, grid, skip)) {
    boxes.push(widened(it, at, wanted, grid));
    if (boxes.length >= most) break;
  }
  return boxes.map((box) => ({
    says: boxSays(box, grid, vocabulary),
    isNegative: isNegative(box, grid, vocabulary),
    isExact: grid.isExact && !hasMade(box, grid),
  }));
};

/** Something is not answered there. */
const isOpen = (at: Assignment, { variables }: Grid): boolean =>
  [...at].some(([id, place]) => variables.get(id)?.classes[place]?.is === "nothing");

const widened = (it: Condition, at: Assignment, wanted: readonly Truth[], grid: Grid): Box => {
  const box = new Map([...at].map(([id, place]) => [id, new Set([place])] as const));
  for (const [id, places] of box) {
    const classes = grid.variables.get(id)?.classes ?? [];
    const tryPlace = (place: number): boolean => {
      if (classes[place] === undefined || classes[place].is === "nothing") return false;
      const isWanted = alwaysWithin(it, new Map([...box, [id, new Set([place])]]), wanted, grid);
      if (isWanted) places.add(place);
      return isWanted;
    };
    const [start] = places;
    // Numbers stay one stretch; anything else may come together from anywhere.
    if (start === undefined) continue;
    if (classes[start]?.is === "point" || classes[start]?.is === "span") {
      for (let place = start + 1; tryPlace(place); place += 1);
      for (let place = start - 1; tryPlace(place); place -= 1);
    } else for (const place of classes.keys()) if (!places.has(place)) tryPlace(place);
  }
  return box;
};

/** It rests on codes that nobody has listed. */
const hasMade = (box: Box, { variables }: Grid): boolean =>
  [...box].some(([id, places]) =>
    [...places].every((place) => {
      const it = variables.get(id)?.classes[place];
      return it?.is === "text" && it.isMade === true;
    }),
  );

/** Only numbers below zero: seldom meant, so seldom a fault. */
const isNegative = (box: Box, { variables }: Grid, vocabulary: Vocabulary): boolean =>
  [...box].some(([id, places]) => {
    const classes = [...places].flatMap((place) => variables.get(id)?.classes[place] ?? []);
    return classes.length > 0 && classes.every(isBelowZero) && !isDay(variables.get(id), vocabulary);
  });
const isBelowZero = (it: Class): boolean =>
  (it.is === "point" && it.at.top < 0n) || (it.is === "span" && it.before !== null && it.before.top <= 0n);
const isDay = (it: Variable | undefined, vocabulary: Vocabulary): boolean =>
  it?.about != null && typeOf(it.about, vocabulary) === "day";

const boxSays = (box: Box, grid: Grid, vocabulary: Vocabulary): string => {
  const parts = [...box].flatMap(([id, places]) => {
    const variable = grid.variables.get(id);
    return variable?.about ? [placesSay(variable, places, vocabulary)] : [];
  });
  const told = parts.filter((it) => it !== "");
  return told.length === 0 ? "任何情形" : told.join("，");
};

const placesSay = (
  { about, classes }: Variable,
  places: ReadonlySet<number>,
  vocabulary: Vocabulary,
): string => {
  if (!about) return "";
  const name = expressionSays(about, vocabulary);
  const known = classes.filter((it) => it.is !== "nothing");
  if (known.length > 0 && [...classes.keys()].every((at) => classes[at]?.is === "nothing" || places.has(at)))
    return "";
  const sorted = [...places].toSorted((a, b) => a - b).flatMap((at) => classes[at] ?? []);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return "";
  const declared = about.is === "fact" ? vocabulary.get(about.key) : undefined;
  const show = declared ?? { type: typeOf(about, vocabulary) ?? "decimal" };
  if (first.is === "yesNo") return `${name}：${first.value ? "是" : "否"}`;
  if (first.is === "text") return `${name}：${textSays(first.value, show)}`;
  if (first.is === "point" || first.is === "span")
    return `${name}${stretchSays(first, last, (it) => exactSays(it, show))}`;
  return "";
};

type Show = { type: ValueType; unit?: string; choices?: readonly { value: string; label: string }[] };
const textSays = (value: string, show: Show): string => {
  const readable = value.replaceAll("\uffff", "");
  const near = show.choices?.findLast((it) => readable.startsWith(it.value));
  if (value !== readable) return readable === "" ? "其他" : `${readable}以外`;
  return near && near.value !== readable ? `${near.label}（${readable}）` : valueText(readable, show);
};
const exactSays = (it: Exact, show: Show): string => {
  if (show.type === "day") {
    const found = findDay(numberAsDay(it));
    return found ? dayText(found) : numberAsDay(it);
  }
  return valueText(Number(it.top) / Number(it.bottom), show);
};

const stretchSays = (first: Class, last: Class, show: (it: Exact) => string): string => {
  if (first.is === "point" && last.is === "point" && first.at === last.at) return ` ${show(first.at)}`;
  const low =
    first.is === "point"
      ? `不低于 ${show(first.at)}`
      : first.is === "span" && first.after
        ? `高于 ${show(first.after)}`
        : "";
  const high =
    last.is === "point"
      ? `不高于 ${show(last.at)}`
      : last.is === "span" && last.before
        ? `低于 ${show(last.before)}`
        : "";
  return ` ${[low, high].filter((it) => it !== "").join("、")}`;
};
