import fc from "fast-check";
import { expect, test } from "vitest";
import { markedLines, marksOf, placeOf, type TextMark } from "./place.ts";

const mark = (from: number, to: number): TextMark => ({ from, to, tone: "error", key: `${from}` });

test("a place is told by line and column, a new line beginning behind its break", () => {
  expect(placeOf("甲\n乙丙", 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf("甲\n乙丙", 3)).toEqual({ line: 2, column: 2 });
  expect(placeOf("甲\n", 2)).toEqual({ line: 2, column: 1 });
});

test("a mark stands on its characters, also over a break, and one without width can be seen", () => {
  const marked = (text: string, it: TextMark): string[] =>
    markedLines(text, [it]).flatMap((line) => line.flatMap((one) => (one.mark ? [one.text] : [])));
  expect(marked("甲乙\n丙丁", mark(1, 4))).toEqual(["乙", "丙"]);
  expect(marked("甲乙", mark(2, 2))).toEqual(["乙"]);
  expect(marked("甲\n乙", mark(2, 2))).toEqual(["乙"]);
});

test("where marks overlap the narrower one shows, and the wider one goes on behind it", () => {
  const marks = marksOf(
    [],
    [],
    [
      { severity: "warning", place: { from: 0, to: 6 } },
      { severity: "error", place: { from: 2, to: 4 } },
      { severity: "info", place: null },
    ],
  );
  const shown = markedLines("甲乙丙丁戊己庚", marks).flat();
  expect(shown.map((it) => [it.text, it.mark?.tone])).toEqual([
    ["甲乙", "warning"],
    ["丙丁", "error"],
    ["戊己", "warning"],
    ["庚", undefined],
  ]);
  const same = marksOf([], [{ from: 0, to: 2 }], [{ severity: "error", place: { from: 0, to: 2 } }]);
  expect(markedLines("甲乙", same).flat()).toMatchObject([{ text: "甲乙", mark: { tone: "error" } }]);
});

test("whatever is marked, the lines still say the text and nothing twice", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "\n", "a") });
  const marks = fc.array(fc.tuple(fc.nat(20), fc.nat(8)).map(([from, width]) => mark(from, from + width)));
  fc.assert(
    fc.property(text, marks, (it, all) => {
      const lines = markedLines(it, all).map((line) => line.map((one) => one.text).join(""));
      expect(lines.join("\n")).toBe(it);
    }),
  );
});
