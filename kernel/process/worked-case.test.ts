import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "#kernel/calendar";
import {
  actionsOf,
  type CaseEvent,
  foldCase,
  type PlayedHappening,
  playWorkedCase,
  runWorkedCase,
  type ServiceItem,
  type WorkedCase,
} from "./index.ts";
import { eventOf, happeningOf, LONG_WAY, MONDAY, WEEKENDS } from "./testing.ts";

const cite = { document: "章程", quote: "会员" };
const TWO = [{ who: "2", name: "乙" }];
const play = (then: readonly PlayedHappening[], expected: WorkedCase["expect"], item = LONG_WAY) =>
  playWorkedCase(
    item,
    { says: "样例", filedOn: MONDAY, coApplicants: TWO, happens: then, expect: expected },
    WEEKENDS,
  );
const codes = (...given: Parameters<typeof play>) => play(...given).map(({ at, code }) => [at, code]);

const SELDOM = new Set(["withdraw", "turnAway", "close", "urge", "reassign", "askCorrection"]);

/** A walk through whatever is open, written down as a worked case. */
const walks = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 9 }),
    choice: fc.nat(),
    pick: fc.nat(999).map((it) => it / 1000),
  }),
  { minLength: 1, maxLength: 90, size: "max" },
);
type Way = { days: number; choice: number; pick: number }[];
const written = (way: Way): { worked: WorkedCase; last: ReturnType<typeof foldCase> } => {
  const submitted = { answers: {}, facts: {}, registerValues: {}, materials: [], coApplicants: TWO };
  let events: CaseEvent[] = [eventOf(1, MONDAY, { is: "submitted", ...submitted })];
  let today = MONDAY;
  const then: PlayedHappening[] = [];
  for (const { days, choice, pick } of way) {
    const state = foldCase(LONG_WAY, events);
    today = addDays(today, days);
    const open = actionsOf(LONG_WAY, state, today).filter((it) => it.open);
    // What ends a case early or changes nothing is picked seldom, so that many cases go all the way.
    const onward = open.filter((it) => !SELDOM.has(it.action));
    const from = onward.length > 0 && pick < 0.97 ? onward : open;
    const taken = from[choice % Math.max(1, from.length)];
    if (!taken) break;
    const happening = happeningOf(taken, state, { today, pick });
    events = [...events, eventOf(events.length + 1, today, happening)];
    then.push({ ...happening, day: today } as PlayedHappening);
  }
  const last = foldCase(LONG_WAY, events);
  return {
    worked: { says: "", filedOn: MONDAY, coApplicants: TWO, happens: then, expect: { status: last.status } },
    last,
  };
};
/** What the walk makes up without looking at terms and sums. */
const MADE_UP = new Set(["term-differs", "amount-differs", "proposal-differs"]);

