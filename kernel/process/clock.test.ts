import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type ClockReading, type Day, day, readClock } from "#kernel/calendar";
import { type CaseEvent, type CaseHappening, clockInput, foldCase, type ServiceItem } from "./index.ts";
import { eventOf, LONG_WAY, MONDAY, WEEKENDS } from "./testing.ts";

const SUBMITTED: CaseHappening = {
  is: "submitted",
  answers: {},
  facts: {},
  registerValues: {},
  materials: [],
};
const ask = (replyBy: Day): CaseHappening => ({ is: "correctionAsked", items: [], replyBy });
const CORRECTED: CaseHappening = { is: "corrected", answers: {}, materials: [] };

const eventsOn = (...list: readonly (readonly [number, CaseHappening])[]): CaseEvent[] =>
  list.map(([days, it], at) => eventOf(at + 1, addDays(MONDAY, days), it));
const readOn = (item: ServiceItem, days: number, events: readonly CaseEvent[]): ClockReading =>
  readClock(clockInput(item, foldCase(item, events), addDays(MONDAY, days)), WEEKENDS);
const reasonOn = (reading: ClockReading, days: number): string | undefined =>
  reading.ledger.find((it) => it.day === addDays(MONDAY, days))?.reason;

const RECEIPT: ServiceItem = { ...LONG_WAY, limits: { ...LONG_WAY.limits, start: "receipt" } };
const RESTARTS: ServiceItem = { ...RECEIPT, correction: { ...RECEIPT.correction, clock: "restart" } };

test("where a correction begins the term anew, the days before it are void and the ledger says so", () => {
  const events = eventsOn([0, SUBMITTED], [3, ask(day("2026-12-31"))], [7, CORRECTED]);
  const kept = readOn(RECEIPT, 9, events);
  const anew = readOn(RESTARTS, 9, events);
  // Tuesday and Wednesday before the question, Tuesday and Wednesday after the answer.
  expect(kept.used).toBe(4);
  expect(anew.used).toBe(2);
  expect([reasonOn(kept, 1), reasonOn(kept, 4), reasonOn(kept, 8)]).toEqual([
    "counted",
    "suspended",
    "counted",
  ]);
  expect([reasonOn(anew, 1), reasonOn(anew, 4), reasonOn(anew, 8)]).toEqual([
    "voided",
    "suspended",
    "counted",
  ]);
});

test("a term that begins anew ends as if the case had been handed in on the day of the correction", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 30 }), (asked, wait) => {
      const back = asked + wait;
      const anew = readOn(
        RESTARTS,
        back,
        eventsOn([0, SUBMITTED], [asked, ask(day("2027-12-31"))], [back, CORRECTED]),
      );
      expect(anew.due).toBe(readOn(RECEIPT, back, eventsOn([back, SUBMITTED])).due);
      expect(anew.used).toBe(0);
    }),
  );
});

test("an extension is counted in the unit that the item gives it, after the term", () => {
  const inDays: ServiceItem = {
    ...RECEIPT,
    limits: {
      ...RECEIPT.limits,
      extension: {
        by: "head",
        most: { days: 30, unit: "calendar" },
        times: 1,
        cite: RECEIPT.correction.cite,
      },
    },
  };
  const extended = eventsOn([0, SUBMITTED], [1, { is: "clockExtended", days: 7, reason: "复杂" }]);
  const before = readOn(inDays, 1, eventsOn([0, SUBMITTED])).due;
  // Seven days by the calendar, not seven working days.
  expect(readOn(inDays, 1, extended).due).toBe(addDays(before, 7));
  expect(readOn(RECEIPT, 1, extended).due).toBe(addDays(before, 9));
});

test("the time of experts is left out by law, and the ledger names it so, also where a correction overlaps", () => {
  const item: ServiceItem = {
    ...RECEIPT,
    steps: RECEIPT.steps.filter(
      (it) => it.is === "accept" || it.is === "expertReview" || it.is === "deliver",
    ),
  };
  const events = eventsOn(
    [0, SUBMITTED],
    [1, { is: "accepted", checked: [] }],
    [2, ask(day("2026-12-31"))],
    [8, CORRECTED],
    [10, { is: "expertsHeard" }],
  );
  const reading = readOn(item, 14, events);
  expect([reasonOn(reading, 3), reasonOn(reading, 9), reasonOn(reading, 11)]).toEqual([
    "excluded",
    "excluded",
    "counted",
  ]);
  expect(reading.ledger.find((it) => it.reason === "excluded")?.note).toContain("专家评审");
  // Neither the day of the acceptance, on which the experts began, nor theirs: Friday and Monday are left.
  expect(reading.used).toBe(2);
});
