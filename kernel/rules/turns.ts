import { type Compare, placesOf } from "./around.ts";
import type { Truth, Value } from "./ast.ts";
import type { World } from "./reckon.ts";
import { leavesOf } from "./walk.ts";
import { candidates } from "./witness.ts";

/**
 * Where a comparison that cannot be solved for a fact turns along it: a score, a tier of a tier. Values that the
 * rule itself names are tried, and between two that differ the turn is closed in on, to the fact's own step.
 */
export const turnsAlong = (
  it: Compare,
  key: string,
  world: World,
  truth: (value: Value) => Truth,
): Value[][] => {
  const declared = world.vocabulary.get(key);
  const tried = candidates(key, leavesOf({ conditions: [it] }, world.vocabulary), world);
  const places = declared && placesOf(declared);
  if (places === undefined) {
    const [met, unmet] = (["met", "unmet"] as const).map(
      (one) => tried.filter((value) => truth(value) === one)[0],
    );
    return met === undefined || unmet === undefined ? [] : [[unmet, met]];
  }
  const numbers = tried.filter((one) => typeof one === "number").toSorted((a, b) => a - b);
  const found: Value[][] = [];
  for (const [at, high] of numbers.entries()) {
    const low = numbers[at - 1];
    if (low === undefined || !turns(truth(low), truth(high)) || found.length >= MOST) continue;
    const [below, above] = closedIn(scaled(low, places), scaled(high, places), (one) =>
      truth(plain(one, places)),
    );
    found.push([below - 1n, below, above, above + 1n].map((one) => plain(one, places)));
  }
  return found;
};
const MOST = 3;

const turns = (a: Truth, b: Truth): boolean => a !== b && a !== "unknown" && b !== "unknown";

/** Two neighbours between which the truth turns. */
const closedIn = (low: bigint, high: bigint, truth: (at: bigint) => Truth): readonly [bigint, bigint] => {
  if (high - low <= 1n) return [low, high];
  const middle = (low + high) / 2n;
  return truth(middle) === truth(low) ? closedIn(middle, high, truth) : closedIn(low, middle, truth);
};

const scaled = (it: number, places: number): bigint => BigInt(Math.round(it * 10 ** places));
const plain = (it: bigint, places: number): number => Number(`${it}e-${places}`);
