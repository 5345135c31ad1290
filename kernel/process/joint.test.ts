import { expect, test } from "vitest";
import { addDays, readClock } from "#kernel/calendar";
import {
  actionsOf,
  type CaseEvent,
  type CaseHappening,
  clockInput,
  foldCase,
  partOutcome,
  type ServiceItem,
} from "./index.ts";
import { eventOf, LONG_WAY, MONDAY, WEEKENDS } from "./testing.ts";

const cite = LONG_WAY.correction.cite;
/** Events one after another, each `days` after the first. */
const events = (...list: readonly (readonly [number, CaseHappening])[]): CaseEvent[] =>
  list.map(([days, it], at) => eventOf(at + 1, addDays(MONDAY, days), it));
const openIn = (item: ServiceItem, list: readonly CaseEvent[]): string[] =>
  actionsOf(item, foldCase(item, list), addDays(MONDAY, 30))
    .filter((it) => it.open && it.action !== "reassign" && it.action !== "urge")
    .map((it) => it.action);
const SUBMITTED = [
  0,
  { is: "submitted", answers: {}, facts: {}, registerValues: {}, materials: [] },
] as const;
const ACCEPTED = [1, { is: "accepted", checked: [] }] as const;
const PLAIN: ServiceItem = {
  id: "club/award",
  revision: 1,
  name: "奖励",
  summary: "",
  measure: 1,
  owner: "office",
  contact: { note: "前台" },
  basis: [cite],
  applicants: ["person"],
  form: [],
  materials: [],
  limits: { promised: { days: 20, unit: "working", cite } },
  correction: { maxRounds: 1, replyWithin: { days: 10, unit: "working" }, cite },
  steps: [
    { is: "accept", by: "office", checklist: [] },
    { is: "decide", by: "office" },
    { is: "deliver", result: "decisionLetter" },
  ],
  results: [{ id: "decisionLetter", name: "决定书", kind: "letter" }],
  remedies: [],
};

const PART: ServiceItem = {
  ...PLAIN,
  rating: { lowAtMost: 2, callBackWithin: { days: 5, unit: "working", cite } },
};
const OPENED = [0, { ...SUBMITTED[1], partOf: { caseId: "1", code: "SQ-1" } }] as const;
const GRANTED_PART = [2, { is: "decided", outcome: "granted", amount: null, reason: "符合" }] as const;

test("a part that is done waits for the whole: its unit cannot deliver it, the platform can, and its clock stands", () => {
  const done = events(OPENED, ACCEPTED, GRANTED_PART);
  const state = foldCase(PART, done);
  expect(state.status).toBe("ready");
  expect(partOutcome(state)).toBe("granted");
  const delivers = actionsOf(PART, state, addDays(MONDAY, 30)).filter((it) => it.action === "deliver");
  expect(delivers.map((it) => [it.by, it.open])).toEqual([
    ["office", false],
    ["system", true],
  ]);
  const reading = readClock(clockInput(PART, state, addDays(MONDAY, 30)), WEEKENDS);
  expect(reading).toMatchObject({ state: "suspended", used: 1 });
  const over = foldCase(PART, events(OPENED, ACCEPTED, GRANTED_PART, [9, { is: "delivered", code: "JG-1" }]));
  expect(over.status).toBe("delivered");
  const rate = actionsOf(PART, over, addDays(MONDAY, 30)).find((it) => it.action === "rate");
  expect(rate).toMatchObject({ open: false });
});

const WHOLE: ServiceItem = {
  ...PLAIN,
  steps: [
    { is: "accept", by: "office", checklist: [] },
    { is: "files", by: "office", services: ["club/key", "club/locker"], required: ["club/key"] },
    { is: "decide", by: "office" },
    { is: "deliver", result: "decisionLetter" },
  ],
};
const FILES_OPENED = [
  1,
  {
    is: "filesOpened",
    files: ["club/key", "club/locker"].map((service) => ({ service, caseId: service, code: service })),
  },
] as const;
const ended = (caseId: string, outcome: "granted" | "refused" | "withdrawn") =>
  [5, { is: "fileEnded", caseId, outcome }] as const;

test("a joint case goes on when the last part has ended; one that is not required the decider weighs", () => {
  const both = events(
    SUBMITTED,
    ACCEPTED,
    FILES_OPENED,
    ended("club/locker", "refused"),
    ended("club/key", "granted"),
  );
  expect(both.map((_, at) => foldCase(WHOLE, both.slice(0, at + 1)).status)).toEqual([
    "submitted",
    "filing",
    "filing",
    "filing",
    "accepted",
  ]);
  expect(openIn(WHOLE, both.slice(0, 3))).toEqual(["endFile", "withdraw"]);
});

test("without a part that is required the whole is refused, but not before the others have ended", () => {
  const first = events(SUBMITTED, ACCEPTED, FILES_OPENED, ended("club/key", "withdrawn"));
  expect(openIn(WHOLE, first)).not.toContain("refuseWhole");
  const last = [
    ...first,
    ...events(SUBMITTED, ACCEPTED, FILES_OPENED, SUBMITTED, ended("club/locker", "granted")).slice(4),
  ];
  expect(foldCase(WHOLE, last).status).toBe("filing");
  expect(openIn(WHOLE, last)).toContain("refuseWhole");
  const refusal = eventOf(6, addDays(MONDAY, 5), {
    is: "decided",
    outcome: "refused",
    amount: null,
    reason: "缺少",
  });
  expect(foldCase(WHOLE, [...last, refusal])).toMatchObject({
    status: "refused",
    endedOn: addDays(MONDAY, 5),
    decision: { outcome: "refused" },
  });
});
