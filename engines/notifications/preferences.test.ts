import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import type { Context } from "#platform/context";
import type { Club } from "../../test/world/award-club.ts";
import { deliver, notificationsDesk } from "./index.ts";
import { codeSent, filed, ok, openTalkingClub, withAccount } from "./testing.ts";

let club: Club;
let parent: Context;
beforeAll(async () => {
  club = await openTalkingClub();
  parent = await withAccount(club, "家长", { subjectId: club.nextMember() });
});
afterAll(() => club.world.close());

const none = { byEmail: false, bySms: false, byWecom: false };
const save = (input: Partial<Parameters<ReturnType<typeof notificationsDesk>["savePreferences"]>[0]>) =>
  notificationsDesk(parent).savePreferences({ ...none, ...input });
const see = async () => ok(await notificationsDesk(parent).preferences({}));
const NOTHING = { wanted: false, address: null, confirmed: false };

test("nobody is written to before asking for it", async () => {
  expect(await see()).toEqual({
    email: NOTHING,
    sms: NOTHING,
    wecom: NOTHING,
    quiet: { from: "21:30", to: "08:00" },
  });
});

test("a channel without an address is refused beside its field, and nothing is kept", async () => {
  expect(await save({ byEmail: true, bySms: true, sms: "13812345678" })).toMatchObject({
    refused: "address-missing",
    problems: [{ field: "email", says: "要收邮件，请填写邮箱；不收就取消勾选。" }],
  });
  expect((await see()).sms).toEqual(NOTHING);
});

test.each([
  ["email", "不是邮箱"],
  ["email", "a@b"],
  ["email", "a@b.cn, c@d.cn"],
  ["email", "a@b.cn\r\nBcc: c@d.cn"],
  ["sms", "087812345678"],
  ["sms", "1381234567"],
  ["wecom", "张 三"],
] as const)("an address that cannot be one is refused: %s %s", async (channel, address) => {
  expect(await save({ [channel]: address })).toMatchObject({
    refused: "bad-input",
    problems: [{ field: channel }],
  });
});

test("addresses are shown masked, kept when left empty, and deleted on demand", async () => {
  ok(await save({ byEmail: true, email: " zhangsan@example.com ", bySms: true, sms: "13812345678" }));
  expect(await see()).toMatchObject({
    email: { wanted: true, address: "z***n@example.com" },
    sms: { wanted: true, address: "138****5678" },
    wecom: NOTHING,
  });
  ok(await save({ byEmail: true }));
  expect(await see()).toMatchObject({
    email: { wanted: true, address: "z***n@example.com" },
    sms: { wanted: false, address: "138****5678" },
  });
  ok(await save({ byEmail: true, forget: ["sms"] }));
  expect((await see()).sms).toEqual(NOTHING);
  expect(await save({ byEmail: true, forget: ["email"] })).toMatchObject({ refused: "address-missing" });
});

test("the audit log says which channels were chosen and no address", async () => {
  const { rows } = await sql<{ log: string }>`
    SELECT coalesce(json_agg(it)::text, '') AS log FROM audit_pending AS it WHERE action = 'contact.changed'`.execute(
    club.world.app.db,
  );
  expect(rows[0]?.log).toContain('"sms": true');
  expect(rows[0]?.log).not.toMatch(/zhangsan|13812345678/);
});

test("visitors have no preferences", async () => {
  expect(await notificationsDesk(club.visitor).preferences({})).toMatchObject({ refused: "not-signed-in" });
});

test("an address gets nothing but a code before its owner has confirmed it; a changed one has to be confirmed anew", async () => {
  const { app, post } = club.world;
  const subjectId = club.nextMember();
  const owner = await withAccount(club, "另一位家长", { subjectId });
  const desk = notificationsDesk(owner);
  const at = (seconds: number) =>
    club.world.setNow(new Date(Date.parse("2026-11-03T02:00:00.000Z") + seconds * 1_000).toISOString());
  at(0);
  post.kept.length = 0;
  const wanted = { ...none, bySms: true };
  ok(await desk.savePreferences({ ...wanted, sms: "13900000001" }));
  expect(post.kept).toMatchObject([{ channel: "sms", to: "13900000001" }]);
  const kept = await filed(club, subjectId);
  await deliver(app);
  expect(post.kept).toHaveLength(1);

  const code = codeSent(owner, "sms");
  const wrong = code === "000000" ? "000001" : "000000";
  const confirm = (typed: string) => desk.confirmAddress({ channel: "sms", code: typed });
  expect(await confirm("12345")).toMatchObject({ refused: "bad-input" });
  expect(await notificationsDesk(parent).confirmAddress({ channel: "sms", code })).toMatchObject({
    refused: "code-over",
  });
  for (const left of [4, 3, 2, 1])
    expect(await confirm(wrong)).toMatchObject({
      refused: "code-wrong",
      says: expect.stringContaining(String(left)),
    });
  for (const typed of [wrong, code]) expect(await confirm(typed)).toMatchObject({ refused: "code-over" });

  expect(await desk.sendCode({ channel: "sms" })).toMatchObject({ refused: "code-too-soon" });
  at(61);
  ok(await desk.sendCode({ channel: "sms" }));
  const late = codeSent(owner, "sms");
  at(61 + 15 * 60);
  expect(await confirm(late)).toMatchObject({ refused: "code-over" });
  post.answer = () => ({ is: "later", down: true, says: "连不上" });
  expect(await desk.sendCode({ channel: "sms" })).toMatchObject({ refused: "code-not-sent" });
  post.answer = () => ({ is: "sent", says: "收下了" });
  at(1_100);
  ok(await desk.sendCode({ channel: "sms" }));
  const good = codeSent(owner, "sms");
  expect(ok(await confirm(`${good.slice(0, 3)} ${good.slice(3)}`)).sms).toMatchObject({ confirmed: true });
  expect(await desk.sendCode({ channel: "sms" })).toMatchObject({ refused: "already-confirmed" });

  ok(await desk.savePreferences({ ...wanted, sms: "13900000002" }));
  expect((await desk.preferences({})) as object).toMatchObject({ sms: { confirmed: false } });
  expect(await confirm(good)).toMatchObject({ refused: "code-wrong" });
  at(2_000);
  // The fifth of the day was the new number's first: nobody is flooded by changing it.
  expect(await desk.sendCode({ channel: "sms" })).toMatchObject({ refused: "code-too-many" });
  at(24 * 3_600 + 2_000);
  ok(await desk.sendCode({ channel: "sms" }));
  ok(await confirm(codeSent(owner, "sms")));
  post.kept.length = 0;
  const { caseId, money } = kept;
  const version = ok(await applicationsDesk(club.clerk, money).case({ subjectId, caseId })).version;
  ok(await applicationsDesk(club.clerk, money).accept({ subjectId, caseId, version, checked: [] }));
  await deliver(app);
  expect(post.kept.map((it) => it.to)).toEqual(["13900000002"]);
});
