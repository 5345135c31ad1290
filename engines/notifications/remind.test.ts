import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import type { Context } from "#platform/context";
import type { Club } from "../../test/world/award-club.ts";
import { notificationsDesk } from "./index.ts";
import { remind } from "./remind.ts";
import { type Filed, filed, ok, openTalkingClub } from "./testing.ts";

let club: Club;
beforeAll(async () => {
  club = await openTalkingClub();
});
afterAll(() => club.world.close());

const reminders = async (ctx: Context): Promise<string[]> =>
  ok(await notificationsDesk(ctx).inbox({}))
    .messages.filter((it) => /还剩|到期/.test(it.title))
    .map((it) => `${it.day} ${it.title}`)
    .toReversed();
/** Asked on 2 November with ten working days: the last one is 16 November, a Monday. */
const asked = async (): Promise<Filed> => {
  club.world.setNow("2026-11-02");
  const it = await filed(club);
  const items = [{ target: "bankAccount", says: "账号少了几位" }];
  ok(await applicationsDesk(club.clerk, it.money).askCorrection({ ...it, version: 1, items }));
  return it;
};
const daily = async (...days: string[]): Promise<void> => {
  for (const day of days) {
    club.world.setNow(day);
    await remind(club.world.app);
    await remind(club.world.app);
  }
};
const ALL_DAYS = Array.from({ length: 17 }, (_, at) => `2026-11-${String(at + 3).padStart(2, "0")}`);

test("an applicant is reminded three working days and one before the last, once each, and not on the weekend", async () => {
  const it = await asked();
  await daily(...ALL_DAYS);
  expect(await reminders(club.applicant(it.subjectId))).toEqual([
    "2026-11-11 补正还剩 3 个工作日：球拍补贴申领",
    "2026-11-13 补正还剩 1 个工作日：球拍补贴申领",
  ]);
});

test("who has answered is left alone", async () => {
  const it = await asked();
  await daily("2026-11-11");
  const firm = club.applicant(it.subjectId);
  ok(
    await applicationsDesk(firm, it.money).correct({
      ...it,
      version: 2,
      answers: { bankAccount: "6222000122" },
    }),
  );
  await daily("2026-11-12", "2026-11-13");
  expect(await reminders(firm)).toEqual(["2026-11-11 补正还剩 3 个工作日：球拍补贴申领"]);
});

test("days on which nothing ran are made up for, and nobody is told late what is over", async () => {
  const late = await asked();
  await daily("2026-11-12");
  expect(await reminders(club.applicant(late.subjectId))).toEqual([
    "2026-11-12 补正还剩 2 个工作日：球拍补贴申领",
  ]);
  const later = await asked();
  await daily("2026-11-13", "2026-11-16", "2026-11-17");
  expect(await reminders(club.applicant(later.subjectId))).toEqual([
    "2026-11-13 补正还剩 1 个工作日：球拍补贴申领",
  ]);
});

test("a unit gets one list a day of what is due and what is overdue", async () => {
  const other = await openTalkingClub();
  try {
    const inHand = await filed(other);
    const paused = await filed(other);
    const ctx = other.clerk;
    const items = [{ target: "bankAccount", says: "账号少了几位" }];
    ok(await applicationsDesk(ctx, paused.money).askCorrection({ ...paused, version: 1, items }));
    const look = async () =>
      ok(await notificationsDesk(ctx).inbox({})).messages.filter((it) => it.title.startsWith("今日到期"));
    const day = async (at: string): Promise<void> => {
      other.world.setNow(at);
      await remind(other.world.app);
      await remind(other.world.app);
    };
    await day("2026-11-27");
    expect(await look()).toEqual([]);
    await day("2026-11-30");
    expect(await look()).toMatchObject([
      { title: "今日到期 1 件，超期 0 件", path: "/office?tab=dueToday", unitName: "教练组" },
    ]);
    expect((await look())[0]?.body).toMatch(
      /^教练组今日到期 1 件，超期 0 件：会员1“球拍补贴申领”（SQ-[0-9A-Z-]+）。$/,
    );
    await day("2026-12-01");
    await day("2026-12-05");
    expect((await look()).map((it) => `${it.day} ${it.title} ${it.path}`)).toEqual([
      "2026-12-01 今日到期 0 件，超期 1 件 /office?tab=overdue",
      "2026-11-30 今日到期 1 件，超期 0 件 /office?tab=dueToday",
    ]);
    // The list names many cases; it belongs to none of them.
    const told = ok(await notificationsDesk(ctx).ofCase(inHand));
    expect(told.map((it) => it.title)).not.toContain("今日到期 1 件，超期 0 件");
    expect(ok(await notificationsDesk(other.preparer).inbox({})).messages).toEqual([]);
  } finally {
    await other.world.close();
  }
});
