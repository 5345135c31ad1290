import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, readClock } from "#kernel/calendar";
import {
  type ActionState,
  actionsOf,
  type CaseEvent,
  type CaseState,
  clockInput,
  END_STATUSES,
  foldCase,
} from "./index.ts";
import { eventOf, happeningOf, LONG_WAY, MONDAY, WEEKENDS } from "./testing.ts";

type Walked = { events: CaseEvent[]; state: CaseState; today: CaseState["submittedOn"] };
const AFTER_THE_END = new Set([
  "answerUrge",
  "bringMaterial",
  "checkPromise",
  "revokeResult",
  "rate",
  "callBack",
]);

const SELDOM = new Set(["decline", "withdraw", "turnAway", "close", "urge", "reassign", "askCorrection"]);

/** One step on: some days later somebody takes one of the open actions. */
const steps = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 4 }),
    choice: fc.nat(),
    pick: fc.integer({ min: 0, max: 999 }).map((it) => it / 1000),
  }),
  { minLength: 60, maxLength: 90 },
);
const walk = (
  way: { days: number; choice: number; pick: number }[],
  look: (it: Walked, open: readonly ActionState[]) => void,
): Walked => {
  const first = eventOf(1, MONDAY, {
    is: "submitted",
    answers: {},
    facts: {},
    registerValues: {},
    materials: [],
    coApplicants: [{ who: "2", name: "乙" }],
  });
  let here: Walked = { events: [first], state: foldCase(LONG_WAY, [first]), today: MONDAY };
  for (const { days, choice, pick } of way) {
    const today = addDays(here.today, days);
    const open = actionsOf(LONG_WAY, here.state, today).filter((it) => it.open);
    look({ ...here, today }, open);
    // What ends a case early or changes nothing is picked seldom, so that many cases go all the way.
    const onward = open.filter((it) => !SELDOM.has(it.action));
    const from = onward.length > 0 && pick < 0.97 ? onward : open;
    const taken = from[choice % Math.max(1, from.length)];
    if (!taken) break;
    const happening = happeningOf(taken, here.state, { today, pick });
    const events = [...here.events, eventOf(here.events.length + 1, today, happening)];
    here = { events, state: foldCase(LONG_WAY, events), today };
  }
  look(here, []);
  return here;
};

test("wherever a case goes, somebody can go on until it is over, and afterwards only what comes after", () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(steps, (way) => {
      const { state } = walk(way, ({ state: at, today }, open) => {
        if (open.length === 0) return;
        const names = open.map((it) => it.action);
        if (END_STATUSES.has(at.status)) {
          expect(names.filter((it) => !AFTER_THE_END.has(it))).toEqual([]);
          return;
        }
        // A notice that runs is waited out; everything else can be moved by somebody today.
        const onward = names.filter(
          (it) => !["urge", "answerUrge", "reassign", "bringMaterial"].includes(it),
        );
        expect(onward, `${at.status} on ${today}`).not.toEqual([]);
      });
      ends.add(state.status);
    }),
    { numRuns: 600 },
  );
  expect([...ends]).toEqual(expect.arrayContaining(["delivered", "refused", "withdrawn", "turnedAway"]));
});

test("stays at steps follow one another without a gap, and one is open exactly while the case is", () => {
  fc.assert(
    fc.property(steps, (way) => {
      walk(way, ({ state }) => {
        const open = state.visits.filter((it) => it.to === null);
        expect(open.length).toBe(state.endedOn || state.status === "confirming" ? 0 : 1);
        state.visits.forEach((it, at) => {
          const next = state.visits[at + 1];
          if (next) expect(next.from).toBe(it.to);
        });
        expect(state.version).toBeGreaterThan(0);
      });
    }),
  );
});

test("a closed action always says why, and an ended case takes no payment, decision or correction", () => {
  fc.assert(
    fc.property(steps, (way) => {
      walk(way, ({ state, today }) => {
        for (const it of actionsOf(LONG_WAY, state, today)) expect(it.why === null).toBe(it.open);
        if (!state.endedOn) return;
        expect(state.step).toBe(LONG_WAY.steps.length);
      });
    }),
  );
});

test("days of a wait are never counted, whatever else happens", () => {
  fc.assert(
    fc.property(steps, (way) => {
      walk(way, ({ state, today }) => {
        const input = clockInput(LONG_WAY, state, today);
        for (const it of readClock(input, WEEKENDS).ledger) {
          const waits = input.pauses.some((one) => one.from <= it.day && it.day <= (one.to ?? today));
          if (waits) expect(it.counted, it.day).toBe(false);
        }
      });
    }),
  );
});

test("an extension moves the end by its days, and a case that waits to be accepted has used none", () => {
  const submitted = eventOf(1, MONDAY, {
    is: "submitted",
    answers: {},
    facts: {},
    registerValues: {},
    materials: [],
  });
  const later = addDays(MONDAY, 10);
  const waiting = readClock(clockInput(LONG_WAY, foldCase(LONG_WAY, [submitted]), later), WEEKENDS);
  expect(waiting).toMatchObject({ used: 0, state: "suspended" });
  const accepted = [submitted, eventOf(2, later, { is: "accepted", checked: [] })];
  const before = readClock(clockInput(LONG_WAY, foldCase(LONG_WAY, accepted), later), WEEKENDS);
  const extended = [...accepted, eventOf(3, later, { is: "clockExtended", days: 10, reason: "复杂" })];
  const after = readClock(clockInput(LONG_WAY, foldCase(LONG_WAY, extended), later), WEEKENDS);
  expect(after.left - before.left).toBe(10);
  expect(before.left).toBe(30);
});
