import type { LoaderFunctionArgs } from "react-router";
import { dayText } from "#kernel/calendar";
import { isRefusal } from "#platform/http/contract";
import { wantsLargeText } from "../design/large-text.ts";
import { deskOf } from "./asked.ts";

export type ShellData = Awaited<ReturnType<typeof shellData>>;

/** What every portal page shows around itself. */
export const shellData = async (asked: LoaderFunctionArgs) => {
  const { plan, me, sample, today, sampleClockDays, notifications } = deskOf(asked);
  const news = me ? await notifications.unread({}) : undefined;
  return {
    prefecture: plan.region.name,
    document: { number: plan.document.number, title: plan.document.title },
    me: me
      ? {
          name: me.name,
          isFirm: (me.subjectId ?? me.self) !== null,
          unread: news && !isRefusal(news) ? news.unread : 0,
        }
      : null,
    sample,
    today: dayText(today),
    clockAhead: sampleClockDays > 0,
    large: wantsLargeText(asked.request),
    path: new URL(asked.request.url).pathname,
  };
};
