import type { Condition, Leaf, Truth, Vocabulary } from "../ast.ts";
import { allOf, OPPOSITE } from "../reckon.ts";
import { leavesIn } from "./rebuild.ts";
import { spread } from "./spread.ts";
import { type Grid, gridOf } from "./variables.ts";

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
export const canBe = (given: Condition, wanted: readonly Truth[], vocabulary: Vocabulary): Possible => {
  const it = spread(given);
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
  const order = [...grid.variables.values()];
  const goal = goalOf(wanted);
  const at = new Map<string, number>();
  // What each variable can still be, as the bits of each leaf that reads it.
  const bits = new Map<Leaf, number>([...grid.readings].map(([leaf, { truths }]) => [leaf, bitsOf(truths)]));
  const readers = Map.groupBy([...grid.readings], ([, { variable }]) => variable);
  let left = BUDGET;
  function* from(place: number): Generator<Assignment> {
    left -= 1;
    if (left < 0 || (maskOf(it, bits) & goal) === 0) return;
    const variable = order[place];
    if (variable === undefined) {
      if (!skip(at)) yield new Map(at);
      return;
    }
    const reading = readers.get(variable.id) ?? [];
    for (const one of variable.classes.keys()) {
      if (left < 0) break;
      at.set(variable.id, one);
      for (const [leaf, { truths }] of reading) bits.set(leaf, BIT[truths[one] ?? "unknown"]);
      yield* from(place + 1);
    }
    at.delete(variable.id);
    for (const [leaf, { truths }] of reading) bits.set(leaf, bitsOf(truths));
  }
  yield* from(0);
  return left < 0 ? "given up" : "all seen";
}

const goalOf = (wanted: readonly Truth[]): number => wanted.reduce((sum, it) => sum | BIT[it], 0);
const bitsOf = (truths: readonly Truth[]): number => truths.reduce((sum, it) => sum | BIT[it], 0);

const maskOf = (it: Condition, bits: ReadonlyMap<Leaf, number>): number => {
  switch (it.is) {
    case "all": {
      let mask = BIT.met;
      for (const one of it.of) {
        mask = JOINED[mask]?.[maskOf(one, bits)] ?? 15;
        if (mask === BIT.unmet) break;
      }
      return mask;
    }
    case "any": {
      let mask = BIT.met;
      for (const one of it.of) {
        mask = JOINED[mask]?.[TURNED[maskOf(one, bits)] ?? 15] ?? 15;
        if (mask === BIT.unmet) break;
      }
      return TURNED[mask] ?? 15;
    }
    case "not":
      return TURNED[maskOf(it.of, bits)] ?? 15;
    default:
      return bits.get(it) ?? 15;
  }
};

/** For each variable several classes at once. */
export type Box = ReadonlyMap<string, ReadonlySet<number>>;

/** Whether a condition comes out as wanted wherever in the box one stands. False may also mean that it is not seen. */
export const alwaysWithin = (it: Condition, box: Box, wanted: readonly Truth[], grid: Grid): boolean => {
  const bits = new Map<Leaf, number>(
    [...grid.readings].map(([leaf, { variable, truths }]) => [
      leaf,
      bitsOf([...(box.get(variable) ?? [])].map((place) => truths[place] ?? "unknown")),
    ]),
  );
  return (maskOf(it, bits) & ~goalOf(wanted)) === 0;
};
