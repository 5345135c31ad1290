import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { applicationsDesk, type CaseNews } from "#engines/applications";
import type { Context } from "#platform/context";
import { openSmtp, type Sent } from "#platform/post";
import type { Club } from "../../test/world/award-club.ts";
import { MOST_ATTEMPTS } from "./backoff.ts";
import type { CaseMessage } from "./contract.ts";
import { deliver, notificationsDesk, tell } from "./index.ts";
import { spread } from "./spread.ts";
import { claimDelivery } from "./store-deliveries.ts";
import { type Filed, filed, ok, openTalkingClub, wants, withAccount } from "./testing.ts";

let club: Club;
beforeAll(async () => {
  club = await openTalkingClub();
});
afterAll(() => club.world.close());

const works = (): Sent => ({ is: "sent", says: "收下了" });
const isDown = (): Sent => ({ is: "later", down: true, says: "连不上" });
let subjectId = "";
let parent: Context;

/** Every test has a member of its own with a parent who wants e-mail. The day begins at ten. */
beforeEach(async () => {
  club.world.setNow("2026-11-02T02:00:00.000Z");
  club.world.post.answer = works;
  await deliver(club.world.app);
  club.world.post.kept.length = 0;
  subjectId = club.nextMember();
  parent = await withAccount(club, "家长", { subjectId });
  await wants(parent, { email: "parent@example.com" });
});

const later = (minutes: number): void =>
  club.world.setNow(new Date(Date.parse(club.world.app.now()) + minutes * 60_000).toISOString());
const messages = async (it: Filed): Promise<readonly CaseMessage[]> =>
  ok(await notificationsDesk(club.clerk).ofCase(it));
const delivery = async (it: Filed) => (await messages(it)).find((one) => one.to === "申请人")?.deliveries[0];
const run = () => deliver(club.world.app);

test("what a firm is told goes once to whoever of it asked for that, and to nobody else", async () => {
  const other = await withAccount(club, "另一位家长", { subjectId });
  await wants(other, { sms: "13812345678", wecom: "lisi" });
  await withAccount(club, "什么都不收的家长", { subjectId });
  await filed(club, subjectId);
  await run();
  await run();
  expect(club.world.post.kept.map((it) => [it.channel, it.to]).toSorted()).toEqual([
    ["email", "parent@example.com"],
    ["sms", "13812345678"],
    ["wecom", "lisi"],
  ]);
  const [letter] = club.world.post.kept;
  expect(letter?.title).toBe("已收到申报：球拍补贴申领");
  expect(letter?.text).toContain("回执编号 SQ-");
});

test("officers of the unit are written to as they wish, former ones and closed accounts are not", async () => {
  const clerk = await withAccount(club, "教练乙", { role: "clerk", unit: "coaching" });
  const elsewhere = await withAccount(club, "场地员", { role: "clerk", unit: "grounds" });
  await wants(clerk, { wecom: "jiaolian.yi" });
  await wants(elsewhere, { wecom: "changdi" });
  await filed(club, subjectId);
  await run();
  const sent = club.world.post.kept.filter((it) => it.channel === "wecom");
  expect(sent.map((it) => [it.to, it.title])).toEqual([
    ["jiaolian.yi", expect.stringMatching(/^新件待签收/)],
  ]);
  await wants(clerk, {});
});

test("links lead to the portal when its address is known", async () => {
  const it = await filed(club, subjectId);
  const outgoing = { ...club.world.app.outgoing, publicUrl: "https://club.example" };
  await deliver({ ...club.world.app, outgoing });
  expect(club.world.post.kept[0]?.text).toContain(`https://club.example/my/${it.caseId}`);
});

test("at night a message lies in the inbox at once and leaves in the morning", async () => {
  club.world.setNow("2026-11-02T13:45:00.000Z");
  await filed(club, subjectId);
  expect(ok(await notificationsDesk(parent).unread({}))).toEqual({ unread: 1 });
  await run();
  club.world.setNow("2026-11-02T23:59:00.000Z");
  await run();
  expect(club.world.post.kept).toEqual([]);
  club.world.setNow("2026-11-03T00:00:00.000Z");
  await run();
  expect(club.world.post.kept).toHaveLength(1);
});

test("what is urgent leaves at night too", async () => {
  const clerk = await withAccount(club, "值班教练", { role: "clerk", unit: "coaching" });
  await wants(clerk, { sms: "13900001111" });
  const it = await filed(club, subjectId);
  club.world.setNow("2026-11-02T18:00:00.000Z");
  const [item] = club.world.app.plan.services;
  const news = {
    topic: "case",
    others: [],
    ...it,
    code: "SQ-1",
    applicant: "会员",
    sample: false,
    item,
    status: "accepted",
    due: club.world.app.today(),
    unit: "coaching",
    event: { seq: 9, at: club.world.app.now(), day: club.world.app.today(), is: "urged", says: "请今日办结" },
  } as unknown as CaseNews;
  await club.world.app.db.transaction().execute((tx) => tell(tx, club.clerk, news));
  await run();
  const night = club.world.post.kept.filter((one) => one.to === "13900001111");
  expect(night.map((one) => one.title)).toEqual(["督办：会员"]);
  await wants(clerk, {});
});

