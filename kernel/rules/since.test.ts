import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, dayNumber, dayOfNumber } from "#kernel/calendar";
import { firstDayFull, fullSince, lastDaySince, MARCH, placeInSeries } from "./since.ts";

const days = fc
  .integer({ min: dayNumber(day("1900-01-01")), max: dayNumber(day("2100-12-31")) })
  .map(dayOfNumber);
const units = fc.constantFrom("year" as const, "month" as const, "day" as const);
const counts = fc.integer({ min: -1_000, max: 1_000 });

test("the first day on which so many are full, and the last one since which they are", () => {
  fc.assert(
    fc.property(days, counts, units, (it, count, unit) => {
      const first = firstDayFull(it, count, unit);
      if (first)
        expect([
          fullSince(it, first, unit) >= count,
          fullSince(it, addDays(first, -1), unit) >= count,
        ]).toEqual([true, false]);
      const last = lastDaySince(it, count, unit);
      if (last)
        expect([fullSince(last, it, unit) >= count, fullSince(addDays(last, 1), it, unit) >= count]).toEqual([
          true,
          false,
        ]);
    }),
    { numRuns: 2_000 },
  );
});

test("beyond the days that can be written there is none", () => {
  expect(firstDayFull(day("9999-12-31"), 1, "day")).toBeUndefined();
  expect(lastDaySince(day("0100-01-01"), 36_526, "day")).toBeUndefined();
  expect(firstDayFull(day("9999-12-01"), 1, "month")).toBeUndefined();
});

test("a day's place in the series is what whole numbers alone make of year, month and day", () => {
  fc.assert(
    fc.property(days, (it) => {
      const [year, month, date] = it.split("-").map(Number) as [number, number, number];
      const m = year * 12 + month + MARCH;
      const parts = [((m % 12) * 153 + 2) / 5, m / 48, -Math.floor(m / 1200), m / 4800].map(Math.floor);
      expect(parts.reduce((a, b) => a + b, date + Math.floor(m / 12) * 365)).toBe(placeInSeries(it));
    }),
    { numRuns: 2_000 },
  );
});
