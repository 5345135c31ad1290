import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk, applicationsJobs } from "#engines/applications";
import { type Calendar, day, withOverrides } from "#kernel/calendar";
import type { Context } from "#platform/context";
import type { Club } from "../../test/world/award-club.ts";
import { notificationsDesk } from "./index.ts";
import { filed, ok, openTalkingClub } from "./testing.ts";

let club: Club;
beforeAll(async () => {
  club = await openTalkingClub();
});
afterAll(() => club.world.close());

const moved = async (ctx: Context): Promise<string[]> =>
  ok(await notificationsDesk(ctx).inbox({}))
    .messages.filter((it) => it.title.startsWith("办结日期有变"))
    .map((it) => it.body);

test("a new holiday notice is told to whom it moves the day, once, and not to those whose clock stands", async () => {
  const runs = await filed(club);
  const stands = await filed(club);
  const over = await filed(club);
  const items = [{ target: "bankAccount", says: "账号少了几位" }];
  const clerk = applicationsDesk(club.clerk, runs.money);
  ok(await clerk.askCorrection({ ...stands, version: 1, items }));
  const withdrawal = { ...over, version: 1, reason: "不需要了，谢谢" };
  ok(await applicationsDesk(club.applicant(over.subjectId), over.money).withdraw(withdrawal));

  const calendar: Calendar = withOverrides(club.world.app.calendar, "另行通知", [
    [day("2026-11-20"), { kind: "publicHoliday", name: "开拍节" }],
  ]);
  const job = applicationsJobs({ ...club.world.app, calendar }, runs.money).find((it) =>
    it.name.endsWith("reckon-due-days"),
  );
  await job?.does({});
  await job?.does({});

  const { code } = ok(await clerk.case(runs));
  expect(await moved(club.applicant(runs.subjectId))).toEqual([
    `因放假安排变化，您的“球拍补贴申领”（${code}）应办结日期由 2026年11月30日（周一） 改为 2026年12月1日（周二）。工作日数不变。`,
  ]);
  expect(await moved(club.clerk)).toHaveLength(1);
  expect(await moved(club.applicant(stands.subjectId))).toEqual([]);
  expect(await moved(club.applicant(over.subjectId))).toEqual([]);
});
