import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "#kernel/calendar";
import { intakeOn } from "./index.ts";

const FROM = day("2026-03-01");
const at = (days: number) => addDays(FROM, days);

test("without times an item is always open; with a last day it is open up to and with it", () => {
  expect(intakeOn({}, FROM)).toEqual({ open: true, until: null, window: null });
  const taken = { from: FROM, to: at(10) };
  expect(intakeOn({ taken }, at(-1))).toEqual({ open: false, opens: FROM });
  expect(intakeOn({ taken }, at(10))).toMatchObject({ open: true, until: at(10) });
  expect(intakeOn({ taken }, at(11))).toEqual({ open: false, opens: null });
});

test("with windows it is open exactly on their days, and otherwise says when the next one opens", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5, max: 60 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (on, long, gap) => {
        const first = { from: at(0), to: at(long) };
        const second = { from: at(long + gap), to: at(long + gap + 5) };
        const found = intakeOn({ taken: { from: FROM, windows: [second, first] } }, at(on));
        const isIn = [first, second].some((it) => it.from <= at(on) && at(on) <= it.to);
        expect(found.open).toBe(isIn);
        if (!found.open && found.opens !== null) {
          expect(found.opens > at(on)).toBe(true);
          expect([first.from, second.from]).toContain(found.opens);
        }
      },
    ),
  );
});
