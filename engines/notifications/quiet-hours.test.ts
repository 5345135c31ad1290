import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_ATTEMPTS, waitAfter } from "./backoff.ts";
import { notBefore } from "./quiet-hours.ts";

const MINUTE = 60_000;
const DAY = 1_440;
const NIGHT = { from: 21 * 60 + 30, to: 8 * 60 };
const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const times = fc.record({
  from: fc.integer({ min: 0, max: DAY - 1 }),
  to: fc.integer({ min: 0, max: DAY - 1 }),
});

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
/** The minute of the Shanghai day, by another road than the one tested. */
const minuteOf = (at: number): number => {
  const [hours, minutes] = CLOCK.format(at).split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};
/** Quiet by counting forward from the first quiet minute. */
const isQuiet = (at: number, { from, to }: typeof NIGHT): boolean =>
  (minuteOf(at) - from + DAY) % DAY < (to - from + DAY) % DAY;

test("nothing leaves in quiet hours, nothing leaves before its time, and nobody waits a day", () => {
  fc.assert(
    fc.property(instants, times, (at, quiet) => {
      const from = notBefore(at, quiet, false);
      expect(from).toBeGreaterThanOrEqual(at);
      expect(from - at).toBeLessThan(DAY * MINUTE);
      expect(isQuiet(from, quiet)).toBe(false);
    }),
  );
});

test("who waits waits for the end of the quiet hours and no longer; by day and when urgent nobody waits", () => {
  fc.assert(
    fc.property(instants, times, (at, quiet) => {
      const from = notBefore(at, quiet, false);
      if (isQuiet(at, quiet)) {
        expect(minuteOf(from)).toBe(quiet.to);
        expect(from % MINUTE).toBe(0);
        expect(isQuiet(from - 1, quiet)).toBe(true);
      } else expect(from).toBe(at);
      expect(notBefore(at, quiet, true)).toBe(at);
    }),
  );
});

test.each([
  ["2026-11-24T13:29:59.999Z", "2026-11-24T13:29:59.999Z"],
  ["2026-11-24T13:30:00.000Z", "2026-11-25T00:00:00.000Z"],
  ["2026-11-24T16:00:00.000Z", "2026-11-25T00:00:00.000Z"],
  ["2026-11-24T23:59:59.999Z", "2026-11-25T00:00:00.000Z"],
  ["2026-11-25T00:00:00.000Z", "2026-11-25T00:00:00.000Z"],
])("with nights quiet from 21:30 to 08:00, what is told at %s leaves at %s", (at, from) => {
  expect(new Date(notBefore(Date.parse(at), NIGHT, false)).toISOString()).toBe(from);
});

test("from and to alike is no quiet at all", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: DAY - 1 }), (at, minute) => {
      expect(notBefore(at, { from: minute, to: minute }, false)).toBe(at);
    }),
  );
});

test("each wait is longer than the one before, and after the last attempt there is none", () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => waitAfter(at + 1) ?? 0);
  for (const [at, wait] of waits.entries()) expect(wait).toBeGreaterThan(waits[at - 1] ?? 0);
  expect(waitAfter(MOST_ATTEMPTS)).toBeUndefined();
  const hours = waits.reduce((sum, it) => sum + it, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(24);
  expect(hours).toBeLessThan(72);
});
