import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfNumber } from "#kernel/calendar";
import { isOfType, parseValue, type ValueShape, valueText } from "./index.ts";

const money: ValueShape = { name: "营业收入", type: "money" };
const readAs = (typed: string, shape: ValueShape): unknown => {
  const parsed = parseValue(typed, shape);
  return "value" in parsed ? parsed.value : parsed.problem.code;
};

test("amounts are read as people write them, into 分", () => {
  expect(readAs("12,000", money)).toBe(1_200_000);
  expect(readAs("１２万", money)).toBe(12_000_000);
  expect(readAs("300万元", money)).toBe(300_000_000);
  expect(readAs("¥ 0.1", money)).toBe(10);
  expect(readAs("12.5", { ...money, unit: "万元" })).toBe(12_500_000);
  expect(readAs("12.5元", { ...money, unit: "万元" })).toBe(1_250);
  expect(readAs("-3", money)).toBe(-300);
  expect(readAs("1,23", money)).toBe("not-number");
  expect(readAs("0.001", money)).toBe("not-money");
  expect(readAs("99999999999999999999", money)).toBe("not-money");
});

test("rates, whole numbers, days and yes or no are read strictly", () => {
  expect(readAs("15%", { name: "比例", type: "rate" })).toBe(0.15);
  expect(readAs("0.15", { name: "比例", type: "rate" })).toBe(0.15);
  expect(readAs("12人", { name: "人数", type: "integer", unit: "人" })).toBe(12);
  expect(readAs("12.5", { name: "人数", type: "integer" })).toBe("not-whole");
  expect(readAs("2025年3月1日", { name: "成立日期", type: "day" })).toBe("2025-03-01");
  expect(readAs("2025/2/29", { name: "成立日期", type: "day" })).toBe("no-such-date");
  expect(readAs("是", { name: "首次认定", type: "boolean" })).toBe(true);
  expect(readAs("maybe", { name: "首次认定", type: "boolean" })).toBe("not-yes-no");
  expect(readAs("  ", money)).toBe(null);
});

test("any amount that is shown in yuan is read back as the same 分", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
      const text = valueText(fen, { type: "money" });
      // 万元 is shown with two decimals, so only whole hundreds of yuan come back exactly.
      fc.pre(!text.includes("万") || fen % 10_000 === 0);
      expect(readAs(text, money)).toBe(fen);
    }),
  );
});

test("any day and whole number come back as they were shown or typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), (number) => {
      const day = dayOfNumber(number);
      expect(readAs(day, { name: "日", type: "day" })).toBe(day);
      expect(readAs(number.toLocaleString("en-US"), { name: "数", type: "integer" })).toBe(number);
    }),
  );
});

test("no text whatever makes the reader throw, and what it reads fits its field", () => {
  const types = [
    "integer",
    "money",
    "decimal",
    "rate",
    "day",
    "choice",
    "choices",
    "boolean",
    "text",
  ] as const;
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...types), (typed, type) => {
      const parsed = parseValue(typed, { name: "某项", type });
      if ("value" in parsed) expect(isOfType(parsed.value, { name: "某项", type })).toBe(true);
      else expect(parsed.problem.says).toMatch(/[。]$/);
    }),
    { numRuns: 500 },
  );
});
