import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addWorkingDays,
  type Calendar,
  type Day,
  day,
  dayNumber,
  dayOfNumber,
  dayText,
  dueDay,
  findDay,
  isWorkingDay,
  readClock,
  withOverrides,
  workingDaysBetween,
} from "./index.ts";

const plain: Calendar = {
  version: "weekends only",
  publishedYears: new Set([2025, 2026, 2027]),
  overrides: new Map(),
};
const days = fc
  .integer({ min: dayNumber(day("2025-01-01")), max: dayNumber(day("2027-06-30")) })
  .map(dayOfNumber);
const calendars = fc
  .array(fc.tuple(days, fc.constantFrom("publicHoliday", "makeupWorkday", "localHoliday")), { maxLength: 60 })
  .map((changes) =>
    withOverrides(
      plain,
      "random",
      changes.map(([at, kind]) => [at, { kind, name: "某日" }] as const),
    ),
  );
const lengths = fc.integer({ min: 0, max: 60 });

test("impossible dates are refused", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "", "2026-02-30"])
    expect(findDay(text)).toBeUndefined();
  expect(dayText(day("2026-03-05"))).toBe("2026年3月5日（周四）");
});

test("working days add up", () => {
  fc.assert(
    fc.property(days, lengths, lengths, calendars, (from, a, b, calendar) => {
      expect(addWorkingDays(addWorkingDays(from, a, calendar), b, calendar)).toBe(
        addWorkingDays(from, a + b, calendar),
      );
    }),
  );
});

test("counting back gives what was added, and the end is a working day", () => {
  fc.assert(
    fc.property(days, lengths, calendars, (from, n, calendar) => {
      const end = addWorkingDays(from, n, calendar);
      expect(workingDaysBetween(from, end, calendar)).toBe(n);
      if (n > 0) expect(isWorkingDay(end, calendar)).toBe(true);
    }),
  );
});

test("a new holiday never brings a due day forward", () => {
  fc.assert(
    fc.property(days, lengths, days, calendars, (from, n, holiday, calendar) => {
      const changed = withOverrides(calendar, "changed", [
        [holiday, { kind: "publicHoliday", name: "新假" }],
      ]);
      expect(addWorkingDays(from, n, changed) >= addWorkingDays(from, n, calendar)).toBe(true);
    }),
  );
});

test("a term in calendar days ends on a working day", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 90 }), calendars, (from, n, calendar) => {
      const due = dueDay(from, { days: n, unit: "calendar" }, calendar);
      expect(isWorkingDay(due, calendar)).toBe(true);
      expect(due >= addDays(from, n)).toBe(true);
    }),
  );
});

const pausesOf = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }))
    .map(([after, long]) => ({ after, long })),
  { maxLength: 4 },
);

test("the ledger explains every day, counts the term once and never a day of waiting", () => {
  fc.assert(
    fc.property(days, lengths, pausesOf, calendars, (start, n, waits, calendar) => {
      const pauses = waits.map((it) => ({
        from: addDays(start, it.after),
        to: addDays(start, it.after + it.long),
        reason: "等待补正",
      }));
      const reading = readClock(
        { start, term: { days: n, unit: "working" }, pauses, extensions: [], today: start },
        calendar,
      );
      expect(reading.ledger.filter((it) => it.counted)).toHaveLength(n);
      reading.ledger.forEach((it, at) => {
        expect(it.day).toBe(addDays(start, at));
        if (it.counted)
          expect(pauses.some((pause) => pause.from <= it.day && it.day <= pause.to)).toBe(false);
      });
      expect(reading.ledger.at(-1)?.day).toBe(reading.due);
    }),
  );
});

test("overlapping waits count as their union", () => {
  fc.assert(
    fc.property(days, lengths, pausesOf, (start, n, waits) => {
      const pauses = waits.map((it) => ({
        from: addDays(start, it.after),
        to: addDays(start, it.after + it.long),
        reason: "等待",
      }));
      const single = [...new Set(pauses.flatMap((it) => daysFrom(it.from, it.to)))].map((at) => ({
        from: at,
        to: at,
        reason: "等待",
      }));
      const read = (list: typeof pauses): Day =>
        readClock(
          { start, term: { days: n, unit: "working" }, pauses: list, extensions: [], today: start },
          plain,
        ).due;
      expect(read(pauses)).toBe(read(single));
    }),
  );
});

const daysFrom = (from: Day, to: Day): Day[] => (from > to ? [] : [from, ...daysFrom(addDays(from, 1), to)]);

test("the clock says how much is left, that it waits, and by how much it is late", () => {
  const term = { days: 5, unit: "working" } as const;
  const start = day("2026-11-23"); // a Monday
  const at = (today: string, more: object = {}) =>
    readClock({ start, term, pauses: [], extensions: [], today: day(today), ...more }, plain);
  expect(at("2026-11-23")).toMatchObject({ due: "2026-11-30", state: "running", used: 0, left: 5 });
  expect(at("2026-11-25")).toMatchObject({ used: 2, left: 3 });
  expect(at("2026-12-02")).toMatchObject({ state: "overdue", left: -2 });
  expect(at("2026-12-02", { finishedOn: day("2026-11-27") })).toMatchObject({ state: "done", used: 4 });
  const waiting = { pauses: [{ from: day("2026-11-24"), reason: "等待补正" }] };
  expect(at("2026-11-26", waiting)).toMatchObject({
    state: "suspended",
    used: 0,
    left: 5,
    due: "2026-12-03",
  });
  const answered = { pauses: [{ from: day("2026-11-24"), to: day("2026-11-26"), reason: "等待补正" }] };
  expect(at("2026-11-27", answered)).toMatchObject({ state: "running", used: 1, left: 4, due: "2026-12-03" });
});

test("a term that is no whole number of days is refused", () => {
  for (const n of [-1, 1.5, Number.NaN, 4_000])
    expect(() => addWorkingDays(day("2026-01-01"), n, plain)).toThrow(RangeError);
});

test("a count that leaves the years of four digits ends, and does not go on for ever", () => {
  expect(findDay("9999-99-99")).toBeUndefined();
  expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
  expect(addDays(day("9999-12-30"), 1)).toBe("9999-12-31");
});
