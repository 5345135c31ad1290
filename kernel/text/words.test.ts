import fc from "fast-check";
import { expect, test } from "vitest";
import { containsQuote, numbersIn, sameWords, unitsIn } from "./index.ts";
import { readNumeral } from "./numeral.ts";

const values = (text: string) => numbersIn(text).map((it) => [it.text, it.value, it.unit]);

test("numbers are read with their units", () => {
  expect(values("不超过3个工作日，减按15%，给予10万元—30万元，累计不超过3次，约1.2万人")).toEqual([
    ["3个工作日", 3, "工作日"],
    ["15%", 15, "%"],
    ["10万元", 100_000, "元"],
    ["30万元", 300_000, "元"],
    ["3次", 3, "次"],
    ["1.2万人", 12_000, "人"],
  ]);
});

test("the first number of a range borrows the unit of the second", () => {
  expect(values("补助10—30万元，比例5%至10%")).toEqual([
    ["10—", 100_000, "元"],
    ["30万元", 300_000, "元"],
    ["5%", 5, "%"],
    ["10%", 10, "%"],
  ]);
});

test("Chinese numerals count where a unit follows, and 一次性 is no number", () => {
  expect(values("“最多跑一次”，六十日内提出，百分之十五，一次性补贴三万元，第一次，每年一次")).toEqual([
    ["一次", 1, "次"],
    ["六十日内", 60, "日"],
    ["百分之十五", 15, "%"],
    ["三万元", 30_000, "元"],
    ["每年", 1, "次/年"],
    ["一次", 1, "次"],
  ]);
});

test("dates and document numbers are no numbers", () => {
  expect(values("2020年5月28日，5月1日，2019—2021年，云政办发〔2019〕86号")).toEqual([]);
});

test("every Chinese numeral up to 999 is read back", () => {
  const digits = "零一二三四五六七八九";
  const write = (n: number): string => {
    const [h, t, o] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
    const tens = t > 0 ? `${h === 0 && t === 1 ? "" : digits[t]}十` : h > 0 && o > 0 ? "零" : "";
    return `${h > 0 ? `${digits[h]}百` : ""}${tens}${o > 0 ? digits[o] : ""}`;
  };
  for (let n = 1; n <= 999; n += 1) expect(readNumeral(write(n)), write(n)).toBe(n);
  expect(readNumeral("二〇二〇")).toBe(2020);
  expect(readNumeral("十十")).toBeUndefined();
});

test("units are read in every printed form", () => {
  expect(unitsIn("做好。（责任单位：州甲局，州乙局、州丙委等按职责分工负责）")).toEqual([
    "州甲局",
    "州乙局",
    "州丙委",
  ]);
  expect(unitsIn("做好。(甲部、乙部负责。列第一位者为牵头单位，下同)")).toEqual(["甲部", "乙部"]);
  expect(unitsIn("做好（略）。（牵头单位：甲局；责任单位：乙局（丙办）、丁局）")).toEqual([
    "甲局",
    "乙局（丙办）",
    "丁局",
  ]);
  expect(unitsIn("下放。（负责部门：甲部；适用范围：所有试验区）")).toEqual(["甲部"]);
  expect(unitsIn("没有闭合（的括号。（责任单位：甲局负责）")).toEqual(["甲局"]);
  expect(unitsIn("做好。责任单位：甲局、乙局。")).toEqual(["甲局", "乙局"]);
  expect(unitsIn("依法（含规章）办理，由甲局负责。")).toEqual([]);
});

test("a quote is found whatever the line breaks, widths and dashes", () => {
  const clause = "给予10万元—30万元的研发补助";
  for (const quote of ["10万元—30万元", "１０万元－30万元", "10万元——30万元", "10万\n元-30万元"])
    expect(containsQuote(clause, quote), quote).toBe(true);
  expect(containsQuote(clause, "20万元")).toBe(false);
  expect(containsQuote(clause, "")).toBe(false);
  expect(sameWords("“双创”升级", '"双创"升级')).toBe(true);
});

test("any piece of a text is found in it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y);
      const piece = text.slice(from, (to ?? 0) + 1);
      fc.pre(piece.trim() !== "" && !piece.includes("-"));
      expect(containsQuote(text, piece)).toBe(true);
    }),
  );
});
