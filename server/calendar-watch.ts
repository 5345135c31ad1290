import type { Calendar } from "#kernel/calendar";
import type { Db } from "#platform/database";
import { holidayRevision, readCalendar } from "#platform/holidays";

const REFRESH_MS = 3_000;
type PlanHolidays = readonly { day: string; name: string }[];

/** The working-day calendar in force; kept fresh because another process may have imported a notice. */
export type CalendarWatch = { now(): Calendar; refresh(): Promise<void>; stop(): void };

export const openCalendarWatch = async (db: Db, localHolidays: PlanHolidays): Promise<CalendarWatch> => {
  let revision = await holidayRevision(db);
  let calendar = await readCalendar(db, localHolidays);
  const refresh = async (): Promise<void> => {
    const latest = await holidayRevision(db);
    if (latest === revision) return;
    calendar = await readCalendar(db, localHolidays);
    revision = latest;
  };
  // A failed look keeps the last known calendar; the next one comes in seconds.
  const timer = setInterval(() => void refresh().catch(() => {}), REFRESH_MS).unref();
  return { now: () => calendar, refresh, stop: () => clearInterval(timer) };
};
