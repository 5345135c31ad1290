import type { Condition, Expression, PolicyVersion } from "./ast.ts";
import { keysOfExpression } from "./keys.ts";
import { unfold } from "./unfold.ts";

/** Numbers at which something in a version may turn when only that fact moves, in its own unit, each once, upwards. */
export const boundsAlong = (version: PolicyVersion, key: string): number[] => {
  const found = new Set<number>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (!Array.isArray(node) && "is" in node) {
      const it = node as Condition | Expression;
      if (it.is === "table" || it.is === "tiers") {
        walk(unfold(it));
        return;
      }
      if (it.is === "compare") {
        const bound = it.right.is === "value" ? it.right.value : undefined;
        const keys = keysOfExpression(it.left);
        if (typeof bound === "number" && keys.length === 1 && keys[0] === key) found.add(bound);
      }
    }
    for (const one of Object.values(node)) walk(one);
  };
  walk(version);
  return [...found].toSorted((a, b) => a - b);
};
