import type { LoaderFunctionArgs } from "react-router";
import { dayText } from "#kernel/calendar";
import { wantsLargeText } from "../design/large-text.ts";
import { deskOf } from "./asked.ts";

export type ShellData = ReturnType<typeof shellData>;

/** What every portal page shows around itself. */
export const shellData = (asked: LoaderFunctionArgs) => {
  const { plan, me, sample, today, sampleClockDays } = deskOf(asked);
  return {
    prefecture: plan.region.name,
    document: { number: plan.document.number, title: plan.document.title },
    me: me ? { name: me.name, isFirm: me.subjectId !== null } : null,
    sample,
    today: dayText(today),
    clockAhead: sampleClockDays > 0,
    large: wantsLargeText(asked.request),
    path: new URL(asked.request.url).pathname,
  };
};
