import { afterAll, beforeAll, expect, test } from "vitest";
import { type Calendar, day, withOverrides } from "#kernel/calendar";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { countStatements } from "../../test/world/count-statements.ts";
import { person } from "../../test/world/index.ts";
import { reckonDueDays } from "./due-days.ts";
import { applicationsDesk, caseFigures } from "./index.ts";
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
  expect(before).toBe(3);
  expect(await spent(one, club.clerk)).toBe(3);
  expect(await spent(mine, club.applicant(subjectId))).toBe(1);
  expect(await spent(form, club.applicant(subjectId))).toBeLessThanOrEqual(5);
});

test("a new holiday moves the due days of open cases", async () => {
  const { due } = await submit();
  expect(due).toBe("2026-11-30");
  const calendar: Calendar = withOverrides(club.world.app.calendar, "另行通知", [
    [day("2026-11-20"), { kind: "publicHoliday", name: "开拍节" }],
  ]);
  const app = { ...club.world.app, calendar };
  expect(await reckonDueDays(app)).toMatchObject({ total: 25, done: 25, failed: 0 });
  expect(await reckonDueDays(app)).toMatchObject({ total: 0, done: 0, moved: 0 });
  const page = ok(await deskOf({ ...club.clerk, calendar }).queue({ tab: "toAccept" }));
  expect(new Set(page.cases.map((it) => it.due))).toEqual(new Set(["2026-12-01"]));
});
