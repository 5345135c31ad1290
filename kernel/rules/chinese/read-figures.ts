import type { Vocabulary } from "../ast.ts";
import { areAdjacent, type Cursor, eat, match } from "./cursor.ts";
import { shifted } from "./decimal.ts";
import { figures, numeralsAt } from "./numerals.ts";
import { fieldLengthAt } from "./read-field.ts";
import { type Reading, report, unknownEnd } from "./reading.ts";

const NUMBER = /-?\d+(?:\.\d+)?/y;
const PARTS = /([百千万]|[一二三四五六七八九十][一二三四五六七八九十百千零]*)分之/y;
const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/y;
const NUMERAL_DATE =
  /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/y;
/** Tens that a number may be written with, as powers. */
export const TIMES: Readonly<Record<string, number>> = { 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, 百: 2 };
/** Units that would be overlooked if the field has another or none. */
export const UNITS: readonly string[] =
  "个工作日 工作日 个月 平方米 公里 小时 美元 元 万元 倍 次 日 天 年 月 人 户 家 件 项 所 批 名 个 吨 亩 分 岁 级 %".split(
    " ",
  );
/** Units of terms alone. */
const TERMS = ["周年", "个自然日", "个日历天"];

/** Whether a number stands here, in figures or in numerals. */
export const startsNumber = (it: Reading): boolean =>
  match(it.cursor, NUMBER) !== undefined || startsNumerals(it);

/**
 * Names begin with numerals, too: a field that is at least as long goes before them, and 一线职工 is no number, for
 * behind one comes a unit, a word of the language, or nothing.
 */
const startsNumerals = (it: Reading): boolean => {
  const { cursor, vocabulary } = it;
  if (match(cursor, PARTS) || match(cursor, NUMERAL_DATE)) return fieldLengthAt(it) === 0;
  const found = numeralsAt(cursor.flat, cursor.at);
  if (!found || found.length <= fieldLengthAt(it)) return false;
  const end = cursor.at + found.length;
  const behind = cursor.flat.slice(end, unknownEnd({ ...it, cursor: { ...cursor, at: end - 1 } }));
  const word = behind.replace(/(?:并|[至到按].*)$/, "");
  return word === "" || UNITS.includes(word) || TERMS.includes(word) || isUnit(word, vocabulary);
};
const isUnit = (word: string, vocabulary: Vocabulary): boolean =>
  [...vocabulary.values()].some((it) => it.unit === word);

/** Digits and, of numerals, the 万 or 亿 behind them, eaten. */
export const eatFigures = (it: Reading): { digits: string; times?: string | undefined } | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const arabic = eatArabic(cursor);
  if (arabic !== undefined) return { digits: arabic };
  const found = startsNumerals(it) ? numeralsAt(cursor.flat, start) : undefined;
  if (!found) return undefined;
  cursor.at += found.length;
  if ("digits" in found) return found;
  report(
    it,
    [start + found.wrongAt, cursor.at],
    "bad-numerals",
    `“${cursor.flat.slice(start, cursor.at).slice(0, 20)}”不成一个数，请改写，也可以写阿拉伯数字。`,
    found.suggestions,
  );
  // The text is refused; reading goes on as if a number stood there.
  return { digits: "0" };
};

/** A blank ends a number: of 2 0 nobody knows whether 20 was meant. */
const eatArabic = (cursor: Cursor): string | undefined => {
  const found = match(cursor, NUMBER)?.[0];
  if (found === undefined) return undefined;
  const start = cursor.at + (found.startsWith("-") ? 1 : 0);
  let end = start + 1;
  while (end < cursor.at + found.length && areAdjacent(cursor, end - 1, end + 1)) end++;
  const digits = cursor.flat.slice(cursor.at, end).replace(/\.$/, "");
  cursor.at += digits.length;
  return digits;
};

/** The digits of a number, eaten. */
export const eatDigits = (it: Reading): string | undefined => {
  const found = eatFigures(it);
  return found && shifted(found.digits, TIMES[found.times ?? ""] ?? 0);
};

/** 百分之五十, 万分之三点五, 二分之一, eaten: the digits of a decimal. */
export const eatParts = (it: Reading): string | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const [whole, of = ""] = (fieldLengthAt(it) === 0 && match(cursor, PARTS)) || [];
  if (whole === undefined) return undefined;
  cursor.at += whole.length;
  const by = HUNDREDS[of] ?? BigInt(digitsOf(of) ?? 0);
  const top = of === "百" && eat(cursor, "百") ? "100" : eatDigits(it);
  if (by === 0n || top === undefined)
    return report(
      it,
      [start, cursor.at],
      "parts-unclear",
      "看不懂这个分数，可以写百分之五十、50% 或二分之一。",
    );
  const decimals = (top.split(".")[1] ?? "").length;
  const scaled = BigInt(shifted(top, decimals));
  const places = PLACES.find((one) => (scaled * 10n ** BigInt(one)) % by === 0n);
  if (places !== undefined) return shifted(`${(scaled * 10n ** BigInt(places)) / by}`, -places - decimals);
  const written = `${top} ÷ ${by}`;
  return report(it, [start, cursor.at], "not-decimal", `除不尽，请写成除法 ${written}。`, [written]);
};
const HUNDREDS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n };
/** Powers of ten by which a quotient becomes whole, if it is a decimal. */
const PLACES = [0, 4, 10, 20];

const digitsOf = (text: string): string | undefined => {
  const found = numeralsAt(text, 0);
  if (!found || !("digits" in found) || found.length !== text.length) return undefined;
  return shifted(found.digits, TIMES[found.times ?? ""] ?? 0);
};

/** The parts of a date in figures or numerals, eaten. */
export const eatDate = (
  it: Reading,
): { whole: string; parts: readonly [year: string, month: string, date: string] } | undefined => {
  const { cursor } = it;
  const arabic = match(cursor, DATE);
  const found = arabic ?? match(cursor, NUMERAL_DATE);
  if (!found) return undefined;
  const [whole, year = "", month = "", date = ""] = found;
  cursor.at += whole.length;
  const inFigures = [figures(year), digitsOf(month) ?? "0", digitsOf(date) ?? "0"] as const;
  return { whole, parts: arabic ? [year, month, date] : inFigures };
};
