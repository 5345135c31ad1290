import published from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type Calendar, type Day, type DayOverride, day } from "#kernel/calendar";

/** Names arrive as "Spring Festival,春节,4". */
const nameOf = (text: string): string => text.split(",")[1] ?? text;

/** The working-day calendar of the State Council's yearly notices, from the npm package chinese-days. Years without a notice are provisional. */
export const publishedCalendar = (): Calendar => {
  const holidays = Object.entries(published.holidays as Record<string, string>);
  const workdays = Object.entries(published.workdays as Record<string, string>);
  const overrides = new Map<Day, DayOverride>();
  for (const [at, name] of holidays) overrides.set(day(at), { kind: "publicHoliday", name: nameOf(name) });
  for (const [at, name] of workdays) overrides.set(day(at), { kind: "makeupWorkday", name: nameOf(name) });
  // A notice lists New Year of the next year now and then; only a year with more than a few days is published.
  const perYear = Map.groupBy(holidays, ([at]) => Number(at.slice(0, 4)));
  const publishedYears = new Set([...perYear].filter(([, days]) => days.length > 5).map(([year]) => year));
  return { version: "chinese-days 1.5.7", publishedYears, overrides };
};
