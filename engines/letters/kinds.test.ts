import { expect, test } from "vitest";
import type { OpenCase } from "#engines/applications";
import { addDays, day } from "#kernel/calendar";
import type { CaseEvent, CaseHappening } from "#kernel/process";
import { foldCase } from "#kernel/process";
import { chineseCalendar } from "#platform/holidays";
import { printPdf } from "#platform/pdf";
import { awardClub } from "../../test/world/award-club.ts";
import { factsAt } from "./draw-up.ts";
import { contentOf, type Matter, matterOf } from "./kinds.ts";
import { paperOf } from "./paper.ts";

const MONDAY = day("2026-11-02");
const cite = { document: "会员章程", clause: "第三条", quote: "资料不齐的不予受理" };
const service = awardClub.services[0];
if (!service) throw new Error("The club has a service");

const caseOf = (item: typeof service, ...happenings: readonly CaseHappening[]): OpenCase => {
  const submitted: CaseHappening = {
    is: "submitted",
    answers: {},
    facts: {},
    registerValues: {},
    materials: [],
  };
  const events = [submitted, ...happenings].map(
    (it, at): CaseEvent => ({
      seq: at + 1,
      at: `${addDays(MONDAY, at)}T02:00:00.000Z`,
      day: addDays(MONDAY, at),
      by: { name: "某人", unit: "coaching" },
      ...it,
    }),
  );
  const row = { applicant: "会员1", code: "SQ-7K3M-9QXD-4", sample: true } as OpenCase["row"];
  return { subjectId: "s", caseId: "c", row, item, events, state: foldCase(item, events) };
};
const ctx = { plan: awardClub, calendar: chineseCalendar(awardClub.localHolidays) };
const wordsOf = (open: OpenCase, matter: Matter): string => {
  const last = open.events.at(-1);
  if (!last) throw new Error("A case has events");
  return JSON.stringify(contentOf(factsAt(ctx, open, last), matter));
};
const factsNow = (open: OpenCase) => factsAt(ctx, open, { seq: open.events.length, day: MONDAY });

test("a refusal to accept gives reason, clause and remedies", () => {
  const words = wordsOf(caseOf(service), {
    kind: "notAccepted",
    reason: "不属于本会职权范围。",
    cites: [cite],
  });
  for (const it of ["决定不予受理", "不属于本会职权范围。", "会员章程 第三条", "救济途径"])
    expect(words).toContain(it);
});

test("an extension tells by how long, why, and the new last day", () => {
  const words = wordsOf(caseOf(service), {
    kind: "extension",
    by: { days: 10, unit: "working" },
    reason: "需要实地核查。",
    due: day("2026-12-14"),
    cite,
  });
  expect(words).toContain("因需要实地核查，不能");
  expect(words).toContain("延长 10 个工作日，至 2026年12月14日（周一）");
});

test("a certificate is given where the item gives one, else the decision letter stands", async () => {
  const result = "certificate" as unknown as "decisionLetter";
  const steps = service.steps.map((it) => (it.is === "deliver" ? { ...it, result } : it));
  const path: CaseHappening[] = [
    { is: "accepted", checked: [] },
    { is: "decided", outcome: "granted", amount: null, reason: "核实过。" },
    { is: "noticeOpened", until: addDays(MONDAY, 9) },
    { is: "noticeClosed" },
    { is: "paid", amount: 100 },
    { is: "delivered", code: "JG-7K3M-9QXD-4" },
  ];
  const delivered = (item: typeof service) => {
    const open = caseOf(item, ...path);
    const event = open.events.at(-1);
    return event ? matterOf(event, factsNow(open)) : null;
  };
  expect(delivered(service)).toBeNull();
  const matter = delivered({ ...service, steps });
  expect(matter).toEqual({ kind: "certificate", code: "JG-7K3M-9QXD-4" });
  if (!matter) return;
  const content = contentOf(factsNow(caseOf({ ...service, steps }, ...path)), matter);
  const frame = { applicant: "会员1", unitName: "教练组", day: MONDAY, sample: true };
  const issued = { number: "教练组证〔2026〕1号", code: "WS-7K3M-9QXD-4", site: "https://club.example" };
  const paper = paperOf(content, { ...frame, issued });
  expect(paper).toMatchObject({ landscape: true, framed: true, acrossPage: "演示数据" });
  expect((await printPdf(paper)).pages).toBe(1);
});

test("events without a letter have none", () => {
  const open = caseOf(service, { is: "withdrawn", reason: "不办了" });
  const event = open.events.at(-1);
  expect(event && matterOf(event, factsNow(open))).toBeNull();
});
