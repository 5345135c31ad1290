import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Calendar, type Day, day, withOverrides } from "#kernel/calendar";
import type { App } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { applicationsDesk, dueDayRun, previewDueDays, reckonDueDays } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

let club: Club;
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const submit = async () => {
  const subjectId = club.nextMember();
  const desk = applicationsDesk(club.applicant(subjectId), moneyInMemory());
  const file = ok(await desk.attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  const answers = { lessons: "24", bankAccountName: "会员", bankAccount: "6222" };
  const materials = [{ material: "receipt", fileId: file.fileId }];
  const facts = { owesFees: "否" };
  return ok(
    await desk.submit(application({ service: "juniors/racket-grant", subjectId, answers, facts, materials })),
  );
};
const holiday = (on: string): Calendar =>
  withOverrides(club.world.app.calendar, `放假 ${on}`, [[day(on), { kind: "publicHoliday", name: "放假" }]]);
const under = (calendar: Calendar, more: Partial<App> = {}): App => ({
  ...club.world.app,
  ...more,
  calendar,
});

beforeAll(async () => {
  club = await openClub();
  for (let at = 0; at < 6; at++) await submit();
});
afterAll(() => club.world.close());

test("a holiday after the end moves nothing; the cases are of the new calendar all the same", async () => {
  const calendar = holiday("2026-12-28");
  expect(await reckonDueDays(under(calendar))).toMatchObject({ total: 6, done: 6, moved: 0 });
  expect(await reckonDueDays(under(calendar))).toMatchObject({ total: 0, done: 0 });
});

test("a run that is killed goes on with the cases that are left, and its sums are true", async () => {
  const calendar = holiday("2026-11-10");
  let asked = 0;
  // The process dies while the fourth case is in work: nothing of that one is kept.
  const dying = under(calendar, {
    today: () => {
      asked += 1;
      if (asked > 3) throw new Error("killed");
      return club.world.app.today();
    },
    log: {
      ...club.world.app.log,
      error: () => {
        throw new Error("dead");
      },
    } as App["log"],
  });
  await expect(reckonDueDays(dying)).rejects.toThrow("dead");
  const { db } = club.world.app;
  expect(await dueDayRun(db, calendar.version)).toMatchObject({
    total: 6,
    done: 3,
    moved: 3,
    finishedAt: null,
  });
  expect(await reckonDueDays(under(calendar))).toMatchObject({ total: 3, done: 3, moved: 3 });
  const run = await dueDayRun(db, calendar.version);
  expect(run).toMatchObject({ total: 6, done: 6, moved: 6, failed: 0 });
  expect(run?.finishedAt).not.toBeNull();
});

test("a case that cannot be reckoned does not stop the others and is tried again", async () => {
  const broken = await submit();
  const { db } = club.world.app;
  await sql`INSERT INTO case_events SELECT subject_id, case_id, 2, at, day, by_name, by_unit, happening
    FROM case_events WHERE case_id = ${broken.caseId}`.execute(db);
  const calendar = holiday("2026-11-11");
  expect(await reckonDueDays(under(calendar))).toMatchObject({ total: 7, done: 6, failed: 1 });
  expect(await dueDayRun(db, calendar.version)).toMatchObject({ total: 7, done: 6, failed: 1 });
  expect(await reckonDueDays(under(calendar))).toMatchObject({ total: 1, done: 0, failed: 1 });
});

test("the preview counts what the reckoning moves, and writes nothing", async () => {
  const ctx = { ...club.clerk, calendar: holiday("2026-11-11") };
  const next = withOverrides(ctx.calendar, "再放一天", [
    [day("2026-11-12"), { kind: "publicHoliday", name: "放假" }],
  ]);
  const on = "2026-11-12" as Day;
  const preview = await previewDueDays(ctx, next, { first: on, last: on });
  expect(preview.moved).toBe(7);
  expect(preview.examples[0]).toMatchObject({ applicant: expect.stringContaining("会员") });
  expect(await previewDueDays(ctx, next, undefined)).toEqual({ moved: 0, examples: [] });
  const late = "2027-06-01" as Day;
  expect((await previewDueDays(ctx, next, { first: late, last: late })).moved).toBe(0);
});
