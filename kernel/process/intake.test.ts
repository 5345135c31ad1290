import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day } from "#kernel/calendar";
import { intakeOn, type ServiceItem, type Window, windowOf } from "./index.ts";

const FIRST = day("2026-01-01");
const on = (days: number): Day => addDays(FIRST, days);
const window = (from: number, to: number, quota?: number): Window => ({
  from: on(from),
  to: on(to),
  ...(quota === undefined ? {} : { quota }),
});
type Taken = Pick<ServiceItem, "taken">;

test("an item without days is always open, one with days from the first through the last", () => {
  expect(intakeOn({}, FIRST)).toEqual({ is: "open", window: null });
  const some: Taken = { taken: { from: on(10), to: on(20) } };
  expect(intakeOn(some, on(9))).toEqual({ is: "closed", next: { from: on(10), to: on(20) } });
  expect([10, 20].map((it) => intakeOn(some, on(it)).is)).toEqual(["open", "open"]);
  expect(intakeOn(some, on(21))).toEqual({ is: "closed", next: null });
});

test("between windows the next one is named, in whatever order they are written", () => {
  const twice: Taken = { taken: { from: FIRST, windows: [window(40, 50), window(10, 20)] } };
  expect(intakeOn(twice, on(15))).toEqual({ is: "open", window: window(10, 20) });
  expect(intakeOn(twice, on(5))).toEqual({ is: "closed", next: { from: on(10), to: on(20) } });
  expect(intakeOn(twice, on(21))).toEqual({ is: "closed", next: { from: on(40), to: on(50) } });
  expect(intakeOn(twice, on(51))).toEqual({ is: "closed", next: null });
});

test("a window counts only while the item itself is in force", () => {
  const late: Taken = { taken: { from: on(15), to: on(45), windows: [window(10, 20), window(40, 50)] } };
  expect(intakeOn(late, on(12))).toEqual({ is: "closed", next: { from: on(15), to: on(20) } });
  expect(intakeOn(late, on(15)).is).toBe("open");
  expect(intakeOn(late, on(30))).toEqual({ is: "closed", next: { from: on(40), to: on(45) } });
  expect(intakeOn(late, on(46))).toEqual({ is: "closed", next: null });
});

test("whatever was taken on a day belongs to that day's window, and what is named next is open when it comes", () => {
  const windows = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 })), { maxLength: 5 })
    .map((list) => {
      let at = 0;
      return list.map(([gap, long]) => {
        const from = at + gap;
        at = from + long;
        return window(from, at);
      });
    });
  const taken = fc.record({
    from: fc.integer({ min: 0, max: 60 }),
    long: fc.integer({ min: 0, max: 200 }),
    windows,
  });
  fc.assert(
    fc.property(taken, fc.integer({ min: 0, max: 250 }), ({ from, long, windows: list }, days) => {
      const item: Taken = {
        taken: { from: on(from), to: on(from + long), ...(list.length > 0 ? { windows: list } : {}) },
      };
      const intake = intakeOn(item, on(days));
      if (intake.is === "open") {
        if (intake.window) expect(windowOf(item, on(days))?.window).toEqual(intake.window);
      } else if (intake.next) {
        expect(intake.next.from > on(days)).toBe(true);
        expect(intakeOn(item, intake.next.from).is).toBe("open");
        for (let it = days; on(it) < intake.next.from; it++) expect(intakeOn(item, on(it)).is).toBe("closed");
      } else {
        for (let it = days; it <= 260; it++) expect(intakeOn(item, on(it)).is).toBe("closed");
      }
    }),
  );
});
