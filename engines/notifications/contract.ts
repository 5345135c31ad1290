import { z } from "zod";
import { type Refusal, refusing } from "#platform/http/contract";

/** Left empty keeps what is there, so that nobody has to see or retype it. */
const Address = (fits: RegExp, says: string) =>
  z
    .string()
    .trim()
    .max(200)
    .refine((it) => it === "" || fits.test(it), says)
    .default("");

export const Preferences = z.object({
  email: Address(
    /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@.<>,;]{2,}$/,
    "这不像一个邮箱地址，例如 zhang@example.com",
  ),
  sms: Address(/^1[3-9]\d{9}$/, "手机号应是 1 开头的 11 位数字"),
  wecom: Address(/^[\w.@-]{1,64}$/, "政务微信账号由字母、数字、点、短横和下划线组成"),
  byEmail: z.boolean(),
  bySms: z.boolean(),
  byWecom: z.boolean(),
  /** Channels whose address is to be deleted. */
  forget: z
    .array(z.enum(["email", "sms", "wecom"]))
    .max(3)
    .default([]),
});
/** Whose owner has to confirm them: who asks for a code, and who has got it. */
export const ChannelCode = z.object({ channel: z.enum(["email", "sms"]) });
export const ConfirmAddress = ChannelCode.extend({
  code: z
    .string()
    .transform((it) => it.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "确认码是 6 位数字")),
});
export const InboxPage = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
export const Read = z.object({
  /** Left out: everything there is. */
  messageId: z.uuid().optional(),
});
export const CaseKey = z.object({ subjectId: z.uuid(), caseId: z.uuid() });

export type Message = {
  messageId: string;
  title: string;
  body: string;
  path: string | null;
  at: string;
  day: string;
  urgent: boolean;
  unread: boolean;
  /** The unit whose inbox it lies in; null for the firm's. */
  unitName: string | null;
  sample: boolean;
};
export type Inbox = {
  messages: readonly Message[];
  unread: number;
  page: number;
  more: boolean;
};

export type DeliveryState = "waiting" | "sending" | "sent" | "failed" | "dropped";
/** How a message left the house to one person by one channel. */
export type Delivery = {
  channel: Channel;
  state: DeliveryState;
  attempts: readonly { at: string; outcome: string; says: string; address: string }[];
};
/** A message of a case. Deliveries are those of the reader's own side; officers see all. */
export type CaseMessage = {
  messageId: string;
  at: string;
  day: string;
  to: string;
  title: string;
  body: string;
  deliveries: readonly Delivery[];
};

export type Channel = "email" | "sms" | "wecom";
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  email: "邮件",
  sms: "短信",
  wecom: "政务微信",
};
export const DELIVERY_TEXT: Readonly<Record<DeliveryState, string>> = {
  waiting: "待发",
  sending: "正在发",
  sent: "已发出",
  failed: "没有发成",
  dropped: "没有发（本人不收）",
};

/** Addresses masked: enough to know one's own by. */
export type OwnPreferences = Readonly<
  Record<
    Channel,
    {
      wanted: boolean;
      address: string | null;
      /** Messages go there; before that only the code does. */
      confirmed: boolean;
    }
  >
> & {
  /** When nothing leaves the house, in local time; null: never. */
  quiet: { from: string; to: string } | null;
};

export const refuseNotifications = refusing({
  "address-missing": { status: 422, says: "有 {count} 处没有填好，请按提示修改。" },
  "no-address": { status: 409, says: "还没有填写收{channel}的地址，请先填写并保存。" },
  "already-confirmed": { status: 409, says: "这个地址已经确认过，不用再确认。" },
  "code-too-soon": { status: 429, says: "确认码刚刚发过，请 {seconds} 秒后再发。" },
  "code-too-many": { status: 429, says: "确认码一天最多发 {most} 次，请明天再试，或者换一个地址。" },
  "code-not-sent": { status: 503, says: "{channel}暂时发不出去，确认码没有发成，请过几分钟再发。" },
  "code-wrong": { status: 422, says: "确认码不对，还可以试 {left} 次。" },
  "code-over": { status: 409, says: "确认码已经失效，请重新发一个。" },
  "message-unknown": { status: 404, says: "没有这条消息。" },
  "case-unknown": { status: 404, says: "没有这件申请，或者您无权查看。" },
});

type Answer<T> = Promise<T | Refusal>;
export type NotificationsDesk = {
  inbox(input: z.input<typeof InboxPage>): Answer<Inbox>;
  unread(input: Record<string, never>): Answer<{ unread: number }>;
  markRead(input: z.input<typeof Read>): Answer<{ unread: number }>;
  ofCase(input: z.input<typeof CaseKey>): Answer<readonly CaseMessage[]>;
  preferences(input: Record<string, never>): Answer<OwnPreferences>;
  savePreferences(input: z.input<typeof Preferences>): Answer<OwnPreferences>;
  sendCode(input: z.input<typeof ChannelCode>): Answer<OwnPreferences>;
  confirmAddress(input: z.input<typeof ConfirmAddress>): Answer<OwnPreferences>;
};
