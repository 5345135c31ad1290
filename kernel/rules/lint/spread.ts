import type { Comparison, Condition, Expression, Leaf } from "../ast.ts";
import { isConstant } from "../walk.ts";
import { withLeaves } from "./rebuild.ts";

type Ordered = Exclude<Comparison, "=" | "≠">;
const FLIPPED: Readonly<Record<Ordered, Ordered>> = { "<": ">", "≤": "≥", ">": "<", "≥": "≤" };

/**
 * The largest of several is above a bound when one of them is, below it when all are: comparisons of a smallest or
 * a largest are spread over what it is taken from, so that each fact is seen by itself. What is known stays as it was.
 */
export const spread = (it: Condition): Condition => withLeaves(it, spreadLeaf);

const spreadLeaf = (it: Leaf): Condition => {
  if (it.is !== "compare" || it.by === "=" || it.by === "≠") return it;
  const { by, left, right } = it;
  if (isChosen(left)) return over(left, by, (one) => ({ ...it, left: one }));
  if (isChosen(right)) return over(right, FLIPPED[by], (one) => ({ ...it, right: one }));
  return it;
};

type Chosen = Expression & { is: "least" | "most" };
const isChosen = (it: Expression): it is Chosen =>
  (it.is === "least" || it.is === "most") && it.of.length > 0 && !isConstant(it);

const over = (it: Chosen, by: Ordered, compare: (one: Expression) => Leaf): Condition => {
  const isOne = (it.is === "most") === (by === ">" || by === "≥");
  return { is: isOne ? "any" : "all", of: it.of.map((one) => spreadLeaf(compare(one))) };
};
