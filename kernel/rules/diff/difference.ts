import { type Citation, citationText } from "#kernel/citation";
import type { Condition, Expression, Vocabulary } from "../ast.ts";

/** loosened: more firms than before; tightened: fewer. For everything else, changed. */
export type Direction = "loosened" | "tightened" | "changed";
export type Difference = { path: string; direction: Direction; says: string };

/**
 * Where one is while comparing; `turned` under an odd number of "not". Conditions hold calculations and calculations
 * conditions, so each finds the other here.
 */
export type Place = {
  path: string;
  turned: boolean;
  vocabulary: Vocabulary;
  conditions: (a: Condition, b: Condition, place: Place) => Difference[];
  expressions: (a: Expression, b: Expression, place: Place) => Difference[];
};

export const inside = (place: Place, name: string): Place => ({
  ...place,
  path: place.path === "" ? name : `${place.path}.${name}`,
});

const WORDS: Readonly<Record<Direction, string>> = {
  loosened: "（放宽）",
  tightened: "（收紧）",
  changed: "",
};
const TURNED: Readonly<Record<Direction, Direction>> = {
  loosened: "tightened",
  tightened: "loosened",
  changed: "changed",
};

export const difference = (place: Place, direction: Direction, says: string): Difference => {
  const real = place.turned ? TURNED[direction] : direction;
  return { path: place.path, direction: real, says: `${says}${WORDS[real]}。` };
};
export const changed = (place: Place, name: string, from: string, to: string): Difference =>
  difference(place, "changed", `${name}由“${from}”改为“${to}”`);

/** The same plain data, whatever the order in which its names were written. */
export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
export const canonical = (it: unknown): string =>
  JSON.stringify(it, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) ?? "undefined";

/** What differs is never passed over: when no sentence was found for it, a general one stands in. */
export const orAny = (
  found: readonly Difference[],
  { a, b, place, name }: { a: unknown; b: unknown; place: Place; name: string },
): Difference[] =>
  found.length > 0 || isSame(a, b) ? [...found] : [difference(place, "changed", `${name}的写法有改动`)];

export const citeDifferences = (a: Citation, b: Citation, place: Place, name: string): Difference[] => {
  if (isSame(a, b)) return [];
  const at = inside(place, "cite");
  const [from, to] = [citationText(a), citationText(b)];
  return from === to
    ? [difference(at, "changed", `${name}的依据的确定程度有改动`)]
    : [changed(at, `${name}的依据`, from, to)];
};

/** Pairs of two lists: the same first, then by ever weaker likeness; what is left was removed or added. */
export const paired = <T>(
  a: readonly T[],
  b: readonly T[],
  likeness: readonly ((it: T) => string)[],
): { pairs: (readonly [number, number])[]; removed: number[]; added: number[] } => {
  let [left, right] = [[...a.keys()], [...b.keys()]];
  const pairs: (readonly [number, number])[] = [];
  for (const like of likeness) {
    const open = new Set(right);
    for (const at of left) {
      const found = [...open].find((one) => like(b[one] as T) === like(a[at] as T));
      if (found === undefined) continue;
      open.delete(found);
      pairs.push([at, found]);
    }
    left = left.filter((at) => !pairs.some(([one]) => one === at));
    right = [...open];
  }
  return { pairs: pairs.toSorted(([x], [y]) => x - y), removed: left, added: right };
};

/** Whether the pairs cross: the same things in another order. */
export const isReordered = (pairs: readonly (readonly [number, number])[]): boolean =>
  pairs.some(([, at], index) => index > 0 && at < (pairs[index - 1]?.[1] ?? 0));
