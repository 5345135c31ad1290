import { expect, test } from "vitest";
import { addDays } from "#kernel/calendar";
import {
  actionsOf,
  type CaseEvent,
  type CaseHappening,
  foldCase,
  type ServiceItem,
  type Step,
} from "./index.ts";
import { eventOf, LONG_WAY, MONDAY } from "./testing.ts";

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

const NOTICE_FIRST: ServiceItem = {
  ...PLAIN,
  steps: [
    { is: "accept", by: "office", checklist: [] },
    { is: "publicNotice", by: "office", term: { days: 5, unit: "working", cite } },
    { is: "decide", by: "office" },
    { is: "deliver", result: "decisionLetter" },
  ],
};
test("published before the decision, nothing counts as decided until it is", () => {
  const path: [readonly [number, CaseHappening], string, string[]][] = [
    [SUBMITTED, "submitted", ["accept", "turnAway", "askCorrection", "withdraw"]],
    [ACCEPTED, "inReview", ["openNotice", "askCorrection", "withdraw"]],
    [[2, { is: "noticeOpened", until: addDays(MONDAY, 9) }], "onNotice", ["closeNotice", "withdraw"]],
    [[10, { is: "noticeClosed" }], "accepted", ["decide", "askCorrection", "withdraw"]],
    [[11, { is: "decided", outcome: "granted", amount: null, reason: "符合" }], "decided", ["deliver"]],
  ];
  path.forEach(([, status, open], at) => {
    const list = events(...path.slice(0, at + 1).map(([it]) => it));
    expect(foldCase(NOTICE_FIRST, list).status).toBe(status);
    expect(openIn(NOTICE_FIRST, list)).toEqual(open);
  });
});

test("an objection upheld before the decision leads to the decision, and no second notice follows", () => {
  const list = events(
    SUBMITTED,
    ACCEPTED,
    [2, { is: "noticeOpened", until: addDays(MONDAY, 9) }],
    [3, { is: "objectionRaised", text: "不实", name: "甲", contact: "电话" }],
    [4, { is: "objectionAnswered", upheld: true, answer: "核实过" }],
  );
  expect(foldCase(NOTICE_FIRST, list.slice(0, 4)).status).toBe("objected");
  expect(foldCase(NOTICE_FIRST, list)).toMatchObject({ status: "accepted", decision: null });
  expect(openIn(NOTICE_FIRST, list)).toEqual(["decide", "withdraw"]);
});

test("an item may publish twice: what is meant, and what was decided", () => {
  const notice = {
    is: "publicNotice" as const,
    by: "office",
    term: { days: 5, unit: "working" as const, cite },
  };
  const twice: ServiceItem = {
    ...NOTICE_FIRST,
    steps: NOTICE_FIRST.steps.flatMap((it): Step[] => (it.is === "decide" ? [it, notice] : [it])),
  };
  const once = [
    SUBMITTED,
    ACCEPTED,
    [2, { is: "noticeOpened", until: addDays(MONDAY, 9) }],
    [10, { is: "noticeClosed" }],
    [11, { is: "decided", outcome: "granted", amount: null, reason: "符合" }],
  ] as const;
  expect(foldCase(twice, events(...once)).status).toBe("decided");
  const again = [12, { is: "noticeOpened", until: addDays(MONDAY, 19) }] as const;
  expect(foldCase(twice, events(...once, again)).status).toBe("onNotice");
  const over = events(...once, again, [20, { is: "noticeClosed" }]);
  expect(foldCase(twice, over)).toMatchObject({ status: "decided", notices: [{}, {}] });
  expect(openIn(twice, over)).toEqual(["deliver"]);
});
