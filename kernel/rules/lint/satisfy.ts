import type { Condition, Leaf, Truth, Vocabulary } from "../ast.ts";
import { allOf, OPPOSITE } from "../reckon.ts";
import { leavesIn } from "./rebuild.ts";
import { type Grid, gridOf, type Reading } from "./variables.ts";

/** For each variable the place of its class. */
export type Assignment = ReadonlyMap<string, number>;
/** "no" is a proof; "yes" is one when the grid is exact; "unsure" means that the search was given up. */
export type Possible = { can: "yes"; at: Assignment; grid: Grid } | { can: "no" | "unsure" };

const BUDGET = 6_000;
const TRUTHS: readonly Truth[] = ["met", "unmet", "unknown", "manual"];
const BIT: Readonly<Record<Truth, number>> = { met: 1, unmet: 2, unknown: 4, manual: 8 };

/** What "all" of two can come to when each can come to several. */
const JOINED: readonly (readonly number[])[] = Array.from({ length: 16 }, (_, a) =>
  Array.from({ length: 16 }, (_unused, b) => joined(a, b)),
);
function joined(a: number, b: number): number {
  let both = 0;
  for (const x of TRUTHS) for (const y of TRUTHS) if (a & BIT[x] && b & BIT[y]) both |= BIT[allOf([x, y])];
  return both;
}
const TURNED: readonly number[] = Array.from({ length: 16 }, (_, mask) =>
  TRUTHS.reduce((sum, it) => (mask & BIT[it] ? sum | BIT[OPPOSITE[it]] : sum), 0),
);

/** Whether a condition can come out as one of the wanted truths for anybody. */
export const canBe = (it: Condition, wanted: readonly Truth[], vocabulary: Vocabulary): Possible => {
  const grid = gridOf(leavesIn(it), vocabulary);
  const search = assignments(it, wanted, grid);
  const { value, done } = search.next();
  if (!done) return { can: "yes", at: value, grid };
  return { can: value === "all seen" ? "no" : "unsure" };
};

/** Whether it is proven that the condition can come out so for nobody. */
export const neverIs = (it: Condition, wanted: readonly Truth[], vocabulary: Vocabulary): boolean =>
  canBe(it, wanted, vocabulary).can === "no";

/** Every way in which a condition comes out as wanted, one full assignment after another. */
export function* assignments(
  it: Condition,
  wanted: readonly Truth[],
  grid: Grid,
  skip: (at: Assignment) => boolean = () => false,
): Generator<Assignment, "all seen" | "given up"> {
  const order = [...grid.variables.keys()];
  const goal = wanted.reduce((sum, one) => sum | BIT[one], 0);
  const at = new Map<string, number>();
  let left = BUDGET;
  const leaf = (one: Leaf): number => possible(grid.readings.get(one), at);
  function* from(place: number): Generator<Assignment> {
    left -= 1;
    if (left < 0 || (maskOf(it, leaf) & goal) === 0) return;
    const id = order[place];
    if (id === undefined) {
      if (!skip(at)) yield new Map(at);
      return;
    }
    const count = grid.variables.get(id)?.classes.length ?? 0;
    for (let one = 0; one < count && left >= 0; one += 1) {
      at.set(id, one);
      yield* from(place + 1);
    }
    at.delete(id);
  }
  yield* from(0);
  return left < 0 ? "given up" : "all seen";
}

const possible = (reading: Reading | undefined, at: Assignment): number => {
  if (!reading) return 15;
  const place = at.get(reading.variable);
  if (place !== undefined) return BIT[reading.truths[place] ?? "unknown"];
  return reading.truths.reduce((sum, one) => sum | BIT[one], 0);
};

const maskOf = (it: Condition, leaf: (one: Leaf) => number): number => {
  switch (it.is) {
    case "all":
      return it.of.reduce((sum, one) => JOINED[sum]?.[maskOf(one, leaf)] ?? 15, BIT.met);
    case "any":
      return (
        TURNED[it.of.reduce((sum, one) => JOINED[sum]?.[TURNED[maskOf(one, leaf)] ?? 15] ?? 15, BIT.met)] ??
        15
      );
    case "not":
      return TURNED[maskOf(it.of, leaf)] ?? 15;
    default:
      return leaf(it);
  }
};

/** For each variable several classes at once. */
export type Box = ReadonlyMap<string, ReadonlySet<number>>;

/** Whether a condition comes out as wanted wherever in the box one stands. False may also mean that it is not seen. */
export const alwaysWithin = (it: Condition, box: Box, wanted: readonly Truth[], grid: Grid): boolean => {
  const goal = wanted.reduce((sum, one) => sum | BIT[one], 0);
  const leaf = (one: Leaf): number => {
    const reading = grid.readings.get(one);
    const places = box.get(reading?.variable ?? "") ?? new Set();
    return [...places].reduce((sum, place) => sum | BIT[reading?.truths[place] ?? "unknown"], 0);
  };
  return (maskOf(it, leaf) & ~goal) === 0;
};
