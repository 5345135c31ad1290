import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#platform/context";
import type { Club } from "../../test/world/award-club.ts";
import { notificationsDesk } from "./index.ts";
import { ok, openTalkingClub, withAccount } from "./testing.ts";

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
const NOTHING = { wanted: false, address: null };

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
