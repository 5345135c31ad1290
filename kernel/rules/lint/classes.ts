import { dayNumber, dayOfNumber, findDay } from "#kernel/calendar";
import { isOfType } from "#kernel/values";
import type { FactDeclaration } from "../ast.ts";
import { compareExact, type Exact, exact, floorOf, over, plus } from "../exact.ts";

/**
 * A class of values that no leaf of the condition tells apart. Numbers and days come as points and the open spans
 * between them; everything else by an example.
 */
export type Class =
  | { is: "point"; at: Exact }
  | { is: "span"; after: Exact | null; before: Exact | null; inside: Exact }
  /** `isMade`: a finer code than any that is listed, which may not exist. */
  | { is: "text"; value: string; isMade?: true }
  | { is: "yesNo"; value: boolean }
  /** Only whether two expressions, or a set and a list, stand so to one another. */
  | { is: "relation"; order: -1 | 0 | 1 }
  /** Not known. */
  | { is: "nothing" };

/** Points and the spans between them; on a grid of whole numbers only spans that hold one, and only whole points. */
export const numberClasses = (cuts: readonly Exact[], isWhole: boolean): Class[] => {
  const sorted = cuts
    .toSorted(compareExact)
    .filter((it, at, all) => at === 0 || compareExact(it, all[at - 1] ?? it) !== 0);
  const classes: Class[] = [];
  for (let at = 0; at <= sorted.length; at += 1) {
    const [after, before] = [sorted[at - 1] ?? null, sorted[at] ?? null];
    const inside = insideOf(after, before, isWhole);
    if (inside) classes.push({ is: "span", after, before, inside });
    if (before && !(isWhole && before.bottom !== 1n)) classes.push({ is: "point", at: before });
  }
  return classes;
};

const insideOf = (after: Exact | null, before: Exact | null, isWhole: boolean): Exact | null => {
  if (!after && !before) return exact(0);
  if (!before) return whole(after ? floorOf(after) + 1n : 0n);
  if (!after) return isWhole ? whole(below(before)) : whole(floorOf(before) - 1n);
  if (!isWhole) return over(plus(after, before), exact(2));
  const next = whole(floorOf(after) + 1n);
  return compareExact(next, before) < 0 ? next : null;
};
const whole = (it: bigint): Exact => ({ top: it, bottom: 1n });
const below = (it: Exact): bigint => (it.bottom === 1n ? floorOf(it) - 1n : floorOf(it));

export const dayAsNumber = (it: string): Exact | null => {
  const found = findDay(it);
  return found ? exact(dayNumber(found)) : null;
};
export const numberAsDay = (it: Exact): string => dayOfNumber(Number(it.top));

/**
 * Texts that stand for all there are: each code or value named, everything above it in its tree, and one way of
 * leaving the tree at each of its places. For a list of choices only what the list allows.
 */
export const textClasses = (named: readonly string[], declared: FactDeclaration | undefined): Class[] => {
  const listed = declared?.choices?.map((one) => one.value);
  const values =
    listed && declared?.hierarchical !== true
      ? [...listed, ...(declared?.others ? [declared.others.such] : [])]
      : [...placesOf([...named, ...(listed ?? [])])].flatMap((it) => [
          it,
          ...leaving(it, listed !== undefined),
        ]);
  const allowed = declared ? values.filter((it) => isOfType(it, declared)) : values;
  const real = placesOf([...named, ...(listed ?? [])]);
  return [...new Set(allowed)].map(
    (value): Class => ({ is: "text", value, ...(real.has(value) ? {} : { isMade: true }) }),
  );
};

const placesOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((it) => Array.from({ length: it.length + 1 }, (_, end) => it.slice(0, end))));
const leaving = (it: string, isCode: boolean): string[] =>
  isCode ? Array.from("0123456789", (digit) => `${it}${digit}`) : [`${it}\uffff`];
