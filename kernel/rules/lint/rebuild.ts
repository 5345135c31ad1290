import type { Condition, Leaf } from "../ast.ts";

/** Leaves directly in a condition, not those inside the expressions that they compare. */
export const leavesIn = (it: Condition): Leaf[] => {
  switch (it.is) {
    case "all":
    case "any":
      return it.of.flatMap(leavesIn);
    case "not":
      return leavesIn(it.of);
    default:
      return [it];
  }
};

export const ALWAYS: Condition = { is: "all", of: [] };
export const NEVER: Condition = { is: "any", of: [] };

/** The same condition with some of its leaves put as something else. */
export const withLeaves = (it: Condition, replace: (leaf: Leaf) => Condition): Condition => {
  switch (it.is) {
    case "all":
    case "any":
      return { is: it.is, of: it.of.map((one) => withLeaves(one, replace)) };
    case "not":
      return { is: "not", of: withLeaves(it.of, replace) };
    default:
      return replace(it);
  }
};
