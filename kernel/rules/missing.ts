import type { Amount, Condition, Expression } from "./ast.ts";
import { leafTruth, reckon, truthOf, type World } from "./reckon.ts";
import { unfold } from "./unfold.ts";

/** Keys that an expression which is not known still waits for; none when it is known. */
export const missingFor = (expression: Expression, world: World): string[] => {
  if (reckon(expression, world) !== null) return [];
  const it = unfold(expression);
  switch (it.is) {
    case "fact": {
      const derived = world.vocabulary.get(it.key)?.derived;
      return derived ? missingFor(derived, world) : [it.key];
    }
    case "value":
    case "today":
      return [];
    case "fullSince":
      return missingFor(it.day, world);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return [...missingFor(it.left, world), ...missingFor(it.right, world)];
    case "least":
    case "most":
      return it.of.flatMap((one) => missingFor(one, world));
    case "choose": {
      for (const { when, gives } of it.branches) {
        const truth = truthOf(when, world);
        if (truth === "met") return missingFor(gives, world);
        if (truth !== "unmet") return missingToDecide(when, world);
      }
      return it.otherwise ? missingFor(it.otherwise, world) : [];
    }
  }
};

/** Keys that an amount still waits for; one that does not depend on facts waits for none. */
export const missingForAmount = (it: Amount | null | undefined, world: World): string[] =>
  it?.is === "formula" ? [...missingFor(it.min, world), ...missingFor(it.max, world)] : [];

/** Keys that a condition which is not known still waits for. Under a decided part nothing can matter. */
export const missingToDecide = (it: Condition, world: World): string[] => {
  if (truthOf(it, world) !== "unknown") return [];
  switch (it.is) {
    case "all":
    case "any": {
      // What kind of thing it is comes first: the measures of its kind matter only then.
      const open = it.of.filter((one) => truthOf(one, world) === "unknown");
      const kind = it.is === "all" ? open.find((one) => one.is === "within") : undefined;
      return (kind ? [kind] : open).flatMap((one) => missingToDecide(one, world));
    }
    case "not":
      return missingToDecide(it.of, world);
    case "answered":
      return [it.key];
    case "judged":
      return [];
    case "oneOf":
      return missingFor(it.left, world);
    case "within":
      // The code may be known and too coarse: then a finer one is missing.
      return reckon(it.left, world) === null
        ? missingFor(it.left, world)
        : it.left.is === "fact"
          ? [it.left.key]
          : [];
    case "compare":
      return leafTruth(it, world) === "unknown"
        ? [...missingFor(it.left, world), ...missingFor(it.right, world)]
        : [];
  }
};
