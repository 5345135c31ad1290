import type { Citation } from "#kernel/citation";
import type { Amount, Condition, Expression, Policy, PolicyVersion, Vocabulary } from "./ast.ts";

const NO_WORDS: Vocabulary = new Map();

/** Expressions and conditions directly inside; a key of a derived fact leads into what it is derived from. */
const partsOf = (it: Expression, vocabulary: Vocabulary): { of: Expression[]; when: Condition[] } => {
  switch (it.is) {
    case "fact": {
      const derived = vocabulary.get(it.key)?.derived;
      return { of: derived ? [derived] : [], when: [] };
    }
    case "value":
    case "today":
      return { of: [], when: [] };
    case "fullSince":
      return { of: [it.day], when: [] };
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return { of: [it.left, it.right], when: [] };
    case "least":
    case "most":
      return { of: [...it.of], when: [] };
    case "choose":
      return {
        of: [...it.branches.map((one) => one.gives), ...(it.otherwise ? [it.otherwise] : [])],
        when: it.branches.map((one) => one.when),
      };
    case "tiers":
      return { of: [it.base], when: [] };
    case "table":
      return {
        of: [
          ...it.table.inputs,
          ...it.table.rows.map((one) => one.gives),
          ...(it.table.otherwise ? [it.table.otherwise] : []),
        ],
        when: [],
      };
  }
};

/**
 * Rules are plain data that nobody changes, so the keys of a part are worked out once for each vocabulary and not for
 * every record that is reckoned with it.
 */
const known = new WeakMap<Vocabulary, WeakMap<Expression | Condition, readonly string[]>>();
const once = <T extends Expression | Condition>(
  it: T,
  vocabulary: Vocabulary,
  keys: (it: T, vocabulary: Vocabulary) => readonly string[],
): readonly string[] => {
  const found = known.get(vocabulary)?.get(it);
  if (found) return found;
  const made = distinct(keys(it, vocabulary));
  const ofVocabulary = known.get(vocabulary) ?? new WeakMap();
  known.set(vocabulary, ofVocabulary.set(it, made));
  return made;
};
const distinct = (keys: readonly string[]): readonly string[] =>
  keys.length < 2 ? keys : [...new Set(keys)];

const readByExpression = (it: Expression, vocabulary: Vocabulary): readonly string[] => {
  const { of, when } = partsOf(it, vocabulary);
  return [
    ...(it.is === "fact" ? [it.key] : []),
    ...when.flatMap((one) => conditionKeys(one, vocabulary)),
    ...of.flatMap((one) => keysOfExpression(one, vocabulary)),
  ];
};

const readByCondition = (it: Condition, vocabulary: Vocabulary): readonly string[] => {
  switch (it.is) {
    case "compare":
      return [...keysOfExpression(it.left, vocabulary), ...keysOfExpression(it.right, vocabulary)];
    case "oneOf":
    case "within":
      return keysOfExpression(it.left, vocabulary);
    case "all":
    case "any":
      return it.of.flatMap((one) => conditionKeys(one, vocabulary));
    case "not":
      return conditionKeys(it.of, vocabulary);
    case "answered":
      return [it.key];
    case "judged":
      return [];
  }
};

/** Keys of the facts that a condition reads, each once, in reading order; with a vocabulary, a derived fact is followed by those behind it. */
export const conditionKeys = (it: Condition, vocabulary: Vocabulary = NO_WORDS): readonly string[] =>
  once(it, vocabulary, readByCondition);
export const keysOfExpression = (it: Expression, vocabulary: Vocabulary = NO_WORDS): readonly string[] =>
  once(it, vocabulary, readByExpression);

const amountsOf = (it: PolicyVersion): Amount[] =>
  [it.amount, it.otherwise, it.worth].flatMap((one) => (one ? [one] : []));
const conditionsOf = (it: PolicyVersion): Condition[] => [...(it.appliesTo ? [it.appliesTo] : []), it.when];

/** Every expression outside the conditions of a version: of its amounts, its score and its ranking. */
export const expressionsOf = (it: PolicyVersion): Expression[] => [
  ...amountsOf(it).flatMap((one) => (one.is === "formula" ? [one.min, one.max] : [])),
  ...(it.score ? [it.score.min, it.score.max] : []),
  ...(it.limits ?? []).flatMap((one) =>
    one.is === "budget"
      ? one.rank
        ? [one.rank]
        : []
      : [{ is: "fact", key: one.counted } satisfies Expression],
  ),
];

/** Keys that a version reads anywhere. */
export const versionKeys = (it: PolicyVersion, vocabulary: Vocabulary = NO_WORDS): string[] => [
  ...new Set([
    ...conditionsOf(it).flatMap((one) => conditionKeys(one, vocabulary)),
    ...expressionsOf(it).flatMap((one) => keysOfExpression(one, vocabulary)),
  ]),
];

/** The same of all versions of a policy. */
export const factKeysOf = (policy: Policy, vocabulary: Vocabulary = NO_WORDS): string[] => [
  ...new Set(policy.versions.flatMap((it) => versionKeys(it, vocabulary))),
];

const citationsInExpression = (it: Expression): Citation[] => {
  const { of, when } = partsOf(it, NO_WORDS);
  return [
    ...(it.is === "tiers" ? it.tiers.map((one) => one.cite) : []),
    ...(it.is === "table" ? it.table.rows.map((one) => one.cite) : []),
    ...when.flatMap(citationsIn),
    ...of.flatMap(citationsInExpression),
  ];
};

const citationsIn = (it: Condition): Citation[] => {
  switch (it.is) {
    case "all":
    case "any":
      return it.of.flatMap(citationsIn);
    case "not":
      return citationsIn(it.of);
    case "compare":
      return [it.cite, ...citationsInExpression(it.left), ...citationsInExpression(it.right)];
    case "oneOf":
    case "within":
      return [it.cite, ...citationsInExpression(it.left)];
    default:
      return [it.cite];
  }
};

/** Every citation that a version rests on, in reading order; repeated ones stay. */
export const versionCitations = (it: PolicyVersion): Citation[] => [
  ...conditionsOf(it).flatMap(citationsIn),
  ...amountsOf(it).map((one) => one.cite),
  ...(it.score ? [it.score.cite] : []),
  ...(it.limits ?? []).map((one) => one.cite),
  ...expressionsOf(it).flatMap(citationsInExpression),
];

/** Every citation that a policy rests on, in reading order. */
export const citationsOf = (policy: Policy): Citation[] => policy.versions.flatMap(versionCitations);
