import fc from "fast-check";
import { expect, test } from "vitest";
import { parseValue, type ValueShape } from "#kernel/values";
import { typedText } from "./typed-text.ts";

const back = (text: string, shape: Omit<ValueShape, "name">): unknown => {
  const parsed = parseValue(text, { name: "项", ...shape });
  return "value" in parsed ? parsed.value : parsed.problem;
};
const whole = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

test("an amount that fills a form reads back to the fen, in 元 and in 万元", () => {
  for (const unit of ["元", "万元"])
    fc.assert(
      fc.property(whole, (value) => {
        const shape = { type: "money", unit } as const;
        expect(back(typedText(value, shape), shape)).toBe(value);
      }),
    );
});

test("numbers, days, choices and yes or no read back as themselves", () => {
  const offered = [
    { value: "a", label: "甲" },
    { value: "b", label: "乙" },
  ];
  const cases = [
    [42, { type: "integer", unit: "人" }],
    [0.153, { type: "rate" }],
    [3.5, { type: "decimal" }],
    ["2025-11-20", { type: "day" }],
    ["a", { type: "choice", choices: offered }],
    [["a", "b"], { type: "choices", choices: offered }],
    [true, { type: "boolean" }],
    [false, { type: "boolean" }],
    [null, { type: "integer" }],
  ] as const;
  for (const [value, shape] of cases) expect(back(typedText(value, shape), shape)).toEqual(value);
});

test("350000 yuan is typed as 35 in a field of 万元", () => {
  expect(typedText(35_000_000, { type: "money", unit: "万元" })).toBe("35");
  expect(typedText(35_000_050, { type: "money", unit: "万元" })).toBe("35.00005");
});
