import type { App, Context } from "#platform/context";
import { bind, get, post, type Route } from "#platform/http";
import type { JobDeclaration } from "#platform/jobs";
import type { NotificationsDesk } from "./contract.ts";
import { doors } from "./doors.ts";
import { REMIND, remind } from "./remind.ts";
import { sendDue } from "./send-due.ts";
import { spread } from "./spread.ts";

export { tell } from "./tell.ts";
export { checkMessages } from "./templates.ts";

/** What a person is told, bound to that person. */
export const notificationsDesk = (ctx: Context): NotificationsDesk => bind(ctx, doors);

export const notificationsRoutes: readonly Route[] = [
  get("/messages", { summary: "收件箱，最近的在前", does: doors.inbox }),
  get("/messages/unread", { summary: "未读消息数（最多数到 100）", does: doors.unread }),
  post("/messages/read", { summary: "标为已读：一条，或者不写编号则全部", does: doors.markRead }),
  get("/cases/:subjectId/:caseId/messages", { summary: "一件申请发过的消息和每次发送", does: doors.ofCase }),
  get("/contact", { summary: "本人的提醒方式（地址打码）", does: doors.preferences }),
  post("/contact/code", { summary: "给填写的邮箱或者手机号发确认码", does: doors.sendCode }),
  post("/contact/confirm", { summary: "用收到的确认码确认邮箱或者手机号", does: doors.confirmAddress }),
  post("/contact", { summary: "修改本人的提醒方式", does: doors.savePreferences }),
];

/** Reminders are looked for each hour of the day's work: a server that was down at nine makes up for it. */
export const notificationsJobs = (app: App): readonly JobDeclaration[] => [
  { name: "notifications.send", every: "* * * * *", does: () => deliver(app) },
  { name: REMIND, every: "3 9-17 * * *", does: async () => void (await remind(app)) },
];

/** What was told since the last time is made out, then what is due leaves. */
export const deliver = async (app: App): Promise<void> => {
  await spread(app);
  await sendDue(app);
};
