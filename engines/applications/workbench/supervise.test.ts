import { afterAll, beforeAll, expect, test } from "vitest";
import { notificationsDesk, tell } from "#engines/notifications";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../../test/world/award-club.ts";
import { countStatements } from "../../../test/world/count-statements.ts";
import { officer } from "../../../test/world/officers.ts";
import { coachCertificate, coachingClub } from "../../../test/world/tennis-club-academy.ts";
import { applicationsDesk, escalate } from "../index.ts";
import { application, moneyInMemory } from "../testing.ts";

// A story in order: a case becomes overdue, is told above level by level, is urged, answered, and ends.
const money = moneyInMemory();
let club: Club;
let watcher: Context & { personId: string };
let subjectId: string;
let caseId: string;
const desk = (ctx: Context) => applicationsDesk(ctx, money);
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const version = async () => ok(await desk(club.clerk).case({ subjectId, caseId })).version;
const page = async () => ok(await desk(watcher).supervision({}));
const unit = async () => (await page()).units.find((it) => it.unit === "coaching");
const titles = async (who: Context) =>
  ok(await notificationsDesk(who).inbox({})).messages.map((it) => it.title);

beforeAll(async () => {
  club = await openClub(coachingClub, tell);
  watcher = await officer(club.world, "督查", { role: "supervisor", unit: "committee" });
  subjectId = club.nextMember();
  const form = { service: coachCertificate.id, subjectId, answers: { motive: "喜欢教孩子" } };
  ({ caseId } = ok(await desk(club.applicant(subjectId)).submit(application(form))));
  ok(await desk(club.clerk).accept({ subjectId, caseId, version: 1, checked: ["是会员"] }));
});
afterAll(() => club.world.close());

test("a light is green in time, amber near the last day, red when it is over; the measure has the same", async () => {
  expect(await unit()).toMatchObject({ light: "green", open: 1, overdue: 0, soon: 0, longest: 0 });
  club.world.setNow("2026-11-27");
  expect(await unit()).toMatchObject({ light: "amber", soon: 1 });
  club.world.setNow("2026-11-30");
  expect(await unit()).toMatchObject({ light: "amber", soon: 1, overdue: 0 });
  expect(await escalate(club.world.app)).toEqual({ told: 0, failed: 0 });
  club.world.setNow("2026-12-01");
  expect(await unit()).toMatchObject({ light: "red", overdue: 1, soon: 0, longest: 1 });
  const { measures, handlers } = await page();
  expect(measures.map((it) => it.light)).toContain("red");
  expect(handlers).toMatchObject([{ handler: null, open: 1, overdue: 1 }]);
});

test("each level is told once, to the unit first and then above, whatever runs how often", async () => {
  expect(await escalate(club.world.app)).toEqual({ told: 1, failed: 0 });
  expect(await escalate(club.world.app)).toEqual({ told: 0, failed: 0 });
  expect(await titles(club.clerk)).toContain("超期 1 个工作日：会员1");
  expect(await titles(watcher)).toEqual([]);
  club.world.setNow("2026-12-02");
  expect(await escalate(club.world.app)).toMatchObject({ told: 0 });
  club.world.setNow("2026-12-03");
  await Promise.all([escalate(club.world.app), escalate(club.world.app)]);
  expect(await titles(watcher)).toEqual(["超期 3 个工作日：会员1"]);
  expect((await page()).escalated).toMatchObject([
    { level: 2, overdueDays: 3, stands: true, on: "2026-12-03" },
    { level: 1, overdueDays: 1 },
  ]);
});

test("a case that nobody looked at for weeks is told at the highest level only", async () => {
  const other = club.nextMember();
  club.world.setNow("2026-11-02");
  const form = { service: coachCertificate.id, subjectId: other, answers: { motive: "喜欢教孩子" } };
  const late = ok(await desk(club.applicant(other)).submit(application(form)));
  ok(await desk(club.clerk).accept({ ...late, version: 1, checked: ["是会员"] }));
  club.world.setNow("2026-12-14");
  expect(await desk(club.clerk).escalateNow({})).toMatchObject({ refused: "not-allowed" });
  expect(ok(await desk(watcher).escalateNow({}))).toEqual({ told: 2, failed: 0 });
  const told = (await page()).escalated.filter((it) => it.caseId === late.caseId);
  expect(told.map((it) => it.level)).toEqual([3]);
  expect(await escalate(club.world.app)).toMatchObject({ told: 0 });
  ok(await desk(club.applicant(other)).withdraw({ ...late, version: 2, reason: "不想当教练了" }));
  expect((await page()).escalated.find((it) => it.caseId === late.caseId)).toMatchObject({ stands: false });
});

