const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters of Chinese numerals, for use inside a regular expression's brackets. */
export const NUMERALS = "零〇○一二两三四五六七八九十百千";

/** 十四 → 14, 一百零六 → 106, 二〇二〇 → 2020; undefined when it is no numeral below ten thousand. */
export const readNumeral = (text: string): number | undefined => {
  if (text === "") return undefined;
  const digits = [...text].map((it) => DIGITS[it]);
  if (text.length > 1 && digits.every((it) => it !== undefined)) return Number(digits.join(""));
  let total = 0;
  let pending: number | undefined;
  let lastPlace = 10_000;
  for (const it of text) {
    const digit = DIGITS[it];
    const place = PLACES[it];
    if (digit !== undefined) {
      if (pending !== undefined && pending !== 0) return undefined;
      pending = digit;
    } else if (place !== undefined && place < lastPlace) {
      total += (pending ?? 1) * place;
      pending = undefined;
      lastPlace = place;
    } else return undefined;
  }
  return total + (pending ?? 0);
};
