import type { Condition, Leaf, Vocabulary } from "../ast.ts";
import { ALWAYS, NEVER, withLeaves } from "./rebuild.ts";
import { neverIs } from "./satisfy.ts";

/** A path that stays in a condition and enters no expression. */
export const IN_CONDITION = /^(when|appliesTo|limits)(\.of|\[\d+\])*$/;

/**
 * Proves that a leaf decides nothing: with it taken for granted, or with it given up, the condition comes out the
 * same for everybody who has answered. False when there is no such proof.
 */
export const isInert = (whole: Condition, leaf: Leaf, vocabulary: Vocabulary): boolean =>
  [ALWAYS, NEVER].some((put) =>
    isSame(
      whole,
      withLeaves(whole, (one) => (one === leaf ? put : one)),
      vocabulary,
    ),
  );

const isSame = (a: Condition, b: Condition, vocabulary: Vocabulary): boolean =>
  neverIs(without(a, b), ["met"], vocabulary) && neverIs(without(b, a), ["met"], vocabulary);
const without = (a: Condition, b: Condition): Condition => ({
  is: "all",
  of: [a, { is: "not", of: b }],
});
