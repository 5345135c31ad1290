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
/** `formerly`: codes that this one took over; whoever still gives an old one means this. */
export type Choice = { value: string; label: string; formerly?: readonly string[] };
/**
 * Codes that are valid without being listed, such as regions elsewhere: what they look like, as a regular expression
 * for the whole code, and one of them to try rules with.
 */
export type OtherCodes = { like: string; such: string };
/** What one must know of a field to read, write and check its values. */
export type ValueShape = {
  name: string;
  type: ValueType;
  unit?: string;
  choices?: readonly Choice[];
  /** The choices are codes of a tree, of which a coarser or finer one may stand too: C, C39, C3921. */
  hierarchical?: true;
  others?: OtherCodes;
  /** May be below zero: a profit, net assets. Whatever is counted or paid may not. */
  signed?: true;
};

/** Whether the value can stand in a field of that shape; null always can. */
export const isOfType = (value: unknown, shape: ValueShape): value is Value => {
  if (value === null) return true;
  const isChoice = (it: unknown): boolean => typeof it === "string" && isListed(it, shape);
  switch (shape.type) {
    case "integer":
    case "money":
      return Number.isSafeInteger(value);
    case "decimal":
    case "rate":
      return typeof value === "number" && hasNinePlaces(value);
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

/** A number below zero of what cannot be: −5 persons. Where somebody states it, it is refused; rules reckon with any number. */
export const isImpossiblyNegative = (value: unknown, { signed }: ValueShape): boolean =>
  typeof value === "number" && value < 0 && signed !== true;

const isListed = (it: string, { choices, hierarchical, others }: ValueShape): boolean =>
  choices === undefined ||
  choices.some((one) => one.value === it || (hierarchical && isKin(it, one.value))) ||
  (others !== undefined && new RegExp(`^(?:${others.like})$`).test(it));

/** A branch above the listed code, or a finer one below it. */
const isKin = (code: string, listed: string): boolean =>
  (code !== "" && listed.startsWith(code)) ||
  (code.startsWith(listed) && /^[0-9]{1,4}$/.test(code.slice(listed.length)));

/** Whole billionths that a number holds exactly: what databases and files give back unchanged. */
const hasNinePlaces = (value: number): boolean => {
  const scaled = Math.round(value * 1e9);
  return Number.isSafeInteger(scaled) && scaled / 1e9 === value;
};

/** A code as it stands in the list: of industries 3921 is C3921, of regions an old code is its successor. Other texts come back as they are. */
export const canonicalChoice = (typed: string, { type, choices = [], hierarchical }: ValueShape): string => {
  if (type !== "choice") return typed;
  const successor = choices.find((it) => it.formerly?.includes(typed));
  if (successor) return successor.value;
  if (!hierarchical || !/^[0-9]+$/.test(typed)) return typed;
  const found = choices.find((it) => typed.startsWith(it.value.replace(/^[A-Z]/, "")));
  return found ? `${found.value}${typed.slice(found.value.replace(/^[A-Z]/, "").length)}` : typed;
};
