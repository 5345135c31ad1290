import { findDay } from "#kernel/calendar";
import type { Expression, SinceUnit } from "../ast.ts";
import { areAdjacent, eat, eatLongest, inCorners, match } from "./cursor.ts";
import { decimalText, shifted } from "./decimal.ts";
import { eatDate, eatDigits, eatFigures, eatParts, TIMES, UNITS } from "./read-figures.ts";
import { NOTHING, type Reading, report } from "./reading.ts";
import { ANYTHING, plainUnit, type Shape } from "./shape.ts";
import { nameIndex } from "./word-index.ts";

type Literal = Expression & { is: "value" };
const literal = (type: Literal["type"], value: Literal["value"]): Literal => ({ is: "value", type, value });

const SHORT_DATE = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;
const GROUPED = /-?\d{1,3}(?:,\d{3})+(?!\d)/y;
/** What follows a plain number that amounts are multiplied by. */
const FACTOR = /(?:\(整数\))?[×*÷/]/y;

/** A number with its unit, an amount, a percentage or a date, in the shape of what it stands beside. */
export const readNumber = (it: Reading, shape: Shape | undefined): Literal | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const date = eatDate(it) ?? eatShortDate(it);
  if (date) return readDate(it, start, date);
  const grouped = match(cursor, GROUPED);
  if (grouped) {
    cursor.at += grouped[0].length;
    const plain = grouped[0].replaceAll(",", "");
    report(
      it,
      [start, cursor.at],
      "grouped-number",
      `数字里不要用逗号分位，请写 ${plain}；并列的数用“、”隔开。`,
      [plain],
    );
    return afterUnit(it);
  }
  const parts = eatParts(it);
  if (parts !== undefined) return literal("rate", Number(parts));
  if (cursor.at > start) return NOTHING;
  const found = eatFigures(it);
  if (found === undefined)
    return report(it, [start, start + 1], "number-missing", "这里要写一个数，例如 300 或 5000万元。");
  const { digits } = found;
  if (found.times === undefined && eat(cursor, "%")) return literal("rate", Number(shifted(digits, -2)));
  const times = found.times ?? eatLongest(cursor, Object.keys(TIMES));
  return withUnit(it, { start, digits, times }, shape);
};

const eatShortDate = ({ cursor }: Reading): ReturnType<typeof eatDate> => {
  const found = match(cursor, SHORT_DATE);
  // 2025 - 03 - 01 is a difference, 2025-03-01 is a day.
  if (!found || !areAdjacent(cursor, cursor.at, cursor.at + found[0].length)) return undefined;
  const [whole, year = "", month = "", date = ""] = found;
  cursor.at += whole.length;
  return { whole, parts: [year, month, date] };
};

const readDate = (
  it: Reading,
  start: number,
  { whole, parts: [year, month, date] }: NonNullable<ReturnType<typeof eatDate>>,
): Literal | undefined => {
  const found = findDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return found
    ? literal("day", found)
    : report(it, [start, it.cursor.at], "no-such-date", `没有“${whole}”这一天，请核对年、月、日。`);
};

type Digits = { start: number; digits: string; times: string | undefined };

const withUnit = (it: Reading, read: Digits, shape: Shape | undefined): Literal | undefined => {
  const { cursor } = it;
  const power = TIMES[read.times ?? ""] ?? 0;
  const own = shape && plainUnit(shape);
  const isNumber = own !== undefined && eat(cursor, own);
  if (!isNumber && eat(cursor, "元")) return money(it, read, power);
  if (!isNumber && (shape === undefined || shape.type === "money") && eat(cursor, "分"))
    return inFen(Number(shifted(read.digits, power)));
  const end = cursor.at;
  const foreign = isNumber ? undefined : eatLongest(cursor, UNITS);
  if (foreign !== undefined && shape === ANYTHING) return NOTHING;
  if (foreign !== undefined) return wrongUnit(it, [end, cursor.at], foreign, shape, read);
  if (shape?.type === "money" && !match(cursor, FACTOR)) {
    if (power >= 4) return money(it, read, power);
    return report(
      it,
      [read.start, end],
      "unit-missing",
      `${named(shape)}是金额，${read.digits}后面要写“元”或“万元”。`,
      [`${read.digits}万元`, `${read.digits}元`],
    );
  }
  const decimal = shifted(read.digits, power);
  const value = Number(decimal);
  // Another number than the one that was written would be kept without anybody's noticing.
  if (decimalText(value) !== decimal && value !== 0)
    return report(it, [read.start, end], "number-too-big", "这个数太大或位数太多，不能准确计算，请核对。");
  return literal(eat(cursor, "(整数)") ? "integer" : "decimal", value);
};

