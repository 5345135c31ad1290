import { z } from "zod";
import type { DueDayPreview, DueDayRun } from "#engines/applications/contract";
import type { HolidayNotice } from "#kernel/calendar";
import { type Refusal, refusing } from "#platform/http/contract";

const Year = z.coerce.number().int().min(1990, "年份从 1990 年起").max(2199, "年份到 2199 年止");
const LocalDay = z.object({
  day: z.iso.date("日期应是 2026-08-06 这样的写法"),
  name: z.string().trim().min(2, "请写节日名称").max(20, "节日名称最多 20 个字"),
});

/** What is to change: a notice by its words, or the prefecture's own days of a year, all of them. */
export const Proposal = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("notice"),
    text: z.string().min(1, "请粘贴通知全文").max(100_000, "通知太长，最多 10 万字"),
  }),
  z.object({
    is: z.literal("local"),
    year: Year,
    days: z.array(LocalDay).max(30, "一年最多 30 天"),
    /** The document that says so. */
    basis: z
      .string()
      .trim()
      .min(5, "请写明依据的文件，例如“楚政办通〔2027〕3号”")
      .max(500, "依据最多 500 字"),
  }),
]);
/** `revision` is the calendar that the preview showed: a change since then refuses. */
export const Application = z.object({ proposal: Proposal, revision: z.coerce.number().int().nonnegative() });
/** This year unless told. */
export const AskedYear = z.object({ year: Year.optional() });

/** A day of the year view. Weekdays and weekends go without a name. */
export type CalendarDay = {
  day: string;
  is: "workday" | "makeupWorkday" | "weekend" | "publicHoliday" | "localHoliday";
  name: string;
};
export type CalendarYear = {
  year: number;
  /** The holiday notice of the year is known; otherwise the days go by weekends. */
  published: boolean;
  /** Names the calendar by which due days are reckoned now. */
  version: string;
  revision: number;
  today: string;
  workingDays: number;
  days: readonly CalendarDay[];
  mayChange: boolean;
  /** The reckoning of open cases by this calendar; null when none was needed. */
  run: DueDayRun | null;
};
export type DayChange = { day: string; before: CalendarDay; after: CalendarDay };
export type CalendarPreview = {
  /** What was read of the notice; null for local days. */
  notice: HolidayNotice | null;
  year: number;
  becomesPublished: boolean;
  changed: readonly DayChange[];
  dueDays: DueDayPreview;
  revision: number;
  /** Why it cannot be applied as it is; null when it can. */
  obstacle: string | null;
};
export type CalendarChangeEntry = {
  revision: number;
  is: "notice" | "local";
  year: number;
  number: string | null;
  title: string | null;
  by: string;
  at: string;
  /** Days that it names. */
  days: number;
  /** A later one has taken its place. */
  supersededBy: number | null;
  source: string;
  sample: boolean;
};
export type AppliedChange = { revision: number; version: string; changed: number };

export const refuseCalendar = refusing({
  "notice-has-problems": {
    status: 422,
    says: "通知里有 {count} 处没有读懂或者自相矛盾，请按提示核对后再导入。",
  },
  "calendar-moved-on": { status: 409, says: "日历刚才有了新的修订，请重新预览再导入。" },
  "holiday-not-there": {
    status: 422,
    says: "{year}年的日历里没有“{name}”，不知道从哪一天延长。请先导入全年的通知。",
  },
  "local-day-elsewhere": { status: 422, says: "{day}不在 {year} 年。请改日期，或者换一年设置。" },
});

type Answer<T> = Promise<T | Refusal>;
export type CalendarDesk = {
  year(input: z.input<typeof AskedYear>): Answer<CalendarYear>;
  history(input: Record<string, never>): Answer<readonly CalendarChangeEntry[]>;
  preview(input: { proposal: z.input<typeof Proposal> }): Answer<CalendarPreview>;
  apply(input: z.input<typeof Application>): Answer<AppliedChange>;
};
