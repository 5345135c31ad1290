import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk, type CaseNews, recordPaid, recordPaymentPrepared } from "#engines/applications";
import type { Context } from "#platform/context";
import type { Club } from "../../test/world/award-club.ts";
import { countStatements } from "../../test/world/count-statements.ts";
import { person } from "../../test/world/index.ts";
import { notificationsDesk, tell } from "./index.ts";
import { type Filed, filed, ok, openTalkingClub, withAccount } from "./testing.ts";

let club: Club;
beforeAll(async () => {
  club = await openTalkingClub();
});
afterAll(() => club.world.close());

const reason = "课时属实，予以补贴。";
const titles = async (ctx: Context): Promise<string[]> =>
  ok(await notificationsDesk(ctx).inbox({})).messages.map((it) => it.title);
const latest = async (ctx: Context) => ok(await notificationsDesk(ctx).inbox({})).messages[0];
const step = async ({ subjectId, caseId, money }: Filed) => {
  const { version } = ok(await applicationsDesk(club.clerk, money).case({ subjectId, caseId }));
  return { subjectId, caseId, version };
};
const desk = (ctx: Context, it: Filed) => applicationsDesk(ctx, it.money);

test("a case tells its firm and its unit, each in its inbox, from the receipt to the result", async () => {
  const it = await filed(club);
  const firm = club.applicant(it.subjectId);
  const { code } = ok(await desk(firm, it).case(it));
  expect(await latest(firm)).toMatchObject({
    title: "已收到申报：球拍补贴申领",
    path: `/my/${it.caseId}`,
    unread: true,
    unitName: null,
    body: `您的“球拍补贴申领”已收到，回执编号 ${code}。由教练组受理，应在 2026年11月30日（周一） 前办结。`,
  });
  expect(await latest(club.clerk)).toMatchObject({
    title: "新件待签收：会员1",
    path: `/office/cases/${it.subjectId}/${it.caseId}`,
    unitName: "教练组",
  });

  const items = [{ target: "bankAccount", says: "账号少了几位。" }];
  ok(await desk(club.clerk, it).askCorrection({ ...(await step(it)), items }));
  const asked = await latest(firm);
  expect(asked?.title).toBe("请补正：球拍补贴申领");
  expect(asked?.body).toContain("需要补正：收款账号（账号少了几位）。请在 2026年11月16日（周一） 前");
  ok(await desk(firm, it).correct({ ...(await step(it)), answers: { bankAccount: "6222000122" } }));
  expect((await latest(club.clerk))?.title).toBe("已补正：会员1");
  ok(await desk(club.clerk, it).accept({ ...(await step(it)), checked: [] }));

  const granted = { outcome: "granted" as const, amount: 30_000, reason };
  ok(await desk(club.decider, it).decide({ ...(await step(it)), ...granted }));
  expect((await latest(firm))?.body).toContain("已决定同意给予 300元。理由：课时属实，予以补贴。");
  ok(await desk(club.clerk, it).openNotice(await step(it)));
  const objection = { code, name: "邻居王五", contact: "13800000000", text: "他没有上满二十课时，请核对。" };
  ok(await desk(club.visitor, it).objectTo(objection));
  const told = [await latest(firm), await latest(club.clerk)];
  for (const one of told) {
    expect(one?.body).toContain("他没有上满二十课时");
    expect(one?.body).not.toMatch(/王五|13800000000/);
  }
  const answer = "课时已经逐条核对。";
  ok(await desk(club.clerk, it).answerObjection({ ...(await step(it)), upheld: false, answer }));
  club.world.setNow("2026-11-12");
  ok(await desk(club.clerk, it).closeNotice(await step(it)));
  expect((await latest(club.preparer))?.title).toBe("待拨付：会员1");
  const { db } = club.world.app;
  await db.transaction().execute((tx) => recordPaymentPrepared(tx, club.preparer, it));
  expect((await latest(club.releaser))?.title).toBe("待复核：会员1");
  await db.transaction().execute((tx) => recordPaid(tx, club.releaser, { ...it, amount: 30_000 }));

  expect((await titles(firm)).toSorted()).toEqual(
    [
      "已收到申报：球拍补贴申领",
      "请补正：球拍补贴申领",
      "已受理：球拍补贴申领",
      "决定同意：球拍补贴申领",
      "开始公示：球拍补贴申领",
      "公示期间收到异议：球拍补贴申领",
      "异议不成立：球拍补贴申领",
      "公示结束：球拍补贴申领",
      "已拨付：球拍补贴申领",
      "结果已送达：球拍补贴申领",
    ].toSorted(),
  );
  for (const one of ok(await notificationsDesk(firm).inbox({})).messages)
    expect(`${one.title}${one.body}`).not.toMatch(/[{}]|undefined|。。/);
});

test("a refusal and a withdrawal are told to whom they concern", async () => {
  const refused = await filed(club);
  ok(await desk(club.clerk, refused).accept({ ...(await step(refused)), checked: [] }));
  const no = { outcome: "refused" as const, reason: "课时不足二十节，不予补贴" };
  ok(await desk(club.decider, refused).decide({ ...(await step(refused)), ...no }));
  const told = ok(await notificationsDesk(club.applicant(refused.subjectId)).inbox({})).messages;
  expect(told.find((it) => it.title === "决定不予同意：球拍补贴申领")?.body).toContain("救济途径");

  const withdrawn = await filed(club);
  const firm = club.applicant(withdrawn.subjectId);
  ok(await desk(firm, withdrawn).withdraw({ ...(await step(withdrawn)), reason: "我不需要球拍了" }));
  const { messages } = ok(await notificationsDesk(club.clerk).inbox({}));
  expect(messages.find((it) => it.title.startsWith("已撤回"))?.body).toContain("理由：我不需要球拍了。");
});