test("whatever went through open actions plays without a fault and ends in the same place", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(walks, (way) => {
      const { worked } = written(way);
      for (const it of worked.happens) seen.add(it.is);
      const faults = playWorkedCase(LONG_WAY, worked, WEEKENDS).filter((it) => !MADE_UP.has(it.code));
      expect(faults).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(seen.size).toBeGreaterThan(20);
});

test("the same walk with another end, or with a day that goes back, does not play", () => {
  fc.assert(
    fc.property(walks, fc.nat(), (way, at) => {
      const { worked } = written(way);
      const otherEnd = {
        ...worked,
        expect: { status: worked.expect.status === "closed" ? "paid" : "closed" },
      } as const;
      expect(playWorkedCase(LONG_WAY, otherEnd, WEEKENDS).at(-1)).toMatchObject({
        at: null,
        code: "status-differs",
      });
      const place = at % worked.happens.length;
      const then = worked.happens.map((it, index) =>
        index === place ? { ...it, day: day("2026-11-01") } : it,
      );
      expect(playWorkedCase(LONG_WAY, { ...worked, happens: then }, WEEKENDS).map((it) => it.code)).toContain(
        "day-goes-back",
      );
    }),
    { numRuns: 50 },
  );
});

const CONFIRMED = { is: "coApplicantConfirmed", who: "2", day: MONDAY } as const;
const ACCEPTED = { is: "accepted", checked: [], day: MONDAY } as const;
const REVIEWED = { is: "reviewed", checked: [], day: MONDAY } as const;
const CONSULTED = { is: "consultOpened", day: MONDAY } as const;

test("what is not open yet, belongs to somebody else or is no step of the item is told with its number", () => {
  expect(codes([ACCEPTED], { status: "inReview" })).toEqual([[1, "not-open"]]);
  expect(play([ACCEPTED], { status: "inReview" })[0]?.says).toContain("还有共同申请人没有确认");
  expect(
    codes(
      [
        CONFIRMED,
        ACCEPTED,
        REVIEWED,
        CONSULTED,
        { is: "consultAnswered", unit: "library", agrees: true, says: "", day: MONDAY },
      ],
      { status: "consulting" },
    ),
  ).toEqual([[5, "wrong-party"]]);
  const noFiles = { ...LONG_WAY, steps: LONG_WAY.steps.filter((it) => it.is !== "files") };
  expect(
    codes([CONFIRMED, { is: "filesOpened", files: [], day: MONDAY }], { status: "submitted" }, noFiles),
  ).toEqual([[2, "no-such-step"]]);
});

test("days that the item's terms give are reckoned, and a written one must be the reckoned one", () => {
  const asked = { is: "correctionAsked", items: [], day: MONDAY } as const;
  expect(codes([CONFIRMED, asked], { status: "correcting" })).toEqual([]);
  expect(codes([CONFIRMED, { ...asked, replyBy: day("2026-11-16") }], { status: "correcting" })).toEqual([]);
  expect(codes([CONFIRMED, { ...asked, replyBy: day("2026-11-17") }], { status: "correcting" })).toEqual([
    [2, "term-differs"],
  ]);
});

test("due day and being late are of the last happening's day", () => {
  const due = day("2026-12-14");
  expect(codes([CONFIRMED, ACCEPTED], { status: "inReview", due, isOverdue: false })).toEqual([]);
  expect(codes([CONFIRMED, ACCEPTED], { status: "inReview", due: addDays(due, 1), isOverdue: true })).toEqual(
    [
      [null, "due-differs"],
      [null, "overdue-differs"],
    ],
  );
  const late = { ...REVIEWED, day: addDays(due, 1) };
  expect(codes([CONFIRMED, ACCEPTED, late], { status: "consulting", due, isOverdue: true })).toEqual([]);
});

test("an application with papers or co-applicants that the item does not know is told", () => {
  const worked = {
    says: "",
    filedOn: MONDAY,
    materials: ["lease", "poem"],
    happens: [],
    expect: { status: "submitted" },
  } as const;
  expect(playWorkedCase(LONG_WAY, worked, WEEKENDS).map((it) => it.code)).toEqual([
    "material-unknown",
    "co-applicants-count",
  ]);
});

test("an application outside the times in which they are taken is told", () => {
  const taken = { from: day("2026-01-01"), windows: [{ from: day("2026-12-01"), to: day("2026-12-31") }] };
  expect(codes([CONFIRMED], { status: "submitted" }, { ...LONG_WAY, taken })).toEqual([[0, "not-taken"]]);
});

test("a countersigned decision is the proposed one, and what is paid is what was decided", () => {
  const { steps } = LONG_WAY;
  const short = {
    ...LONG_WAY,
    steps: steps.filter((it) => ["accept", "decide", "pay", "deliver"].includes(it.is)),
  };
  const granted = { outcome: "granted", amount: 100, reason: "", day: MONDAY } as const;
  const to = (amount: number, paid: number): readonly PlayedHappening[] => [
    CONFIRMED,
    ACCEPTED,
    { is: "decisionProposed", ...granted },
    { is: "decided", ...granted, amount },
    { is: "paymentPrepared", day: MONDAY },
    { is: "paid", amount: paid, day: MONDAY },
  ];
  expect(codes(to(100, 100), { status: "paid" }, short)).toEqual([]);
  expect(codes(to(90, 90), { status: "paid" }, short)).toEqual([[4, "proposal-differs"]]);
  expect(codes(to(100, 90), { status: "paid" }, short)).toEqual([[6, "amount-differs"]]);
});

test("papers and answers are those that the form asks for, as far as the case says what was typed", () => {
  const item: ServiceItem = {
    ...LONG_WAY,
    form: [
      {
        title: "基本",
        fields: [
          { key: "rented", label: "租用", type: "boolean", required: true },
          {
            key: "months",
            label: "租期",
            type: "integer",
            required: true,
            showIf: { field: "rented", oneOf: ["是"] },
          },
        ],
      },
    ],
    materials: [
      {
        key: "lease",
        name: "租约",
        basis: cite,
        source: "upload",
        required: true,
        showIf: { field: "rented", oneOf: ["是"] },
      },
    ],
  };
  const filing = (answers: Record<string, string> | undefined, materials: readonly string[]) =>
    playWorkedCase(
      item,
      {
        says: "",
        filedOn: MONDAY,
        coApplicants: TWO,
        materials,
        ...(answers ? { answers } : {}),
        happens: [],
        expect: { status: "confirming" },
      },
      WEEKENDS,
    ).map(({ at, code }) => [at, code]);
  expect(filing(undefined, [])).toEqual([]);
  expect(filing({ rented: "是" }, ["lease"])).toEqual([]);
  expect(filing({ rented: "是", months: "很久" }, [])).toEqual([
    [0, "answer-wrong"],
    [0, "material-missing"],
  ]);
  expect(filing({ rented: "否", months: "3" }, ["lease"])).toEqual([
    [0, "answer-not-asked"],
    [0, "material-not-asked"],
  ]);
});

test("what must be refused is expected: another reason, or none at all, is told, and the case stands where it stood", () => {
  const early = [CONFIRMED, REVIEWED];
  expect(codes(early, { status: "submitted" })).toEqual([[2, "not-open"]]);
  expect(codes(early, { status: "submitted", refusal: "not-open" })).toEqual([]);
  expect(codes(early, { status: "inReview", refusal: "not-open" })).toEqual([[null, "status-differs"]]);
  expect(codes(early, { status: "submitted", refusal: "wrong-party" })).toEqual([[2, "not-open"]]);
  expect(codes([CONFIRMED, ACCEPTED], { status: "inReview", refusal: "not-open" })).toEqual([
    [null, "refusal-differs"],
  ]);
  const closed = { ...LONG_WAY, taken: { from: day("2027-01-01") } };
  expect(codes([], { status: "submitted", refusal: "not-taken" }, closed)).toEqual([]);
  // Only the last thing that happens may be refused.
  expect(codes([REVIEWED, CONFIRMED], { status: "submitted", refusal: "not-open" })).toEqual([
    [1, "not-open"],
  ]);
});

test("the amount in the end is the decided one", () => {
  const steps = LONG_WAY.steps.filter((it) => ["accept", "decide", "deliver"].includes(it.is));
  const short = { ...LONG_WAY, steps };
  const granted = { outcome: "granted", amount: 100, reason: "", day: MONDAY } as const;
  const way: readonly PlayedHappening[] = [
    CONFIRMED,
    ACCEPTED,
    { is: "decisionProposed", ...granted },
    { is: "decided", ...granted },
  ];
  expect(codes(way, { status: "decided", amount: 100 }, short)).toEqual([]);
  expect(codes(way, { status: "decided", amount: 200 }, short)).toEqual([[null, "decided-amount-differs"]]);
  expect(codes([CONFIRMED], { status: "submitted", amount: 0 })).toEqual([[null, "decided-amount-differs"]]);
});

test("a run tells where the case stood after each thing, and what came out", () => {
  const worked = {
    says: "",
    filedOn: MONDAY,
    coApplicants: TWO,
    happens: [CONFIRMED, ACCEPTED],
    expect: { status: "paid" },
  } as const;
  const { steps, got, faults } = runWorkedCase(LONG_WAY, worked, WEEKENDS);
  expect(steps.map((it) => [it.at, it.status])).toEqual([
    [0, "confirming"],
    [1, "submitted"],
    [2, "inReview"],
  ]);
  expect(got).toEqual({
    status: "inReview",
    due: "2026-12-14",
    isOverdue: false,
    amount: null,
    refusal: null,
  });
  expect(faults.map((it) => it.code)).toEqual(["status-differs"]);
});
