import { expect, test } from "vitest";
import { StartRefusal } from "#platform/database";
import { outgoingSettings } from "./outgoing.ts";

test("without settings e-mail goes to the outbox, nights are quiet and messages have no links", () => {
  expect(outgoingSettings({})).toEqual({
    mail: null,
    quiet: { from: 21 * 60 + 30, to: 8 * 60 },
    publicUrl: null,
  });
});

test("settings are read as they are meant", () => {
  expect(
    outgoingSettings({
      SMTP_URL: "smtps://notice:secret@mail.example.gov.cn:465",
      MAIL_FROM: "楚创通 <notice@example.gov.cn>",
      QUIET_HOURS: "22:00-07:15",
      PUBLIC_URL: "https://shuangchuang.example.gov.cn/",
    }),
  ).toEqual({
    mail: {
      url: "smtps://notice:secret@mail.example.gov.cn:465",
      from: "楚创通 <notice@example.gov.cn>",
    },
    quiet: { from: 22 * 60, to: 7 * 60 + 15 },
    publicUrl: "https://shuangchuang.example.gov.cn",
  });
  expect(outgoingSettings({ QUIET_HOURS: "no" }).quiet).toEqual({ from: 0, to: 0 });
});

const SMTP_URL = "smtp://127.0.0.1:25";
test.each([
  ["mail-half-set", { SMTP_URL }],
  ["mail-half-set", { MAIL_FROM: "notice@example.gov.cn" }],
  ["bad-smtp-url", { SMTP_URL: "https://mail.example.gov.cn", MAIL_FROM: "notice@example.gov.cn" }],
  ["bad-smtp-url", { SMTP_URL: "mail.example.gov.cn", MAIL_FROM: "notice@example.gov.cn" }],
  ["bad-mail-from", { SMTP_URL, MAIL_FROM: "楚创通" }],
  ["bad-mail-from", { SMTP_URL, MAIL_FROM: "a@b.cn\r\nBcc: c@d.cn" }],
  ["bad-quiet-hours", { QUIET_HOURS: "晚上" }],
  ["bad-quiet-hours", { QUIET_HOURS: "24:00-08:00" }],
  ["bad-public-url", { PUBLIC_URL: "ftp://example.gov.cn" }],
])("what cannot be meant is refused at start: %s %o", (code, env) => {
  const start = (): unknown => outgoingSettings(env);
  expect(start).toThrow(StartRefusal);
  expect(start).toThrow(expect.objectContaining({ code }));
});

test("the password in SMTP_URL is never in what is said about it", () => {
  const start = (): unknown => outgoingSettings({ SMTP_URL: "http://u:geheim@mail", MAIL_FROM: "a@b.cn" });
  expect(start).toThrow(expect.objectContaining({ message: expect.not.stringContaining("geheim") }));
});
