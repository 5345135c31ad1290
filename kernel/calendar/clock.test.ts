import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addWorkingDays,
  type Calendar,
  type ClockInput,
  calendarWith,
  type Day,
  day,
  dayNumber,
  dayOfNumber,
  dueDay,
  isWorkingDay,
  type Pause,
  readClock,
  readNotice,
  rollToWorkingDay,
  type Term,
  withOverrides,
  workingDaysBetween,
} from "./index.ts";
import { NOTICE_2026 } from "./notice/printed-notices.ts";

const weekends: Calendar = { version: "周末", publishedYears: new Set([2025, 2026]), overrides: new Map() };
const days = fc
  .integer({ min: dayNumber(day("2025-01-01")), max: dayNumber(day("2026-06-30")) })
  .map(dayOfNumber);
const calendars = fc
  .array(fc.tuple(days, fc.constantFrom("publicHoliday", "makeupWorkday", "localHoliday")), { maxLength: 60 })
  .map((changes) =>
    withOverrides(
      weekends,
      "某历",
      changes.map(([at, kind]) => [at, { kind, name: "某日" }] as const),
    ),
  );
const lengths = fc.integer({ min: 1, max: 60 });
const terms = fc.record({
  days: lengths,
  unit: fc.constantFrom("working", "calendar"),
}) satisfies fc.Arbitrary<Term>;
/** Closed waits somewhere about the term: nested, overlapping, touching, far away. */
const waitsFrom = (start: Day) =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: -10, max: 90 }),
        fc.integer({ min: 0, max: 25 }),
        fc.constantFrom("wait", "excluded"),
      )
      .map(([after, long, is]): Pause => {
        const from = addDays(start, after);
        return { from, to: addDays(from, long), reason: "等待", is };
      }),
    { maxLength: 4 },
  );
const cases = fc
  .tuple(days, terms, calendars)
  .chain(([start, term, calendar]) => fc.tuple(fc.constant({ start, term, calendar }), waitsFrom(start)))
  .map(([it, pauses]) => ({ ...it, pauses }));

type Asked = Partial<ClockInput> & Pick<ClockInput, "start" | "term">;
const read = (asked: Asked, calendar: Calendar) =>
  readClock({ pauses: [], extensions: [], today: asked.start, ...asked }, calendar);
const dueOf = (asked: Asked, calendar: Calendar): Day => read(asked, calendar).due;

test("working days between days add up, whichever comes first", () => {
  fc.assert(
    fc.property(days, days, days, calendars, (a, b, c, calendar) => {
      const between = (from: Day, to: Day): number => workingDaysBetween(from, to, calendar);
      expect(between(a, b) + between(b, c)).toBe(between(a, c));
    }),
  );
});

test("without waits the clock ends on the due day of its term", () => {
  fc.assert(
    fc.property(cases, ({ start, term, calendar }) => {
      expect(dueOf({ start, term }, calendar)).toBe(dueDay(start, term, calendar));
    }),
  );
});

test("a later start, a longer term or one more wait never brings the end forward", () => {
  fc.assert(
    fc.property(cases, fc.nat({ max: 30 }), fc.nat({ max: 20 }), (it, later, longer) => {
      const { start, term, pauses, calendar } = it;
      const due = dueOf({ start, term, pauses }, calendar);
      expect(dueOf({ start: addDays(start, later), term, pauses }, calendar) >= due).toBe(true);
      const more = { ...term, days: term.days + longer };
      expect(dueOf({ start, term: more, pauses }, calendar) >= due).toBe(true);
      const wait = { from: addDays(start, later), to: addDays(start, later + longer), reason: "又等" };
      for (const one of [wait, { ...wait, restarts: true }])
        expect(dueOf({ start, term, pauses: [...pauses, one] }, calendar) >= due).toBe(true);
      const extensions = [{ days: longer, reason: "延长", unit: "calendar" as const }];
      expect(dueOf({ start, term, pauses, extensions }, calendar) >= due).toBe(true);
    }),
  );
});

test("a working day of the term that becomes a holiday moves the end to the next working day, no further", () => {
  fc.assert(
    fc.property(days, lengths, calendars, fc.nat(), (start, n, calendar, pick) => {
      const { due, ledger } = read({ start, term: { days: n, unit: "working" } }, calendar);
      const counted = ledger.filter((it) => it.counted);
      const holiday = counted[pick % counted.length]?.day as Day;
      const changed = withOverrides(calendar, "新历", [[holiday, { kind: "publicHoliday", name: "新假" }]]);
      expect(dueOf({ start, term: { days: n, unit: "working" } }, changed)).toBe(
        addWorkingDays(due, 1, calendar),
      );
    }),
  );
});

test("a change of the calendar after the end changes nothing, nor does one before the start", () => {
  fc.assert(
    fc.property(cases, days, fc.constantFrom("publicHoliday", "makeupWorkday"), (it, at, kind) => {
      const { start, term, pauses, calendar } = it;
      const { due, ledger } = read({ start, term, pauses }, calendar);
      fc.pre(at > due || at <= start);
      const changed = withOverrides(calendar, calendar.version, [[at, { kind, name: "新" }]]);
      expect(read({ start, term, pauses }, changed)).toMatchObject({ due, ledger });
    }),
  );
});

