import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines } from "./lines.ts";

/** A full-width character counts 2, a letter or figure 1. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, it) => sum + (/[\u0020-\u024f]/.test(it) ? 1 : 2), 0);
const lines = (text: string, width: number, indent = 0) => breakLines(text, { width, indent }, widthOf);

test("a full stop or a closing bracket never begins a line, an opening bracket never ends one", () => {
  expect(lines("申报材料不齐全。", 14)).toEqual(["申报材料不齐", "全。"]);
  expect(lines("依据（一）项", 6)).toEqual(["依据", "（一）", "项"]);
  expect(lines("另见《办法》。", 8)).toEqual(["另见《办", "法》。"]);
});

test("words, amounts and dashes of two stay whole", () => {
  expect(lines("金额 1,234,567.89 元", 14)).toEqual(["金额", "1,234,567.89", "元"]);
  expect(lines("甲甲甲甲——乙", 10)).toEqual(["甲甲甲", "甲——乙"]);
});

test("the first line is shorter by the indent; a new line begins where the text says so", () => {
  expect(lines("甲乙丙丁戊己", 8, 4)).toEqual(["甲乙", "丙丁戊己"]);
  expect(lines("甲\n乙", 8)).toEqual(["甲", "乙"]);
});

test("a word longer than the line is parted rather than cut off", () => {
  expect(lines("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
});

const character = fc.constantFrom(..."一二三四五甲乙丙。，、；：）》”（《“ aB12.——…");
test("whatever the text: nothing is lost, no line is too wide, and no line breaks the rules", () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 120 }), fc.integer({ min: 40, max: 80 }), (list, width) => {
      const text = list.join("");
      const got = lines(text, width);
      expect(got.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const it of got) expect(widthOf(it)).toBeLessThanOrEqual(width);
      // A run of marks longer than a line can only be parted against the rules.
      if (/[^一二三四五甲乙丙 ]{12}/u.test(text)) return;
      got.forEach((it, at) => {
        const parted = at > 0 && !text.includes(` ${it}`);
        if (parted) expect(it).not.toMatch(/^[。，、；：）》”…]/u);
        if (at < got.length - 1 && !text.includes(`${it} `)) expect(it).not.toMatch(/[（《“]$/u);
      });
    }),
    { numRuns: 500 },
  );
});
