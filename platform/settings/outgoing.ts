import { StartRefusal } from "#platform/database";

/** Local times of Asia/Shanghai as minutes after midnight; from = to means never. */
export type QuietHours = { from: number; to: number };

/** How messages leave the house, as the environment says it. */
export type Outgoing = {
  /** Null: e-mail goes to the outbox file as the other channels do. */
  mail: { url: string; from: string } | null;
  quiet: QuietHours;
  /** Address of the portal for links in messages, without a slash at the end; null: no links. */
  publicUrl: string | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Looks at SMTP_URL, MAIL_FROM, QUIET_HOURS and PUBLIC_URL. @throws StartRefusal on what cannot be meant. */
export const outgoingSettings = (env: Environment): Outgoing => ({
  mail: mailOf(env.SMTP_URL || undefined, env.MAIL_FROM || undefined),
  quiet: quietOf(env.QUIET_HOURS || "21:30-08:00"),
  publicUrl: publicUrlOf(env.PUBLIC_URL || undefined),
});

const mailOf = (url: string | undefined, from: string | undefined): Outgoing["mail"] => {
  if (!url && !from) return null;
  if (!url || !from)
    throw new StartRefusal("mail-half-set", "SMTP_URL 和 MAIL_FROM 要一起设置，现在只有一个。");
  if (!/^smtps?:$/.test(urlOf(url)?.protocol ?? ""))
    throw new StartRefusal(
      "bad-smtp-url",
      "SMTP_URL 应是 smtp://主机:端口 或 smtps://账号:密码@主机:端口，现在读不懂。",
    );
  if (!/^[^<>\r\n]*<?[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    throw new StartRefusal(
      "bad-mail-from",
      `MAIL_FROM 应是发件地址，例如 楚创通 <notice@example.gov.cn>，现在是“${from}”。`,
    );
  return { url, from };
};

const quietOf = (text: string): QuietHours => {
  if (text === "no") return { from: 0, to: 0 };
  const match = /^(\d\d):(\d\d)[-–](\d\d):(\d\d)$/.exec(text);
  const [h1 = 99, m1 = 99, h2 = 99, m2 = 99] = (match ?? []).slice(1).map(Number);
  if (h1 > 23 || h2 > 23 || m1 > 59 || m2 > 59)
    throw new StartRefusal(
      "bad-quiet-hours",
      `QUIET_HOURS 应写成 21:30-08:00 这样的北京时间，或者 no，现在是“${text}”。`,
    );
  return { from: h1 * 60 + m1, to: h2 * 60 + m2 };
};

const publicUrlOf = (text: string | undefined): string | null => {
  if (text === undefined) return null;
  const url = urlOf(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new StartRefusal(
      "bad-public-url",
      `PUBLIC_URL 应是门户的网址，例如 https://shuangchuang.example.gov.cn，现在是“${text}”。`,
    );
  return text.replace(/\/+$/, "");
};

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);
