import type { App, Context } from "#platform/context";
import { bind, get, post, type Route } from "#platform/http";
import type { JobDeclaration } from "#platform/jobs";
import type { LettersDesk } from "./contract.ts";
import { DOORS, lettersWith } from "./doors.ts";
import { DRAW_JOB, drawDue } from "./draw-due.ts";

export { readCalendar } from "./calendar/address.ts";
export { noteLetters } from "./draw-due.ts";
export { readShared } from "./share.ts";

/** Letters bound to one person; `site` is where the public reaches this service, as it is printed on them. */
export const lettersDesk = (ctx: Context, { site }: { site: string }): LettersDesk =>
  bind(ctx, lettersWith(site));

/** What carries files or needs the address of the request is served by hand (server/api-letters.ts). */
export const lettersRoutes: readonly Route[] = [
  get("/letters/:code", { summary: "验证一份文书的编号", does: DOORS.verify }),
  post("/letters/:code/revoke", { summary: "撤销一份文书", does: DOORS.revoke }),
  get("/my/results", { summary: "我的证照和结果", does: DOORS.wallet }),
  post("/letters/:code/share", { summary: "生成分享链接（只显示一次，30 天有效）", does: DOORS.share }),
  post("/letters/:code/unshare", { summary: "收回分享链接", does: DOORS.unshare }),
  get("/calendar-address", { summary: "日历地址何时生成", does: DOORS.calendar }),
  post("/calendar-address", { summary: "生成或换新日历地址（只显示一次）", does: DOORS.renewCalendar }),
];

/** `site` is where the public reaches this service: nobody asked, so there is no request to tell it. */
export const lettersJobs = (app: App, site: string): readonly JobDeclaration[] => [
  { name: DRAW_JOB, every: "* * * * *", does: async () => void (await drawDue(app, site)) },
];
