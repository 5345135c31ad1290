import type { Choice, Expression, ValueType, Vocabulary } from "../ast.ts";
import { SINCE_UNITS } from "../since.ts";
import { flatten } from "./cursor.ts";
import { type WordIndex, wordIndex } from "./word-index.ts";

/** What is known of the values that stand beside an expression: it decides units and how options are named. */
export type Shape = {
  type: ValueType;
  name?: string;
  unit?: string;
  choices?: readonly Choice[];
  hierarchical?: true;
  branches?: readonly Choice[];
};

const options = new WeakMap<readonly Choice[], readonly Choice[]>();
/** Everything that can be named beside the field: its choices and, of a tree, the branches above them. */
export const optionsOf = ({ choices, branches }: Shape): readonly Choice[] | undefined => {
  if (!choices || !branches) return choices;
  const known = options.get(choices) ?? [...choices, ...branches];
  options.set(choices, known);
  return known;
};

/** Beside something that was not understood: whatever stands there is not reported once more. */
export const ANYTHING: Shape = { type: "text" };

export const shapeOf = (it: Expression, vocabulary: Vocabulary): Shape | undefined => {
  switch (it.is) {
    case "fact":
      return vocabulary.get(it.key);
    case "value":
      return { type: it.type };
    case "today":
      return { type: "day" };
    case "fullSince":
      return { type: "integer", unit: SINCE_UNITS[it.unit] };
    case "add":
    case "subtract":
      return shapeOf(it.left, vocabulary);
    case "multiply":
    case "divide":
      return { type: isMoney(it.is, it, vocabulary) ? "money" : "decimal" };
    case "least":
    case "most":
      return it.of[0] && shapeOf(it.of[0], vocabulary);
    case "choose":
      return it.branches[0] && shapeOf(it.branches[0].gives, vocabulary);
    case "tiers":
      return shapeOf(it.base, vocabulary);
    case "table":
      return it.table.rows[0] && shapeOf(it.table.rows[0].gives, vocabulary);
  }
};

const isMoney = (
  by: "multiply" | "divide",
  of: { left: Expression; right: Expression },
  vocabulary: Vocabulary,
): boolean => {
  const [left, right] = [of.left, of.right].map((one) => shapeOf(one, vocabulary)?.type === "money");
  return by === "multiply" ? left === true || right === true : left === true && !right;
};

const labels = new WeakMap<readonly Choice[], WordIndex>();
/** The options of a field by label; a code stands for itself where no label is spelt like it. */
export const choiceIndex = (choices: readonly Choice[]): WordIndex => {
  const known = labels.get(choices);
  if (known) return known;
  const byLabel = wordIndex(choices.map((it) => [it.label, it.value] as const));
  const made = wordIndex([
    ...choices.map((it) => [it.label, it.value] as const),
    ...choices.flatMap((it) =>
      byLabel.meaningsOf(flatten(it.value)).length > 0 ? [] : ([[it.value, it.value]] as const),
    ),
  ]);
  labels.set(choices, made);
  return made;
};

export const takesChoices = (shape: Shape | undefined): boolean =>
  shape?.type === "choice" || shape?.type === "choices";

/** A unit that cannot be taken for something else: neither 万元 nor a word of the language. */
export const plainUnit = ({ unit, type }: Shape): string | undefined =>
  unit !== undefined &&
  type !== "money" &&
  type !== "rate" &&
  /^[\p{L}㎡]+$/u.test(unit) &&
  !/[万亿千百元且或则至为是在不满低超早晚属以计排累及之版印施失确说适条金相评限依]/.test(unit)
    ? unit
    : undefined;
