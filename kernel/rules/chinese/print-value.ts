import type { Expression, Vocabulary } from "../ast.ts";
import { flatten, inCorners, inQuotes } from "./cursor.ts";
import { dateText, decimalText, moneyText, rateText } from "./decimal.ts";
import { choiceIndex, optionsOf, plainUnit, type Shape, takesChoices } from "./shape.ts";
import { isPlain, nameIndex, type WordIndex } from "./word-index.ts";

/** A field by its name; in 「」 where the bare name could be misread, by its key where others share the name. */
export const fieldText = (key: string, vocabulary: Vocabulary, beside?: Shape): string => {
  const index = nameIndex(vocabulary);
  const name = vocabulary.get(key)?.name ?? "";
  const [only, other] = index.meaningsOf(flatten(name));
  if (only !== key || other !== undefined || name.startsWith("#")) return inCorners(`#${key}`);
  return isPlain(name, index) && !takesChoices(beside) ? name : inCorners(name);
};

/** An option by its label, by its code where labels are alike; `others` are words that could stand there too. */
export const choiceText = (
  value: string,
  shape: Shape | undefined,
  ...others: readonly WordIndex[]
): string => {
  const options = shape && optionsOf(shape);
  if (!options) return inQuotes(value);
  const index = choiceIndex(options);
  const label = options.find((it) => it.value === value)?.label ?? "";
  if (isOnly(index, flatten(label), value)) return isPlain(label, index, ...others) ? label : inQuotes(label);
  const isCode =
    /^[A-Za-z0-9]+$/.test(value) &&
    (isOnly(index, value, value) || isKin(index, value, shape)) &&
    ![index, ...others].some((it) => it.isCutShort(value));
  return isCode ? value : `代码${inQuotes(value)}`;
};

const isOnly = (index: WordIndex, word: string, meaning: string): boolean => {
  const [only, other] = index.meaningsOf(word);
  return only === meaning && other === undefined;
};
/** Not listed, but of the same branch as one that is. */
const isKin = (index: WordIndex, value: string, { choices = [] }: Shape): boolean =>
  index.meaningsOf(value).length === 0 &&
  choices.some((it) => it.value.startsWith(value) || value.startsWith(it.value));

export const choicesText = (values: readonly string[], shape: Shape | undefined): string =>
  `（${values.map((it) => choiceText(it, shape)).join("、")}）`;

/** Of a tree, 属于 says within a branch, so exactly one of several codes needs a word of its own. */
export const exactly = (shape: Shape | undefined): string => (shape?.hierarchical ? "恰为" : "属于");
export const withinText = (codes: readonly string[], shape: Shape | undefined): string =>
  shape?.hierarchical ? `属于${choicesText(codes, shape)}` : `在${choicesText(codes, shape)}类目之内`;

export const valueText = (
  { type, value }: Expression & { is: "value" },
  shape: Shape | undefined,
  vocabulary: Vocabulary,
): string => {
  const listed = takesChoices(shape);
  if (typeof value === "boolean") return truthText(value, vocabulary);
  if (typeof value === "number") return numberText(value, type, shape);
  if (typeof value !== "string") return `集合${choicesText(value, listed ? shape : undefined)}`;
  if (type === "day") return dateText(value);
  if (type === "choice")
    return listed ? choiceText(value, shape, nameIndex(vocabulary)) : `选项${inQuotes(value)}`;
  return listed ? `文字${inQuotes(value)}` : inQuotes(value);
};

const truthText = (value: boolean, vocabulary: Vocabulary): string => {
  const word = value ? "是" : "否";
  return nameIndex(vocabulary).isCutShort(word) ? `真值（${word}）` : word;
};

const numberText = (value: number, type: string, shape: Shape | undefined): string => {
  if (type === "money") return moneyText(value);
  if (type === "rate") return rateText(value);
  return `${decimalText(value)}${(shape && plainUnit(shape)) ?? ""}${type === "integer" ? "（整数）" : ""}`;
};

/** An end of a band or interval, which is in the unit of what it bounds. */
export const endText = (at: number | string, shape: Shape | undefined): string =>
  typeof at === "string"
    ? dateText(at)
    : numberText(at, shape?.type === "money" || shape?.type === "rate" ? shape.type : "decimal", shape);
