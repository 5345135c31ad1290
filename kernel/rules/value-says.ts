import { valueText } from "#kernel/values";
import type { Value, Vocabulary } from "./ast.ts";

/** A field with its value: 从业人数 30人. */
export const valueIn = (key: string, value: Value, vocabulary: Vocabulary): string =>
  `${nameIn(key, vocabulary)} ${textIn(key, value, vocabulary)}`;

export const textIn = (key: string, value: Value, vocabulary: Vocabulary): string =>
  valueText(value, vocabulary.get(key) ?? { type: "text" });

export const nameIn = (key: string, vocabulary: Vocabulary): string => vocabulary.get(key)?.name ?? key;
