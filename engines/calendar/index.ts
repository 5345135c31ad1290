import { z } from "zod";
import type { Context } from "#platform/context";
import { bind, get, post, type Route, useCase } from "#platform/http";
import { applyChange } from "./apply.ts";
import { Application, AskedYear, type CalendarDesk, Proposal } from "./contract.ts";
import { calendarHistory, calendarYear, previewChange } from "./read.ts";

export { applyChangeNow } from "./apply.ts";

const year = useCase({ may: "readOffice", takes: AskedYear, does: calendarYear });
const history = useCase({ may: "readOffice", takes: z.object({}), does: calendarHistory });
const preview = useCase({
  may: "keepCalendar",
  takes: z.object({ proposal: Proposal }),
  does: previewChange,
});
const apply = useCase({ may: "keepCalendar", takes: Application, does: applyChange });

export const calendarDesk = (ctx: Context): CalendarDesk => bind(ctx, { year, history, preview, apply });

export const calendarRoutes: readonly Route[] = [
  get("/calendar", { summary: "一年的工作日历：每一天是不是工作日，为什么", does: year }),
  get("/calendar/changes", { summary: "导入过的放假通知和地方节日", does: history }),
  post("/calendar/preview", {
    summary: "预览一份放假通知或者地方节日：哪些天变、多少件在办件移期",
    does: preview,
  }),
  post("/calendar/changes", { summary: "按预览导入，并重新推算全部在办件的到期日", does: apply }),
];