test("a gateway that is down stops no case, is asked once a run, and every attempt is kept", async () => {
  club.world.post.answer = isDown;
  let asked = 0;
  club.world.post.answer = () => {
    asked += 1;
    return isDown();
  };
  const it = await filed(club, subjectId);
  ok(await applicationsDesk(club.clerk, it.money).accept({ ...it, version: 1, checked: [] }));
  await run();
  expect(asked).toBe(1);
  club.world.post.answer = works;
  later(30);
  await run();
  expect(club.world.post.kept.map((one) => one.title)).toHaveLength(2);
  const all = (await messages(it)).flatMap((one) => one.deliveries);
  expect(all.map((one) => one.state)).toEqual(["sent", "sent"]);
  expect(all.map((one) => one.attempts.map((a) => a.outcome)).toSorted()).toEqual([
    ["later", "sent"],
    ["sent"],
  ]);
  expect(all[0]?.attempts[0]?.address).toBe("p***t@example.com");
});

test("tries come further and further apart, and end", async () => {
  club.world.post.answer = isDown;
  const it = await filed(club, subjectId);
  const times: number[] = [];
  for (let minute = 0; (await delivery(it))?.state !== "failed"; minute += 1) {
    if (minute > 6_000) throw new Error("It never ends");
    const before = (await delivery(it))?.attempts.length ?? 0;
    await run();
    if (((await delivery(it))?.attempts.length ?? 0) > before) times.push(Date.parse(club.world.app.now()));
    later(times.length > 4 ? 60 : 1);
  }
  expect(times).toHaveLength(MOST_ATTEMPTS);
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0));
  expect(gaps.slice(0, 4)).toEqual([1, 5, 15, 60].map((it) => it * 60_000));
  // Never at night: 21:30 to 08:00 in Shanghai.
  for (const at of times) {
    const minute = ((at / 60_000 + 480) % 1_440) | 0;
    expect(minute >= 480 && minute < 1_290).toBe(true);
  }
  const before = (await delivery(it))?.attempts.length;
  later(10_000);
  await run();
  expect((await delivery(it))?.attempts.length).toBe(before);
});

test("an address that is refused for good is not tried again", async () => {
  club.world.post.answer = () => ({ is: "never", says: "邮件服务器拒收（550）" });
  const it = await filed(club, subjectId);
  await run();
  later(600);
  await run();
  expect(await delivery(it)).toMatchObject({
    state: "failed",
    attempts: [{ outcome: "never", says: "邮件服务器拒收（550）", address: "p***t@example.com" }],
  });
});

test("a gateway whose program breaks is one that is down", async () => {
  const it = await filed(club, subjectId);
  const broken = { send: () => Promise.reject(new Error("no such method")) };
  await deliver({ ...club.world.app, post: { ...club.world.post, email: broken } });
  expect(await delivery(it)).toMatchObject({ state: "waiting", attempts: [{ outcome: "later" }] });
  later(1);
  await run();
  expect(await delivery(it)).toMatchObject({ state: "sent" });
});

test("who changes the address before a message leaves gets it there; who wants none any more gets none", async () => {
  const first = await filed(club, subjectId);
  await spread(club.world.app);
  await wants(parent, { email: "new@example.com" });
  await run();
  expect(club.world.post.kept.map((it) => it.to)).toEqual(["new@example.com"]);
  ok(await applicationsDesk(club.clerk, first.money).accept({ ...first, version: 1, checked: [] }));
  await spread(club.world.app);
  await wants(parent, {});
  await run();
  expect(club.world.post.kept).toHaveLength(1);
  const states = (await messages(first)).flatMap((it) => it.deliveries.map((one) => one.state));
  expect(states.toSorted()).toEqual(["dropped", "sent"]);
});

test("a process that dies while it sends loses one attempt, not the message", async () => {
  const it = await filed(club, subjectId);
  await spread(club.world.app);
  const { db } = club.world.app;
  const claimed = await claimDelivery(db, { now: club.world.app.now(), without: [] });
  expect(claimed?.attempts).toBe(1);
  await run();
  expect(club.world.post.kept).toEqual([]);
  later(11);
  await run();
  expect(club.world.post.kept).toHaveLength(1);
  expect(await delivery(it)).toMatchObject({
    state: "sent",
    attempts: [{ outcome: "lost" }, { outcome: "sent" }],
  });
});

test("two processes that send at once send everything once", async () => {
  for (let n = 0; n < 6; n += 1) {
    const id = club.nextMember();
    await wants(await withAccount(club, `家长${n}`, { subjectId: id }), { email: `p${n}@example.com` });
    await filed(club, id);
  }
  await Promise.all([run(), run(), run()]);
  await run();
  expect(club.world.post.kept.map((it) => it.to).toSorted()).toEqual(
    Array.from({ length: 6 }, (_, n) => `p${n}@example.com`),
  );
});

test("with a real mail server: down, it stops nothing; back, it gets what waited", async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  const email = openSmtp({
    url: `smtp://127.0.0.1:${port}`,
    from: "notice@example.gov.cn",
    patienceMs: 2_000,
  });
  const app = { ...club.world.app, post: { ...club.world.post, email } };

  const it = await filed(club, subjectId);
  await deliver(app);
  expect(await delivery(it)).toMatchObject({ state: "waiting", attempts: [{ outcome: "later" }] });
  ok(await applicationsDesk(club.clerk, it.money).accept({ ...it, version: 1, checked: [] }));

  const to: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    logger: false,
    onData: (stream, session, done) => {
      stream.resume();
      stream.on("end", () => {
        to.push(...session.envelope.rcptTo.map((one) => one.address));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  try {
    later(1);
    await deliver({ ...app, realNow: () => club.world.app.now() });
    expect(to).toEqual(["parent@example.com", "parent@example.com"]);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
