import type { Context } from "#platform/context";
import { bind, get, post, type Route } from "#platform/http";
import type { LettersDesk } from "./contract.ts";
import { DOORS, lettersWith } from "./doors.ts";

export { readCalendar } from "./calendar/address.ts";

/** Letters bound to one person; `site` is where the public reaches this service, as it is printed on them. */
export const lettersDesk = (ctx: Context, { site }: { site: string }): LettersDesk =>
  bind(ctx, lettersWith(site));

/** What carries files or needs the address of the request is served by hand (server/api-letters.ts). */
export const lettersRoutes: readonly Route[] = [
  get("/letters/:code", { summary: "验证一份文书的编号", does: DOORS.verify }),
  post("/letters/:code/revoke", { summary: "撤销一份文书", does: DOORS.revoke }),
  get("/calendar-address", { summary: "日历地址何时生成", does: DOORS.calendar }),
  post("/calendar-address", { summary: "生成或换新日历地址（只显示一次）", does: DOORS.renewCalendar }),
];