test("a case whose clock stands is told to nobody", async () => {
  const waiting = club.nextMember();
  club.world.setNow("2026-11-02");
  const form = { service: coachCertificate.id, subjectId: waiting, answers: { motive: "喜欢教孩子" } };
  const key = ok(await desk(club.applicant(waiting)).submit(application(form)));
  ok(
    await desk(club.clerk).askCorrection({
      ...key,
      version: 1,
      items: [{ target: "motive", says: "请写详细些" }],
    }),
  );
  club.world.setNow("2027-01-20");
  await escalate(club.world.app);
  expect((await page()).escalated.map((it) => it.caseId)).not.toContain(waiting);
  expect((await page()).escalated.map((it) => it.caseId)).not.toContain(key.caseId);
});

test("what is asked has a last day and stays on the list until the unit has answered, the oldest first", async () => {
  club.world.setNow("2026-12-14");
  const urge = async (says: string) =>
    ok(await desk(watcher).urge({ subjectId, caseId, version: await version(), says }));
  await urge("请说明为什么超期");
  await urge("请在本周内办结");
  expect((await page()).urged).toMatchObject([
    { says: "请在本周内办结", answer: null, replyBy: "2026-12-17", late: false, by: "督查" },
    { says: "请说明为什么超期", answer: null },
  ]);
  club.world.setNow("2026-12-18");
  expect((await page()).urged[1]).toMatchObject({ late: true });
  const answer = async (says: string) =>
    desk(club.clerk).answerUrge({ subjectId, caseId, version: await version(), says });
  expect(
    await desk(watcher).answerUrge({ subjectId, caseId, version: await version(), says: "我替他们答" }),
  ).toMatchObject({
    refused: "not-allowed",
  });
  ok(await answer("等场地组的意见，明天办结"));
  expect((await page()).urged).toMatchObject([
    { answer: null },
    { answer: { says: "等场地组的意见，明天办结", by: "教练甲", on: "2026-12-18" }, late: false },
  ]);
  expect(await titles(watcher)).toContain("督办已答复：会员1");
  ok(await answer("已经安排在周五"));
  expect(await answer("再答一次就多了")).toMatchObject({ refused: "step-closed" });
});

test("only supervision sees the page, in three statements whatever its length", async () => {
  expect(await desk(club.clerk).supervision({})).toMatchObject({ refused: "not-allowed" });
  const counted = countStatements(watcher);
  await desk(counted.ctx).supervision({});
  expect(counted.count()).toBe(3);
});

test("what is told to a unit is with whoever stands in, before and during the leave, read or not by the one who is away", async () => {
  const li = await officer(club.world, "李教练", { role: "clerk", unit: "coaching" });
  const wang = await officer(club.world, "王教练", { role: "clerk", unit: "coaching" });
  const day = club.world.app.today();
  ok(await desk(li).takeLeave({ substituteId: wang.personId, from: day, to: day }));
  ok(await notificationsDesk(li).markRead({}));
  const other = club.nextMember();
  const form = { service: coachCertificate.id, subjectId: other, answers: { motive: "想当教练" } };
  ok(await desk(club.applicant(other)).submit(application(form)));
  const { messages } = ok(await notificationsDesk(wang).inbox({}));
  const latest = messages.find((it) => it.path?.includes(other));
  expect(latest).toMatchObject({ unread: true, title: expect.stringContaining("新件待签收") });
  expect(messages.map((it) => it.title)).toContain("超期 1 个工作日：会员1");
  expect(messages.every((it) => it.unread)).toBe(true);
  const [, , , subject = "", id = ""] = latest?.path?.split("/") ?? [];
  expect(ok(await desk(wang).case({ subjectId: subject, caseId: id })).subjectId).toBe(other);
  // Nobody can stand in who does not work there, so that no inbox is left to somebody who cannot read it.
  const outsider = await officer(club.world, "场地员", { role: "clerk", unit: "grounds" });
  expect(
    await desk(li).takeLeave({ substituteId: outsider.personId, from: "2027-01-04", to: "2027-01-05" }),
  ).toMatchObject({ refused: expect.any(String) });
});
