import { expect, test } from "vitest";
import { sentOf, sliderOf, typedOf, unitOf } from "./typed.ts";

const money = { type: "money", unit: "万元", value: 300_000_000 } as const;
const few = { type: "money", unit: "万元", value: 30_000 } as const;
const rate = { type: "rate", unit: "%", value: 0.05 } as const;
const persons = { type: "integer", unit: "人", value: 300 } as const;

test("a number is shown in the unit in which people say it", () => {
  expect([money, few, rate, persons].map((it) => `${typedOf(it)}${unitOf(it)}`)).toEqual([
    "300万元",
    "300元",
    "5%",
    "300人",
  ]);
});

test("what is sent carries its unit, unless the person typed one", () => {
  expect(sentOf(money, " 350 ")).toBe("350万元");
  expect(sentOf(money, "3500000元")).toBe("3500000元");
  expect(sentOf(few, "350")).toBe("350元");
  expect(sentOf(rate, "2.5")).toBe("2.5%");
  expect(sentOf(persons, "500")).toBe("500");
});

test("the slider reaches three times the number, rests on what is typed and does not leave its ends", () => {
  expect(sliderOf(persons, "500")).toMatchObject({ value: 500, old: 300, max: 900 });
  expect(sliderOf(persons, "5000")?.value).toBe(900);
  expect(sliderOf(persons, "abc")?.value).toBe(300);
  expect(sliderOf(rate, "5")).toMatchObject({ max: 100, step: 1 });
  expect(sliderOf({ type: "day", unit: null, value: "2026-01-01" }, "2026-01-01")).toBeUndefined();
});