/** Parts of a 分 are no amount; they only occur as ends of bands. */
const inFen = (amount: number): Literal =>
  literal(Number.isSafeInteger(amount) ? "money" : "decimal", amount);

const money = (it: Reading, { start, digits }: Digits, power: number): Literal | undefined => {
  const amount = Number(shifted(digits, 2 + power));
  return Number.isSafeInteger(amount)
    ? literal("money", amount)
    : report(it, [start, it.cursor.at], "not-money", "金额最多精确到分，而且不能超出可以准确计算的范围。");
};

const wrongUnit = (
  it: Reading,
  span: readonly [number, number],
  unit: string,
  shape: Shape | undefined,
  { start, digits, times = "" }: Digits,
): undefined => {
  if (shape?.type === "money")
    return report(it, span, "wrong-unit", `${named(shape)}是金额，单位应是“元”或“万元”，不是“${unit}”。`, [
      `${digits}万元`,
      `${digits}元`,
    ]);
  if (shape?.type === "day")
    return report(it, span, "wrong-unit", `${named(shape)}是日期，要写哪一天；几年、几个月用“满”。`, [
      `满 ${digits}${unit}`,
    ]);
  const field = nameIndex(it.vocabulary).longestAt(it.cursor.flat, start);
  if (field !== undefined)
    return report(
      it,
      [start, span[1]],
      "name-like-number",
      `字段名以数字开头的，要写成${inCorners(field)}。`,
      [inCorners(field)],
    );
  const own = shape && plainUnit(shape);
  return report(
    it,
    span,
    "wrong-unit",
    own
      ? `${named(shape)}的单位是“${own}”，不是“${unit}”。`
      : `${shape?.name ? named(shape) : "这里的数"}不带单位，请去掉“${unit}”。`,
    [`${digits}${times}${own ?? ""}`],
  );
};

const named = (shape: Shape | undefined): string => (shape?.name ? `“${shape.name}”` : "这一项");
const afterUnit = ({ cursor }: Reading): undefined => {
  eatLongest(cursor, Object.keys(TIMES));
  eatLongest(cursor, UNITS);
  return NOTHING;
};

/** 1年, 6个月, 30日 after 满. Working days are no days of the calendar. */
export const readTerm = (it: Reading): { unit: SinceUnit; count: Literal } | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const digits = eatDigits(it);
  const word = digits === undefined ? undefined : eatLongest(cursor, Object.keys(TERM_UNITS));
  const unit = TERM_UNITS[word ?? ""];
  if (unit === undefined)
    return report(
      it,
      [start, Math.max(cursor.at, start + 1)],
      "term-missing",
      "“满”后面要写几年、几个月或几天，例如 满 1年。",
      [`满 ${digits ?? 1}年`, `满 ${digits ?? 1}个月`, `满 ${digits ?? 1}天`],
    );
  const type = eat(cursor, "(整数)") ? "integer" : "decimal";
  return { unit, count: literal(type, Number(digits)) };
};
const TERM_UNITS: Readonly<Record<string, SinceUnit>> = {
  年: "year",
  周年: "year",
  个月: "month",
  月: "month",
  天: "day",
  日: "day",
  个自然日: "day",
  个日历天: "day",
};

/** An end of a band or interval, in the unit of what it bounds. */
export const readEnd = (it: Reading, shape: Shape | undefined): number | string | undefined => {
  const value = readNumber(it, shape)?.value;
  return typeof value === "number" || typeof value === "string" ? value : NOTHING;
};
