import type { Condition, Expression, Leaf, Vocabulary } from "./ast.ts";
import { unfold } from "./unfold.ts";

/**
 * Every leaf of conditions and expressions, also of those inside choices, tables, tiers and derived facts. Tables
 * and tiers come unfolded, so that their bounds are comparisons like any other.
 */
export const leavesOf = (
  of: { conditions?: readonly Condition[]; expressions?: readonly Expression[] },
  vocabulary: Vocabulary,
): Leaf[] => {
  const leaves: Leaf[] = [];
  const seen = new Set<string>();
  const inside = (expression: Expression): void => {
    const it = unfold(expression);
    switch (it.is) {
      case "fact": {
        const derived = vocabulary.get(it.key)?.derived;
        if (derived && !seen.has(it.key)) {
          seen.add(it.key);
          inside(derived);
        }
        return;
      }
      case "value":
      case "today":
        return;
      case "fullSince":
        inside(it.day);
        return;
      case "add":
      case "subtract":
      case "multiply":
      case "divide":
        inside(it.left);
        inside(it.right);
        return;
      case "least":
      case "most":
        for (const one of it.of) inside(one);
        return;
      case "choose":
        for (const one of it.branches) {
          below(one.when);
          inside(one.gives);
        }
        if (it.otherwise) inside(it.otherwise);
    }
  };
  const below = (it: Condition): void => {
    switch (it.is) {
      case "all":
      case "any":
        for (const one of it.of) below(one);
        return;
      case "not":
        below(it.of);
        return;
      default:
        leaves.push(it);
        if (it.is === "compare") {
          inside(it.left);
          inside(it.right);
        } else if (it.is === "oneOf" || it.is === "within") inside(it.left);
    }
  };
  for (const one of of.conditions ?? []) below(one);
  for (const one of of.expressions ?? []) inside(one);
  return leaves;
};

/** Whether an expression comes to the same for everybody on every day. */
export const isConstant = (it: Expression): boolean => {
  switch (it.is) {
    case "value":
      return true;
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return isConstant(it.left) && isConstant(it.right);
    case "least":
    case "most":
      return it.of.length > 0 && it.of.every(isConstant);
    case "fullSince":
    case "fact":
    case "today":
    case "choose":
    case "tiers":
    case "table":
      return false;
  }
};
