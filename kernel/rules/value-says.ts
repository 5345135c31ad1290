import { type ValueShape, valueText } from "#kernel/values";
import type { Value, Vocabulary } from "./ast.ts";

/** A field with its value: 从业人数 30人. */
export const valueIn = (key: string, value: Value, vocabulary: Vocabulary): string =>
  `${nameIn(key, vocabulary)} ${textIn(key, value, vocabulary)}`;

export const textIn = (key: string, value: Value, vocabulary: Vocabulary): string =>
  valueText(value, vocabulary.get(key) ?? { type: "text" });

export const nameIn = (key: string, vocabulary: Vocabulary): string => vocabulary.get(key)?.name ?? key;

/** The same of what was reckoned: money on the way to a sum need not be whole 分, nor within what is exact. Then it is said to the nearest, or as a number. */
export const nearestText = (value: Value, shape: Omit<ValueShape, "name">): string => {
  if (shape.type !== "money" || typeof value !== "number") return valueText(value, shape);
  const nearest = Math.round(value);
  return Number.isSafeInteger(nearest) ? valueText(nearest, shape) : valueText(value, { type: "decimal" });
};
