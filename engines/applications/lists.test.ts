import { afterAll, beforeAll, expect, test } from "vitest";
import { type Calendar, day, withOverrides } from "#kernel/calendar";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { countStatements } from "../../test/world/count-statements.ts";
import { person } from "../../test/world/index.ts";
import { countyClub } from "../../test/world/tennis-club-academy.ts";
import { reckonDueDays } from "./due-days.ts";
import { applicationsDesk, caseFigures } from "./index.ts";
import { countTabs, isCommon, listQueue } from "./store-queue.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const SERVICE = "juniors/racket-grant";
let club: Club;

const deskOf = (ctx: Context) => applicationsDesk(ctx, moneyInMemory());
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const submit = async () => {
  const subjectId = club.nextMember();
  const desk = deskOf(club.applicant(subjectId));
  const file = ok(await desk.attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  return ok(
    await desk.submit(
      application({
        service: SERVICE,
        subjectId,
        answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
        facts: { owesFees: "否" },
        materials: [{ material: "receipt", fileId: file.fileId }],
      }),
    ),
  );
};

beforeAll(async () => {
  club = await openClub();
});
afterAll(() => club.world.close());

test("cases lie in the tabs where they belong, and are counted there", async () => {
  const first = await submit();
  const second = await submit();
  const clerk = deskOf(club.clerk);
  const counts = async () => ok(await clerk.queue({})).counts;
  expect(await counts()).toMatchObject({ all: 2, toAccept: 2, inHand: 0, overdue: 0 });
  ok(await clerk.accept({ ...first, version: 1, checked: [] }));
  expect(await counts()).toMatchObject({ all: 2, toAccept: 1, inHand: 1 });
  club.world.setNow("2026-11-30");
  expect(await counts()).toMatchObject({ dueToday: 2, overdue: 0 });
  club.world.setNow("2026-12-01");
  const late = ok(await clerk.queue({ tab: "overdue" }));
  expect(late.cases.map((it) => it.left)).toEqual([-1, -1]);
  expect(ok(await clerk.queue({ tab: "overdue", text: "会员2" })).cases).toMatchObject([
    { caseId: second.caseId },
  ]);
  expect(ok(await clerk.queue({ text: "%" })).total).toBe(0);
  const { overdue, open, medianWorkingDays } = await caseFigures(club.world.app.db, {
    service: SERVICE,
    today: club.world.app.today(),
  });
  expect({ overdue, open, medianWorkingDays }).toEqual({ overdue: 2, open: 2, medianWorkingDays: null });
  club.world.setNow("2026-11-02");
});

test("a case that is over leaves the open tabs", async () => {
  const { subjectId, caseId } = await submit();
  const before = ok(await deskOf(club.clerk).queue({ tab: "done" }));
  const taken = { subjectId, caseId, version: 1, reason: "不再需要这笔补贴" };
  ok(await deskOf(club.applicant(subjectId)).withdraw(taken));
  const after = ok(await deskOf(club.clerk).queue({ tab: "done" }));
  expect([after.counts.done, after.counts.all]).toEqual([before.counts.done + 1, before.counts.all - 1]);
  expect(after.cases).toMatchObject([{ caseId, status: "withdrawn", due: null, left: null }]);
});

test("a case that waits for its correction is never overdue", async () => {
  const { subjectId, caseId } = await submit();
  const clerk = deskOf(club.clerk);
  const items = [{ target: "bankAccount", says: "请核对账号" }];
  ok(await clerk.askCorrection({ subjectId, caseId, version: 1, items }));
  club.world.setNow("2027-01-11");
  const page = ok(await clerk.queue({ tab: "correcting" }));
  expect(page.cases).toMatchObject([{ caseId, clock: "suspended", left: null }]);
  expect(page.counts.overdue).toBe(2);
  // The wait comes last: nothing can be done about it.
  expect(ok(await clerk.queue({})).cases.at(-1)?.caseId).toBe(caseId);
  club.world.setNow("2026-11-02");
});

test("an officer sees the cases of the own unit, supervision all, a unit that takes no part none", async () => {
  const as = (role: "clerk" | "supervisor" | "registrar", unit: string) =>
    deskOf(club.world.as(person("某人", { role, unit })));
  expect(ok(await as("supervisor", "committee").queue({})).counts.all).toBe(3);
  expect(ok(await as("clerk", "treasury").queue({})).counts.all).toBe(3);
  expect(ok(await as("clerk", "grounds").queue({})).counts.all).toBe(0);
  expect(ok(await as("registrar", "coaching").queue({})).counts.all).toBe(0);
  expect(await deskOf(club.applicant(club.beginner)).queue({})).toMatchObject({ refused: "not-allowed" });
});

test("a list costs the same number of statements whatever its length", async () => {
  const spent = async (does: (ctx: Context) => Promise<unknown>, who: Context): Promise<number> => {
    const counted = countStatements(who);
    await does(counted.ctx);
    return counted.count();
  };
  const { subjectId, caseId } = await submit();
  const queue = (ctx: Context) => deskOf(ctx).queue({});
  const one = (ctx: Context) => deskOf(ctx).case({ subjectId, caseId });
  const mine = (ctx: Context) => deskOf(ctx).mine({});
  const form = (ctx: Context) => deskOf(ctx).prefilled({ service: SERVICE, subjectId });
  const before = await spent(queue, club.clerk);
  for (let at = 0; at < 20; at++) await submit();
  expect(await spent(queue, club.clerk)).toBe(before);
  expect(before).toBe(2);
  expect(await spent(one, club.clerk)).toBe(2);
  expect(await spent(mine, club.applicant(subjectId))).toBe(1);
  expect(await spent(form, club.applicant(subjectId))).toBeLessThanOrEqual(5);
});

test("pages follow one another without a gap or a repeat while cases come and go, and lead back", async () => {
  const clerk = deskOf(club.clerk);
  for (let at = 0; at < 4; at++) await submit();
  const seen: string[] = [];
  const places: string[] = [];
  let after = "";
  let left = "";
  for (;;) {
    const page = ok(await clerk.queue(after ? { after } : {}));
    seen.push(...page.cases.map((it) => it.caseId));
    if (page.previous) places.push(page.previous);
    if (!page.next) break;
    after = page.next;
    // Between two pages one of those seen goes away: a page by number would now skip one.
    const gone = page.cases.find((it) => it.status === "submitted");
    if (gone && left === "") {
      left = gone.caseId;
      const reason = "不再需要这笔补贴";
      ok(await deskOf(club.applicant(gone.subjectId)).withdraw({ ...gone, reason }));
    }
  }
  expect(new Set(seen).size).toBe(seen.length);
  const { counts, pageSize } = ok(await clerk.queue({}));
  expect(seen.length).toBe(counts.all + 1);
  const back = ok(await clerk.queue({ before: places.at(-1) ?? "" }));
  expect(back.cases).toHaveLength(pageSize - 1);
  expect(back.previous).toBeNull();
  expect(back.cases.map((it) => it.caseId)).toEqual(seen.slice(0, pageSize).filter((it) => it !== left));
  const done = ok(await clerk.queue({ tab: "done" }));
  expect(done.total).toBe(counts.done);
  expect(await clerk.queue({ after: "1.soon.me" })).toMatchObject({ refused: "bad-input" });
});

test("county, due days, name and code narrow the list and its counts", async () => {
  const clerk = deskOf(club.clerk);
  const all = ok(await clerk.queue({}));
  const [one] = all.cases;
  if (!one) throw new Error("There are cases");
  expect(ok(await clerk.queue({ region: "990001" })).total).toBe(all.total);
  expect(ok(await clerk.queue({ region: "990002" })).counts).toMatchObject({ all: 0, done: 0 });
  expect(ok(await clerk.queue({ from: "2026-11-30", to: "2026-11-30" })).total).toBeGreaterThan(0);
  expect(ok(await clerk.queue({ from: "2030-01-01" })).total).toBe(0);
  expect(await clerk.queue({ from: "soon" })).toMatchObject({ refused: "bad-input" });
  expect(ok(await clerk.queue({ text: one.code })).cases).toMatchObject([{ caseId: one.caseId }]);
  expect(ok(await clerk.queue({ text: one.code.toLowerCase().replaceAll("-", "") })).total).toBe(1);
  const ended = ok(await clerk.queue({ tab: "done" })).cases[0];
  if (!ended) throw new Error("One has ended");
  for (const text of [ended.code, ended.code.slice(0, 6).toLowerCase(), ended.applicant, "会"])
    expect(ok(await clerk.queue({ tab: "done", text })).cases.map((it) => it.caseId)).toContain(ended.caseId);
  expect(ok(await clerk.queue({ tab: "done", text: "没有这一家" })).total).toBe(0);
  expect(ok(await clerk.queue({ tab: "done", from: "2030-01-01" })).total).toBe(0);
});

test("a county's desk lists the cases of its county, the unit itself those that are not worked there", async () => {
  const other = await openClub(countyClub);
  try {
    const subjectId = other.nextMember();
    const form = { service: "juniors/coach-certificate", subjectId, answers: { motive: "喜欢教孩子" } };
    const { caseId } = ok(await deskOf(other.applicant(subjectId)).submit(application(form)));
    const at = async (unit: string) =>
      ok(await deskOf(other.world.as(person("某人", { role: "clerk", unit }))).queue({}));
    expect(await at("coaching@990001")).toMatchObject({
      total: 1,
      counts: { toAccept: 1 },
      cases: [{ caseId }],
    });
    expect(await at("coaching@990002")).toMatchObject({ total: 0, cases: [] });
    expect(await at("coaching")).toMatchObject({ total: 0, cases: [] });
    const watcher = deskOf(other.world.as(person("督查", { role: "supervisor" })));
    expect(ok(await watcher.queue({})).total).toBe(1);
    expect(ok(await watcher.supervision({})).units).toMatchObject([{ unit: "coaching@990001", open: 1 }]);
  } finally {
    await other.world.close();
  }
});

test("a new holiday moves the due days of open cases", async () => {
  const { due } = await submit();
  expect(due).toBe("2026-11-30");
  const calendar: Calendar = withOverrides(club.world.app.calendar, "另行通知", [
    [day("2026-11-20"), { kind: "publicHoliday", name: "开拍节" }],
  ]);
  const app = { ...club.world.app, calendar };
  expect(await reckonDueDays(app)).toMatchObject({ total: 28, done: 28, failed: 0 });
  expect(await reckonDueDays(app)).toMatchObject({ total: 0, done: 0, moved: 0 });
  const page = ok(await deskOf({ ...club.clerk, calendar }).queue({ tab: "toAccept" }));
  expect(new Set(page.cases.map((it) => it.due))).toEqual(new Set(["2026-12-01"]));
});

test("an ended case is found by its name whether it is come upon in passing or looked up", async () => {
  const { db, today } = club.world.app;
  for (let left = 3; left > 0; left -= 1) {
    const { subjectId, caseId } = await submit();
    ok(
      await deskOf(club.applicant(subjectId)).withdraw({
        subjectId,
        caseId,
        version: 1,
        reason: "不再需要这笔补贴",
      }),
    );
  }
  const services = [{ service: SERVICE, county: null }];
  const named = async (text: string, common: boolean): Promise<string[]> => {
    const filter = { services, asks: undefined, today: today(), text, common };
    const found = await listQueue(db, filter, { tab: "done", limit: 25, found: !common });
    expect((await countTabs(db, filter)).done, text).toBe(found.length);
    return found.map((it) => it.applicant);
  };
  const all = await named("会员", true);
  expect(all.length).toBeGreaterThanOrEqual(4);
  for (const text of ["会员", "会", ...all, "%", "_", "没有这一家"])
    expect(await named(text, false), text).toEqual(await named(text, true));
  for (const name of all)
    expect(await named(name, false), name).toEqual(all.filter((it) => it.includes(name)));
  const common = (text: string) => isCommon(db, { services, asks: undefined, today: today(), text });
  expect([await common("会员"), await common("没有这一家"), await common("SQ-")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(await named("sq-", false)).toEqual(await named("SQ-", true));
});
