import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, dayNumber, dayOfNumber, findDay, weekday } from "./index.ts";

const numbers = fc.integer({ min: -719_528, max: 2_932_896 });

test("day and number agree with the platform's own calendar from year 0 to 9999", () => {
  fc.assert(
    fc.property(numbers, (value) => {
      const at = new Date(value * 86_400_000);
      const text = at.toISOString().slice(0, 10);
      expect(dayOfNumber(value)).toBe(text);
      expect(dayNumber(text as Day)).toBe(value);
      expect(weekday(text as Day)).toBe(at.getUTCDay());
    }),
    { numRuns: 2_000 },
  );
});

test("a text is a day exactly when the platform's calendar has it, from the year 100 on", () => {
  const two = (value: number): string => String(value).padStart(2, "0");
  fc.assert(
    fc.property(fc.nat({ max: 9_999 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }), (year, month, date) => {
      const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
      const parsed = new Date(`${text}T00:00:00Z`);
      const real = year >= 100 && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
      expect(findDay(text)).toBe(real ? text : undefined);
    }),
  );
});
