import type { Condition, Leaf, Vocabulary } from "../ast.ts";
import { ALWAYS, leavesIn, NEVER, withLeaves } from "./rebuild.ts";
import { neverIs } from "./satisfy.ts";

/** A path that stays in a condition and enters no expression. */
export const IN_CONDITION = /^(when|appliesTo|limits)(\.of|\[\d+\])*$/;

/**
 * Proves that a leaf decides nothing: with it taken for granted, or with it given up, the condition comes out the
 * same for everybody who has answered. False when there is no such proof.
 */
export const isInert = (whole: Condition, leaf: Leaf, vocabulary: Vocabulary): boolean =>
  // What decides nothing in a part decides nothing in the whole, and small parts are proven sooner.
  around(whole, leaf).some((part) =>
    [ALWAYS, NEVER].some((put) =>
      isSame(
        part,
        withLeaves(part, (one) => (one === leaf ? put : one)),
        vocabulary,
      ),
    ),
  );

/** The parts of a condition that hold a leaf, the smallest first. */
const around = (it: Condition, leaf: Leaf): Condition[] => {
  const inside = it.is === "all" || it.is === "any" ? it.of : it.is === "not" ? [it.of] : [];
  const inner = inside.find((one) => leavesIn(one).includes(leaf));
  return inner ? [...around(inner, leaf), it] : [];
};

/** Whether one of the other ways beside it says just the opposite: A, or not A and B; up to 3 with X, above 3 with Y. */
export const keepsApart = (whole: Condition, leaf: Leaf, vocabulary: Vocabulary): boolean =>
  around(whole, leaf).some(
    (part) =>
      part.is === "any" &&
      part.of
        .flatMap((one) => (one.is === "all" ? one.of : [one]))
        .some((one) => isSame(one, { is: "not", of: leaf }, vocabulary)),
  );

const isSame = (a: Condition, b: Condition, vocabulary: Vocabulary): boolean =>
  neverIs(without(a, b), ["met"], vocabulary) && neverIs(without(b, a), ["met"], vocabulary);
const without = (a: Condition, b: Condition): Condition => ({
  is: "all",
  of: [a, { is: "not", of: b }],
});
