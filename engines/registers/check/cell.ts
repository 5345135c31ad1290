import { type Day, dayOfNumber, dayText } from "#kernel/calendar";
import type { RegisterField } from "#kernel/plan";
import { parseValue, type Value, valueText } from "#kernel/values";

/** What a cell holds: a value (null when empty), or what is wrong with it. */
export type CellCheck = { value: Value } | { code: string; says: string };

const LONGEST_TEXT = 500;
const EXCEL_EPOCH = 25_569;
/** Control characters, invisible ones that turn or hide text, and the mark of a lost character. */
const BAD_CHARACTERS = /[\p{Cc}\p{Cf}\uFFFD]/u;
const SCIENTIFIC = /^[+-]?\d(\.\d+)?E[+-]?\d+$/i;

/** Reads one cell as the field wants it; `unit` is what the heading says, and comes before what the field shows. */
export const checkCell = (
  written: string,
  field: RegisterField,
  { unit, today }: { unit: string | undefined; today: Day },
): CellCheck => {
  const text = written.replace(/[\r\n\t]+/g, " ").trim();
  if (text === "") return { value: null };
  if (BAD_CHARACTERS.test(text))
    return { code: "bad-character", says: `“${field.name}”里有乱码或看不见的字符，请重新填写。` };
  if (text.length > LONGEST_TEXT)
    return { code: "too-long", says: `“${field.name}”最多 ${LONGEST_TEXT} 字，这里有 ${text.length} 字。` };
  const isNumber = NUMBERS.has(field.type);
  if (isNumber && SCIENTIFIC.test(text)) {
    return {
      code: "scientific",
      says: `“${field.name}”被表格软件改成了科学计数法，末尾几位可能已丢失。请把这一列设为“数字”后重新填写。`,
    };
  }
  const typed = readingOf(text, field, unit);
  const parsed = parseValue(typed, field);
  if ("problem" in parsed) return parsed.problem;
  const { value } = parsed;
  if (field.notInFuture && typeof value === "string" && value > today)
    return { code: "in-future", says: `“${field.name}”不能晚于今天（${dayText(today)}），请核对年份。` };
  return (typeof value === "number" ? outOfBounds(value, field) : undefined) ?? { value };
};

const NUMBERS: ReadonlySet<string> = new Set(["integer", "money", "decimal", "rate"]);

const outOfBounds = (value: number, field: RegisterField): CellCheck | undefined => {
  const { min, max } = field;
  if (min !== undefined && value < min) {
    return value < 0
      ? { code: "negative", says: `“${field.name}”不能是负数。` }
      : { code: "too-small", says: `“${field.name}”不能小于${valueText(min, field)}。` };
  }
  if (max !== undefined && value > max) {
    return { code: "too-large", says: `“${field.name}”不能大于${valueText(max, field)}。` };
  }
  return undefined;
};

/** The text as the field's type wants it written. */
const readingOf = (text: string, field: RegisterField, unit: string | undefined): string => {
  if (NUMBERS.has(field.type)) return withUnit(text, field, unit);
  if (field.type === "day") return fromSerial(text);
  return field.type === "choice" ? divisionOf(text, field) : text;
};

/** Lists give industries by finer codes than we keep: 3912, C3912 and 39 are all of division C39. */
const divisionOf = (text: string, { choices = [] }: RegisterField): string => {
  const digits = /^[A-Z]?(\d{2})\d{0,2}$/i.exec(text.normalize("NFKC"))?.[1];
  const found = digits && choices.find((it) => /^[A-Z]\d{2}$/.test(it.value) && it.value.slice(1) === digits);
  return found ? found.value : text;
};

const withUnit = (text: string, field: RegisterField, unit: string | undefined): string => {
  if (!unit || !/[\d０-９]$/.test(text)) return text;
  if (field.type === "rate") return unit === "%" ? `${text}%` : text;
  if (field.type !== "money") return text;
  return unit === "千元" ? `${shiftThree(text)}元` : unit.endsWith("元") ? `${text}${unit}` : text;
};

/** Times a thousand on the digits themselves, so that no part of a 分 is lost. */
const shiftThree = (text: string): string => {
  const [whole = "", part = ""] = text.replaceAll(",", "").split(".");
  return `${whole}${part.slice(0, 3).padEnd(3, "0")}${part.length > 3 ? `.${part.slice(3)}` : ""}`;
};

/** A date that lost its format in a spreadsheet: 44927 is 2023-01-01. */
const fromSerial = (text: string): string => {
  const serial = /^\d{5}$/.test(text) ? Number(text) : Number.NaN;
  return serial >= 10_000 && serial < 80_000 ? dayOfNumber(serial - EXCEL_EPOCH) : text;
};
