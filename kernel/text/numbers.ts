import type { PrintedNumber } from "./document.ts";
import { fold } from "./fold.ts";
import { NUMERALS, readNumeral } from "./numeral.ts";

const UNITS =
  "个?工作日|个百分点|个自然日|个月|平方米|公里|小时|美元|元|%|倍|次|日|天|年|月|人|户|家|件|项|所|批|名|个|吨|亩";
const TIMES: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4 };
const DIGITS = "(?<![\\d.])\\d[\\d,]{0,19}(?:\\.\\d{1,9})?";
const SCALE = "(亿|千万|百万|万)?";

/** 10—30万元: the first number borrows what the second one shows. */
const RANGE = new RegExp(`(${DIGITS})${SCALE}(${UNITS})?(?:-+|至|到)(?=(${DIGITS})${SCALE}(${UNITS}))`, "g");
const PLAIN = new RegExp(`(${DIGITS})${SCALE}(${UNITS})`, "g");
/** In Chinese numerals only with units that cannot be part of another word: 一次性 is no number. */
const CHINESE = new RegExp(
  `(第|百分之)?([${NUMERALS}]+)(个?工作日|个月|日内|天内|年内|次(?!性)|倍|(?:亿|万)?元)?`,
  "g",
);
const YEARLY = /每年度?|按年度|逐年/g;

type Found = PrintedNumber & { at: number };

/** Every number with a unit that the text states, in reading order. Dates and document numbers are not among them. */
export const numbersIn = (text: string): PrintedNumber[] => {
  const flat = fold(text);
  const dates = placesOf(flat, /\d{4}-\d{4}年|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日/g);
  const found: Found[] = [];
  const add = (at: number, length: number, value: number, unit: string): void => {
    if (Number.isFinite(value) && dates[at] !== 1)
      found.push({ at, text: text.slice(at, at + length), value, unit });
  };
  for (const it of flat.matchAll(RANGE)) {
    const [whole, digits = "", scale = it[5], unit = it[6]] = it;
    if (it[2] === undefined && it[3] === undefined)
      add(it.index, whole.length, amountOf(digits, scale), unitName(unit ?? ""));
  }
  for (const it of flat.matchAll(PLAIN)) {
    const [whole, digits = "", scale, unit = ""] = it;
    add(it.index, whole.length, amountOf(digits, scale), unitName(unit));
  }
  for (const it of flat.matchAll(CHINESE)) addChinese(it, add);
  for (const it of flat.matchAll(YEARLY)) add(it.index, it[0].length, 1, "次/年");
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ text: printed, value, unit }) => ({ text: printed, value, unit }));
};

const addChinese = (
  it: RegExpExecArray,
  add: (at: number, length: number, value: number, unit: string) => void,
): void => {
  const [whole, before, numeral = "", unit] = it;
  const value = readNumeral(numeral);
  if (value === undefined || before === "第") return;
  if (before === "百分之") add(it.index, whole.length - (unit?.length ?? 0), value, "%");
  else if (unit) add(it.index, whole.length, value * (TIMES[unit.slice(0, -1)] ?? 1), unitName(unit));
};

const amountOf = (digits: string, scale: string | undefined): number => {
  const value = Number(digits.replaceAll(",", ""));
  // 1.2 万 must come to 12000 and not to 11999.999…
  return scale ? Math.round(value * (TIMES[scale] ?? 1) * 100) / 100 : value;
};

const unitName = (unit: string): string =>
  unit
    .replace(/^个(?=.)/, "")
    .replace(/内$/, "")
    .replace(/^(?:亿|万)元$/, "元")
    .replace(/^天$|^自然日$/, "日");

/** Marks every character that the pattern covers. */
const placesOf = (text: string, pattern: RegExp): Uint8Array => {
  const places = new Uint8Array(text.length);
  for (const it of text.matchAll(pattern)) places.fill(1, it.index, it.index + it[0].length);
  return places;
};