test("waits count as the union of their days, and one outside the term changes nothing", () => {
  fc.assert(
    fc.property(cases, fc.nat({ max: 30 }), (it, long) => {
      const { start, term, pauses, calendar } = it;
      const due = dueOf({ start, term, pauses }, calendar);
      const inside = pauses.flatMap((one) => {
        const singles: Pause[] = [];
        for (let at = one.from; at <= (one.to ?? at); at = addDays(at, 1))
          singles.push({ from: at, to: at, reason: "等待" });
        return singles;
      });
      expect(dueOf({ start, term, pauses: inside }, calendar)).toBe(due);
      const after = { from: addDays(due, 1), to: addDays(due, 1 + long), reason: "之后" };
      const before = { from: addDays(start, -long), to: start, reason: "之前" };
      expect(dueOf({ start, term, pauses: [...pauses, after, before] }, calendar)).toBe(due);
    }),
  );
});

test("the ledger has every day once, counts the term once and no day of a wait", () => {
  fc.assert(
    fc.property(cases, (it) => {
      const { start, term, pauses, calendar } = it;
      const { ledger, due } = read({ start, term, pauses }, calendar);
      expect(ledger.map((one) => one.day)).toEqual(ledger.map((_, at) => addDays(start, at)));
      expect(ledger.at(-1)?.day).toBe(due);
      expect(ledger.filter((one) => one.counted)).toHaveLength(term.days);
      for (const one of ledger.slice(1)) {
        const waits = pauses.some((wait) => wait.from <= one.day && one.day <= (wait.to ?? one.day));
        expect(["suspended", "excluded"].includes(one.reason)).toBe(waits);
      }
      expect(isWorkingDay(due, calendar)).toBe(true);
    }),
  );
});

test("a restart begins the whole term anew and voids what was used", () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 40 }), fc.nat({ max: 20 }), (it, after, long) => {
      const { start, term, calendar } = it;
      const from = addDays(start, after);
      const to = addDays(from, long);
      fc.pre(to > start);
      const pauses = [{ from, to, reason: "补正", restarts: true }];
      const { due, ledger } = read({ start, term, pauses }, calendar);
      expect(due).toBe(dueDay(to, term, calendar));
      expect(ledger.filter((one) => one.counted && one.day <= to)).toEqual([]);
    }),
  );
});

test("an open wait that will restart the clock tells what the end would be if it ended today", () => {
  const start = day("2026-03-02");
  const pauses = [{ from: day("2026-03-05"), reason: "等待补正", restarts: true }];
  const reading = read(
    { start, term: { days: 5, unit: "working" }, pauses, today: day("2026-03-10") },
    weekends,
  );
  expect(reading).toMatchObject({ state: "suspended", used: 0, left: 5, due: "2026-03-17" });
  expect(reading.ledger.map((it) => it.reason).slice(0, 4)).toEqual([
    "eventDay",
    "voided",
    "voided",
    "suspended",
  ]);
});

test("an extension in the unit of the term lengthens it; in another unit it follows the term", () => {
  fc.assert(
    fc.property(cases, lengths, (it, more) => {
      const { start, term, pauses, calendar } = it;
      const same = { start, term, pauses, extensions: [{ days: more, reason: "延长" }] };
      const longer = { ...term, days: term.days + more };
      expect(dueOf(same, calendar)).toBe(dueOf({ start, term: longer, pauses }, calendar));
      const other = term.unit === "working" ? "calendar" : "working";
      const extended = dueOf(
        { start, term, extensions: [{ days: more, unit: other, reason: "延长" }] },
        calendar,
      );
      // The roll to a working day belongs to the end of the whole, not to the end of the part before.
      expect(extended).toBe(
        other === "working"
          ? addWorkingDays(addDays(start, term.days), more, calendar)
          : rollToWorkingDay(addDays(addWorkingDays(start, term.days, calendar), more), calendar),
      );
    }),
  );
});

test("twenty working days from 30 January 2026 end on 5 March 2026, by the notice alone", () => {
  const calendar = calendarWith(weekends, "通知", [{ is: "notice", notice: readNotice(NOTICE_2026) }], []);
  const { due, ledger, provisional } = read(
    { start: day("2026-01-30"), term: { days: 20, unit: "working" } },
    calendar,
  );
  expect({ due, provisional }).toEqual({ due: "2026-03-05", provisional: false });
  expect(ledger.filter((it) => it.reason === "makeupWorkday").map((it) => it.day)).toEqual([
    "2026-02-14",
    "2026-02-28",
  ]);
});

test("days of a year without a notice are marked provisional, one by one", () => {
  const { ledger, provisional } = read(
    { start: day("2026-12-30"), term: { days: 3, unit: "working" } },
    weekends,
  );
  expect(provisional).toBe(true);
  expect(ledger.map((it) => it.provisional)).toEqual([false, false, true, true, true, true]);
});

test("a term of ten years is read in a few milliseconds", () => {
  const pauses = [{ from: day("2027-01-01"), to: day("2029-12-31"), reason: "等待" }];
  const asked = { start: day("2026-01-01"), term: { days: 3_660, unit: "working" as const }, pauses };
  read(asked, weekends);
  const from = performance.now();
  for (let at = 0; at < 5; at += 1) read(asked, weekends);
  expect((performance.now() - from) / 5).toBeLessThan(50);
});
