import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Calendar, day, readClock } from "#kernel/calendar";
import {
  actionsOf,
  type CaseEvent,
  type CaseHappening,
  clockInput,
  foldCase,
  type ServiceItem,
} from "./index.ts";

const cite = { document: "章程", clause: "一", quote: "会员" };
const AWARD: ServiceItem = {
  id: "club/award",
  revision: 1,
  name: "奖励",
  summary: "",
  measure: 1,
  owner: "office",
  contact: { note: "前台" },
  basis: [cite],
  applicants: ["person"],
  eligibility: { policy: "club/award", mode: "gate" },
  form: [],
  materials: [],
  limits: { promised: { days: 20, unit: "working", cite } },
  correction: { maxRounds: 1, replyWithin: { days: 10, unit: "working" }, cite },
  steps: [
    { is: "accept", by: "office", checklist: [] },
    { is: "decide", by: "office", policy: "club/award" },
    { is: "publicNotice", by: "office", term: { days: 5, unit: "working", cite } },
    { is: "pay", by: "treasurer", fund: "club/fund" },
    { is: "deliver", result: "decisionLetter" },
  ],
  results: [{ id: "decisionLetter", name: "决定书", kind: "letter" }],
  remedies: [],
};
const CALENDAR: Calendar = { version: "weekends", publishedYears: new Set([2026]), overrides: new Map() };
const MONDAY = day("2026-11-02");

/** Events one after another, each `days` after the first. */
const events = (...list: readonly (readonly [number, CaseHappening])[]): CaseEvent[] =>
  list.map(([days, it], at) => {
    const on = addDays(MONDAY, days);
    return { seq: at + 1, at: `${on}T02:00:00.000Z`, day: on, by: { name: "某人", unit: "office" }, ...it };
  });
const SUBMITTED = [
  0,
  { is: "submitted", answers: {}, facts: {}, registerValues: {}, materials: [] },
] as const;
const ACCEPTED = [1, { is: "accepted", checked: [] }] as const;
const GRANTED = [2, { is: "decided", outcome: "granted", amount: 100, reason: "符合" }] as const;
const openOf = (list: readonly CaseEvent[], today = addDays(MONDAY, 30)): string[] =>
  actionsOf(AWARD, foldCase(AWARD, list), today)
    .filter((it) => it.open && !ALWAYS.has(it.action))
    .map((it) => it.action);
/** What officers may do with any case that is not over. */
const ALWAYS: ReadonlySet<string> = new Set(["reassign", "urge"]);

test("a case goes from submission to delivery, one open step at a time", () => {
  const path: [readonly [number, CaseHappening], string, string[]][] = [
    [SUBMITTED, "submitted", ["accept", "turnAway", "askCorrection", "withdraw"]],
    [ACCEPTED, "accepted", ["decide", "askCorrection", "withdraw"]],
    [GRANTED, "decided", ["openNotice"]],
    [[2, { is: "noticeOpened", until: addDays(MONDAY, 9) }], "onNotice", ["closeNotice"]],
    [[10, { is: "noticeClosed" }], "toPay", ["preparePayment"]],
    [[11, { is: "paymentPrepared" }], "toPay", ["releasePayment"]],
    [[12, { is: "paid", amount: 100 }], "paid", ["deliver"]],
    [[12, { is: "delivered", code: "JG-1" }], "delivered", []],
  ];
  path.forEach(([, status, open], at) => {
    const list = events(...path.slice(0, at + 1).map(([it]) => it));
    expect(foldCase(AWARD, list).status).toBe(status);
    expect(openOf(list)).toEqual(open);
  });
});

test("while the applicant corrects, nothing else may be done; correction is asked once", () => {
  const asked = events(SUBMITTED, [1, { is: "correctionAsked", items: [], replyBy: addDays(MONDAY, 15) }]);
  expect(openOf(asked)).toEqual(["correct", "withdraw"]);
  const corrected = events(
    SUBMITTED,
    [1, { is: "correctionAsked", items: [], replyBy: addDays(MONDAY, 15) }],
    [3, { is: "corrected", answers: { a: "1" }, materials: [] }],
  );
  expect(foldCase(AWARD, corrected)).toMatchObject({ status: "submitted", answers: { a: "1" } });
  expect(openOf(corrected)).toEqual(["accept", "turnAway", "withdraw"]);
});

