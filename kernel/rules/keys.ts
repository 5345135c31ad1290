import type { Citation } from "#kernel/citation";
import type { Condition, Expression, Policy } from "./ast.ts";

const expressionKeys = (it: Expression): string[] => {
  switch (it.is) {
    case "fact":
      return [it.key];
    case "fullYearsSince":
      return expressionKeys(it.day);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return [...expressionKeys(it.left), ...expressionKeys(it.right)];
    case "value":
    case "today":
      return [];
  }
};

const keysOf = (it: Condition): string[] => {
  switch (it.is) {
    case "compare":
      return [...expressionKeys(it.left), ...expressionKeys(it.right)];
    case "oneOf":
      return expressionKeys(it.left);
    case "all":
    case "any":
      return it.of.flatMap(keysOf);
    case "not":
      return keysOf(it.of);
    case "answered":
      return [it.key];
    case "judged":
      return [];
  }
};

/** Keys of the facts that a condition reads, each once, in reading order. */
export const conditionKeys = (it: Condition): string[] => [...new Set(keysOf(it))];

/** The same of all versions of a policy. */
export const factKeysOf = (policy: Policy): string[] => [
  ...new Set(
    policy.versions.flatMap((it) => [...(it.appliesTo ? keysOf(it.appliesTo) : []), ...keysOf(it.when)]),
  ),
];

const citationsIn = (it: Condition): Citation[] => {
  switch (it.is) {
    case "all":
    case "any":
      return it.of.flatMap(citationsIn);
    case "not":
      return citationsIn(it.of);
    default:
      return [it.cite];
  }
};

/** Every citation that a policy rests on, in reading order. */
export const citationsOf = (policy: Policy): Citation[] =>
  policy.versions.flatMap((it) => [
    ...(it.appliesTo ? citationsIn(it.appliesTo) : []),
    ...citationsIn(it.when),
    ...(it.amount ? [it.amount.cite] : []),
  ]);
