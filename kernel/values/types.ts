import { findDay } from "#kernel/calendar";

/** A value a fact or a field can have. null = not known; unknown never grants and never denies. */
export type Value = number | string | boolean | readonly string[] | null;

/**
 * integer and money are whole numbers (money in 分); decimal and rate are decimals with at most 9 places
 * (rate a fraction of 1); day is "YYYY-MM-DD".
 */
export type ValueType =
  | "integer"
  | "money"
  | "decimal"
  | "rate"
  | "day"
  | "choice"
  | "choices"
  | "boolean"
  | "text";
export type Choice = { value: string; label: string };
/** What one must know of a field to read, write and check its values. */
export type ValueShape = { name: string; type: ValueType; unit?: string; choices?: readonly Choice[] };

/** Whether the value can stand in a field of that shape; null always can. */
export const isOfType = (value: unknown, { type, choices }: ValueShape): value is Value => {
  if (value === null) return true;
  const isChoice = (it: unknown): boolean =>
    typeof it === "string" && (choices === undefined || choices.some((one) => one.value === it));
  switch (type) {
    case "integer":
    case "money":
      return Number.isSafeInteger(value);
    case "decimal":
    case "rate":
      return typeof value === "number" && Number.isFinite(value);
    case "day":
      return typeof value === "string" && findDay(value) !== undefined;
    case "boolean":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string";
    case "choice":
      return isChoice(value);
    case "choices":
      return Array.isArray(value) && value.every(isChoice);
  }
};