test("an upheld objection sends the case back to the decision, an unfounded one does not", () => {
  const opened = [2, { is: "noticeOpened", until: addDays(MONDAY, 9) }] as const;
  const raised = [3, { is: "objectionRaised", text: "不实", name: "甲", contact: "电话" }] as const;
  const answer = (upheld: boolean) => [4, { is: "objectionAnswered", upheld, answer: "核实过" }] as const;
  expect(foldCase(AWARD, events(SUBMITTED, ACCEPTED, GRANTED, opened, raised)).status).toBe("objected");
  expect(foldCase(AWARD, events(SUBMITTED, ACCEPTED, GRANTED, opened, raised, answer(false))).status).toBe(
    "onNotice",
  );
  const back = events(SUBMITTED, ACCEPTED, GRANTED, opened, raised, answer(true));
  expect(foldCase(AWARD, back).status).toBe("accepted");
  expect(openOf(back)).toEqual(["decide"]);
});

test("the notice cannot be closed on its last day, and from the next it can", () => {
  const list = events(SUBMITTED, ACCEPTED, GRANTED, [2, { is: "noticeOpened", until: addDays(MONDAY, 9) }]);
  expect(openOf(list, addDays(MONDAY, 9))).toEqual(["object"]);
  expect(openOf(list, addDays(MONDAY, 10))).toEqual(["closeNotice"]);
});

test("waiting for a correction and the public notice do not use up the term", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (wait) => {
      const list = events(
        SUBMITTED,
        [1, { is: "correctionAsked", items: [], replyBy: addDays(MONDAY, 60) }],
        [1 + wait, { is: "corrected", answers: {}, materials: [] }],
      );
      const today = addDays(MONDAY, 1 + wait);
      const reading = readClock(clockInput(AWARD, foldCase(AWARD, list), today), CALENDAR);
      expect(reading.used).toBe(0);
      expect(reading.state).toBe("running");
    }),
  );
});

test("a case that was refused or withdrawn is over", () => {
  const refused = events(SUBMITTED, ACCEPTED, [
    2,
    { is: "decided", outcome: "refused", amount: null, reason: "不符" },
  ]);
  expect(foldCase(AWARD, refused)).toMatchObject({ status: "refused", endedOn: addDays(MONDAY, 2) });
  expect(openOf(refused)).toEqual([]);
  expect(openOf(events(SUBMITTED, [1, { is: "withdrawn", reason: "不办了" }]))).toEqual([]);
});

const WITH_OTHERS: ServiceItem = { ...AWARD, coApplicants: { named: "合伙人", atLeast: 1, atMost: 3, cite } };
const FILED = [
  0,
  {
    is: "submitted",
    answers: {},
    facts: {},
    registerValues: {},
    materials: [],
    coApplicants: [
      { who: "2", name: "乙" },
      { who: "3", name: "丙" },
    ],
  },
] as const;
const readOn = (list: readonly CaseEvent[], days: number) =>
  readClock(clockInput(WITH_OTHERS, foldCase(WITH_OTHERS, list), addDays(MONDAY, days)), CALENDAR);

test("until the last co-applicant has confirmed the clock stands, then it starts anew", () => {
  const one = events(FILED, [3, { is: "coApplicantConfirmed", who: "2" }]);
  expect(foldCase(WITH_OTHERS, one).status).toBe("confirming");
  expect(readOn(one, 7)).toMatchObject({ state: "suspended", used: 0 });
  const both = [...one, ...events(FILED, FILED, [7, { is: "coApplicantConfirmed", who: "3" }]).slice(2)];
  expect(foldCase(WITH_OTHERS, both)).toMatchObject({ status: "submitted", submittedOn: addDays(MONDAY, 7) });
  expect(readOn(both, 8)).toMatchObject({ state: "running", used: 1 });
});

test("one who declines ends the application as it was filed, and it has used no day", () => {
  const list = events(FILED, [2, { is: "coApplicantDeclined", who: "3", reason: "没有参加" }]);
  expect(foldCase(WITH_OTHERS, list)).toMatchObject({ status: "closed", endedOn: addDays(MONDAY, 2) });
  expect(readOn(list, 9)).toMatchObject({ state: "done", used: 0 });
});

test("taking the result along is noted once, of what was filed at the counter", () => {
  const counter = [0, { ...SUBMITTED[1], through: "counter" }] as const;
  const way = (first: typeof counter | typeof SUBMITTED) =>
    events(
      first,
      ACCEPTED,
      GRANTED,
      [2, { is: "noticeOpened", until: MONDAY }],
      [3, { is: "noticeClosed" }],
      [4, { is: "paymentPrepared" }],
      [4, { is: "paid", amount: 100 }],
      [5, { is: "delivered", code: "JG-1" }],
    );
  expect(openOf(way(counter))).toEqual(["handOver"]);
  expect(openOf(way(SUBMITTED))).toEqual([]);
  const taken = [...way(counter), ...events(SUBMITTED, [6, { is: "handedOver", to: "甲" }]).slice(1)];
  expect(openOf(taken)).toEqual([]);
});