test("a command that is refused at the end tells nothing", async () => {
  const it = await filed(club, undefined, 100);
  ok(await desk(club.clerk, it).accept({ ...(await step(it)), checked: [] }));
  const before = await titles(club.applicant(it.subjectId));
  const granted = { outcome: "granted" as const, amount: 30_000, reason };
  expect(await desk(club.decider, it).decide({ ...(await step(it)), ...granted })).toMatchObject({
    refused: "fund-short",
  });
  expect(await titles(club.applicant(it.subjectId))).toEqual(before);
});

test("the same news told again is no second message", async () => {
  const it = await filed(club);
  const { db, plan } = club.world.app;
  const item = plan.services[0];
  if (!item) throw new Error("The club has a service");
  const news: CaseNews = {
    topic: "case",
    ...it,
    code: "SQ-0",
    applicant: "会员",
    sample: false,
    others: [],
    item,
    event: {
      seq: 7,
      at: "2026-11-02T02:00:00.000Z",
      day: club.world.app.today(),
      by: { name: "系统", unit: null },
      is: "paid",
      amount: 30_000,
    },
    status: "paid",
    due: club.world.app.today(),
    partOf: null,
    unit: "treasury",
  };
  const say = () => db.transaction().execute((tx) => tell(tx, club.clerk, news));
  await say();
  await Promise.all([say(), say()]);
  const told = await titles(club.applicant(it.subjectId));
  expect(told.filter((one) => one === "已拨付：球拍补贴申领")).toHaveLength(1);
});

test("an inbox is nobody else's, and neither are its messages", async () => {
  const it = await filed(club);
  const own = ok(await notificationsDesk(club.applicant(it.subjectId)).inbox({})).messages[0];
  const stranger = club.applicant(club.nextMember());
  expect(ok(await notificationsDesk(stranger).inbox({})).messages).toEqual([]);
  expect(await notificationsDesk(stranger).markRead({ messageId: own?.messageId })).toMatchObject({
    refused: "message-unknown",
  });
  expect(await notificationsDesk(stranger).ofCase(it)).toMatchObject({ refused: "case-unknown" });
  expect(await notificationsDesk(club.visitor).inbox({})).toMatchObject({ refused: "not-signed-in" });
  const registrar = club.world.as(person("登记员", { role: "registrar", unit: "coaching" }));
  expect(ok(await notificationsDesk(registrar).inbox({})).messages).toEqual([]);
});

test("what one person has read another has not; everything can be read at once", async () => {
  const it = await filed(club);
  const [one, other] = await Promise.all([
    withAccount(club, "家长甲", { subjectId: it.subjectId }),
    withAccount(club, "家长乙", { subjectId: it.subjectId }),
  ]);
  ok(await desk(club.clerk, it).accept({ ...(await step(it)), checked: [] }));
  expect(ok(await notificationsDesk(one).unread({}))).toEqual({ unread: 2 });
  const first = await latest(one);
  expect(ok(await notificationsDesk(one).markRead({ messageId: first?.messageId }))).toEqual({ unread: 1 });
  expect(ok(await notificationsDesk(one).markRead({ messageId: first?.messageId }))).toEqual({ unread: 1 });
  expect(ok(await notificationsDesk(one).markRead({}))).toEqual({ unread: 0 });
  expect(ok(await notificationsDesk(other).unread({}))).toEqual({ unread: 2 });
  const { messages } = ok(await notificationsDesk(one).inbox({}));
  expect(messages.map((m) => m.unread)).toEqual([false, false]);
  // What comes after is new again.
  club.world.setNow("2026-11-13");
  ok(
    await desk(club.applicant(it.subjectId), it).withdraw({ ...(await step(it)), reason: "不需要了，谢谢" }),
  );
  const clerk = await withAccount(club, "教练丁", { role: "clerk", unit: "coaching" });
  ok(await notificationsDesk(clerk).markRead({}));
  club.world.setNow("2026-11-16");
  await filed(club);
  expect(ok(await notificationsDesk(clerk).unread({}))).toEqual({ unread: 1 });
});

test("news older than ninety days is not counted, but still lies there", async () => {
  const it = await filed(club);
  const firm = await withAccount(club, "家长丙", { subjectId: it.subjectId });
  const now = club.world.app.now();
  club.world.setNow("2027-03-01");
  const { messages, unread } = ok(await notificationsDesk(firm).inbox({}));
  club.world.setNow(now);
  expect([messages.length, unread]).toEqual([1, 0]);
});

test("an event costs one statement more for being told, however many it tells", async () => {
  const it = await filed(club);
  const cost = async (talking: boolean): Promise<number> => {
    const quiet = { ...club.clerk, ...(talking ? {} : { tell: async () => {} }) };
    const { ctx, count } = countStatements(quiet);
    const items = [{ target: "bankAccount", says: "账号少了几位" }];
    ok(await applicationsDesk(ctx, it.money).askCorrection({ ...(await step(it)), items }));
    const used = count();
    ok(
      await desk(club.applicant(it.subjectId), it).withdraw({
        ...(await step(it)),
        reason: "不需要了，谢谢",
      }),
    );
    Object.assign(it, await filed(club, it.subjectId));
    return used;
  };
  const silent = await cost(false);
  expect(await cost(true)).toBe(silent + 1);
});

test("a message that was written stays as it was", async () => {
  const { db } = club.world.app;
  await expect(sql`UPDATE messages SET body = 'x'`.execute(db)).rejects.toThrow("append-only");
});
