import { expect, test } from "vitest";
import type { OpenCase } from "#engines/applications";
import { addDays, day } from "#kernel/calendar";
import type { CaseEvent, CaseHappening } from "#kernel/process";
import { foldCase } from "#kernel/process";
import { chineseCalendar } from "#platform/holidays";
import { printPdf } from "#platform/pdf";
import { awardClub } from "../../test/world/award-club.ts";
import { factsAt } from "./draw-up.ts";
import { contentOf, KINDS, type Matter, matterOf } from "./kinds.ts";
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

const lastMatter = (open: OpenCase): Matter => {
  const event = open.events.at(-1);
  const matter = event && matterOf(event, factsAt(ctx, open, event));
  if (!matter) throw new Error("No letter tells of it");
  return matter;
};
const told = (open: OpenCase): string => wordsOf(open, lastMatter(open));

test("a refusal to accept gives reason, where to go, clause and remedies", () => {
  const words = told(caseOf(service, { is: "turnedAway", reason: "不属于本会职权范围。", to: "财务室" }));
  for (const it of ["决定不予受理", "不属于本会职权范围。", "请向财务室提出。", "救济途径"])
    expect(words).toContain(it);
});

test("an extension tells by how long, why, and the new last day", () => {
  const extension = { by: "coaching", most: { days: 10, unit: "working" as const }, times: 1, cite };
  const item = { ...service, limits: { ...service.limits, extension } };
  const accepted: CaseHappening = { is: "accepted", checked: [] };
  const words = told(caseOf(item, accepted, { is: "clockExtended", days: 10, reason: "需要实地核查。" }));
  expect(words).toContain("因需要实地核查，不能");
  // 30 working days from Monday 2 November.
  expect(words).toContain("延长 10 个工作日，至 2026年12月14日（周一）");
});

test("what counts as accepted because nobody spoke in time says so", () => {
  expect(told(caseOf(service, { is: "accepted", checked: [], deemed: true }))).toContain("视为受理");
});

test("a certificate is given where the item gives one, else the decision letter stands", async () => {
  const path: CaseHappening[] = [
    { is: "accepted", checked: [] },
    { is: "decided", outcome: "granted", amount: null, reason: "核实过。" },
    { is: "noticeOpened", until: addDays(MONDAY, 9) },
    { is: "noticeClosed" },
    { is: "paid", amount: 100 },
    { is: "delivered", code: "JG-7K3M-9QXD-4" },
  ];
  const item: typeof service = {
    ...service,
    results: [
      { id: "badge", name: "合格证书", kind: "certificate", validFor: { days: 365, unit: "calendar" } },
    ],
    steps: service.steps.map((it) => (it.is === "deliver" ? { ...it, result: "badge" } : it)),
  };
  expect(() => lastMatter(caseOf(service, ...path))).toThrow("No letter");
  const open = caseOf(item, ...path);
  const content = contentOf(factsNow(open), lastMatter(open));
  expect(JSON.stringify(content)).toContain("有效期至 2027年11月");
  const frame = { applicant: "会员1", unitName: "教练组", day: MONDAY, sample: true };
  const issued = { number: "教练组证〔2026〕1号", code: "WS-7K3M-9QXD-4", site: "https://club.example" };
  const paper = paperOf(content, { ...frame, issued });
  expect(paper).toMatchObject({ landscape: true, framed: true, acrossPage: "演示数据" });
  expect((await printPdf(paper)).pages).toBe(1);
});

test("a result that is revoked takes its letters with it", () => {
  const open = caseOf(service, { is: "resultRevoked", reason: "材料虚假" });
  const [, revoked] = open.events;
  expect(revoked && KINDS.decision.endedBy?.(revoked)).toEqual({ is: "revoked", why: "材料虚假" });
});

test("events without a letter have none", () => {
  const open = caseOf(service, { is: "withdrawn", reason: "不办了" });
  const event = open.events.at(-1);
  expect(event && matterOf(event, factsNow(open))).toBeNull();
});
