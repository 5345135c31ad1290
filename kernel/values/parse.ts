import { findDay } from "#kernel/calendar";
import type { Value, ValueShape } from "./types.ts";

export type ValueProblem = { code: string; says: string };
type Parsed = { value: Value } | { problem: ValueProblem };

const refuse = (code: string, says: string): Parsed => ({ problem: { code, says } });

/** Full width to half width, blanks out. */
const fold = (text: string): string =>
  text
    .replace(/[！-～]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\ufeff]/g, "");

/** Reads what people type or files hold: "12,000", "１２万", "300万元", "15%", "2025年3月1日", 是/否. Empty is null (not known). */
export const parseValue = (typed: string, shape: ValueShape): Parsed => {
  const text = fold(typed);
  if (text === "") return { value: null };
  switch (shape.type) {
    case "integer":
      return wholeNumber(text, shape);
    case "money":
      return money(text, shape);
    case "decimal":
      return decimal(text, shape);
    case "rate":
      return rate(text, shape);
    case "day":
      return dayValue(text, shape);
    case "boolean":
      return yesOrNo(text, shape);
    case "choice":
      return choice(text, typed.trim(), shape);
    case "choices":
      return choices(typed, shape);
    case "text":
      return { value: typed.trim() };
  }
};

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
/** Units that a number may be typed with, as powers of ten. */
const TIMES: Readonly<Record<string, number>> = { 亿: 8, 千万: 7, 百万: 6, 万: 4 };

/** A decimal as a whole number of 10^-places, exactly; undefined when it is no number or needs more places. */
const scaled = (text: string, places: number): number | undefined => {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > places) return undefined;
  const value = Number(
    `${match[1] === "-" ? "-" : ""}${(match[2] ?? "").replaceAll(",", "")}${fraction.padEnd(places, "0")}`,
  );
  return Number.isSafeInteger(value) ? value + 0 : undefined;
};

const splitTimes = (text: string): { number: string; power: number } => {
  const match = /^(.*?)(亿|千万|百万|万)$/.exec(text);
  return match ? { number: match[1] ?? "", power: TIMES[match[2] ?? ""] ?? 0 } : { number: text, power: 0 };
};

const wholeNumber = (text: string, { name, unit }: ValueShape): Parsed => {
  const plain = unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  const { number, power } = splitTimes(plain.replace(/[人户件个名次年]$/, ""));
  const value = scaled(number, power);
  if (value !== undefined) return { value };
  return NUMBER.test(number)
    ? refuse("not-whole", `“${name}”应是整数，例如 12。`)
    : refuse("not-number", `“${name}”应是数字，例如 12。`);
};

const money = (text: string, { name, unit }: ValueShape): Parsed => {
  const bare = text.replace(/^[¥￥]/, "");
  const hasUnit = bare.endsWith("元");
  const { number, power } = splitTimes(hasUnit ? bare.slice(0, -1) : bare);
  // A bare number is in the unit that the field shows.
  const places = 2 + (power > 0 || hasUnit ? power : unit === "万元" ? 4 : 0);
  const value = scaled(number, places);
  if (value !== undefined) return { value };
  return NUMBER.test(number)
    ? refuse("not-money", `“${name}”最多精确到分，例如 ${unit === "万元" ? "12.5" : "125000.50"}。`)
    : refuse(
        "not-number",
        `“${name}”应是金额，例如 ${unit === "万元" ? "12.5（万元）" : "125000 或 12.5万"}。`,
      );
};

const decimal = (text: string, { name }: ValueShape): Parsed => {
  const { number, power } = splitTimes(text);
  const value = scaled(number, 9 + power);
  return value === undefined ? refuse("not-number", `“${name}”应是数字，例如 3.5。`) : { value: value / 1e9 };
};

const rate = (text: string, { name }: ValueShape): Parsed => {
  const percent = text.endsWith("%");
  const value = scaled(percent ? text.slice(0, -1) : text, percent ? 7 : 9);
  return value === undefined ? refuse("not-rate", `“${name}”应是百分比，例如 15%。`) : { value: value / 1e9 };
};

const dayValue = (text: string, { name }: ValueShape): Parsed => {
  const match =
    /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return refuse("not-date", `“${name}”应是日期，例如 2025-03-01。`);
  const found = findDay(
    `${match[1]}-${(match[2] ?? "").padStart(2, "0")}-${(match[3] ?? "").padStart(2, "0")}`,
  );
  return found ? { value: found } : refuse("no-such-date", `“${name}”写的日期不存在，请核对月和日。`);
};

const YES = new Set(["是", "有", "对", "yes", "y", "true", "1"]);
const NO = new Set(["否", "无", "没有", "不是", "no", "n", "false", "0"]);
const yesOrNo = (text: string, { name }: ValueShape): Parsed => {
  if (YES.has(text.toLowerCase())) return { value: true };
  if (NO.has(text.toLowerCase())) return { value: false };
  return refuse("not-yes-no", `“${name}”请填“是”或“否”。`);
};

const choice = (folded: string, typed: string, { name, choices: offered = [] }: ValueShape): Parsed => {
  const found = offered.find((it) => it.value === folded || it.label === typed || fold(it.label) === folded);
  if (found) return { value: found.value };
  if (offered.length === 0) return { value: folded };
  const examples = offered
    .slice(0, 6)
    .map((it) => it.label)
    .join("、");
  return refuse("not-a-choice", `“${name}”只能是：${examples}${offered.length > 6 ? " 等" : ""}。`);
};

const choices = (typed: string, shape: ValueShape): Parsed => {
  const values: string[] = [];
  for (const part of typed.split(/[;；,，、]/)) {
    if (part.trim() === "") continue;
    const parsed = choice(fold(part), part.trim(), shape);
    if ("problem" in parsed) return parsed;
    if (typeof parsed.value === "string") values.push(parsed.value);
  }
  return { value: values };
};
