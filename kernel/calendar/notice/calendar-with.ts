import type { Calendar, DayOverride } from "../calendar.ts";
import { addDays, type Day } from "../day.ts";
import type { HolidayNotice } from "./notice.ts";

export type LocalDay = { day: Day; name: string };

/** What was made known of days off after the calendar's own data. Kept in the order in which it was applied. */
export type CalendarChange =
  | { is: "notice"; notice: Pick<HolidayNotice, "is" | "year" | "days" | "prolongings"> }
  /** The prefecture's own days of one year: all of them, so that a later one replaces an earlier one. */
  | { is: "local"; year: number; days: readonly LocalDay[] };

/**
 * The calendar after all changes. A year's notice takes the place of whatever was known of that year; a notice of change
 * takes the place of the holiday it names; local days lie on top and never undo what the State Council made of a day.
 */
export const calendarWith = (
  base: Calendar,
  version: string,
  changes: readonly CalendarChange[],
  localDays: readonly LocalDay[],
): Calendar => {
  const overrides = new Map(base.overrides);
  const publishedYears = new Set(base.publishedYears);
  for (const change of changes) {
    if (change.is !== "notice") continue;
    if (change.notice.is === "year") {
      forget(overrides, (day) => yearOfNotice(day) === change.notice.year);
      publishedYears.add(change.notice.year);
    }
    applyNotice(overrides, change.notice);
  }
  for (const { day, name } of localIn(changes, localDays))
    if (!overrides.has(day)) overrides.set(day, { kind: "localHoliday", name });
  return { version, publishedYears, overrides };
};

/** December's days off are New Year's of the next year and stand in its notice. */
const yearOfNotice = (day: Day): number => Number(day.slice(0, 4)) + (day.slice(5, 7) === "12" ? 1 : 0);

const forget = (overrides: Map<Day, DayOverride>, which: (day: Day, it: DayOverride) => boolean): void => {
  for (const [day, it] of overrides) if (which(day, it)) overrides.delete(day);
};

type Noticed = Pick<HolidayNotice, "is" | "year" | "days" | "prolongings">;
const applyNotice = (overrides: Map<Day, DayOverride>, notice: Noticed): void => {
  if (notice.is === "change") {
    const names = new Set(notice.days.map((it) => bareName(it.name)));
    forget(overrides, (day, it) => yearOfNotice(day) === notice.year && names.has(bareName(it.name)));
  }
  for (const { day, is, name } of notice.days)
    overrides.set(day, { kind: is === "off" ? "publicHoliday" : "makeupWorkday", name });
  for (const { name, until } of notice.prolongings) {
    const last = lastOff(overrides, notice.year, bareName(name));
    for (let day = last && addDays(last, 1); day && day <= until; day = addDays(day, 1))
      overrides.set(day, { kind: "publicHoliday", name });
  }
};

const lastOff = (overrides: ReadonlyMap<Day, DayOverride>, year: number, name: string): Day | undefined =>
  [...overrides]
    .flatMap(([day, it]) =>
      it.kind === "publicHoliday" && yearOfNotice(day) === year && bareName(it.name) === name ? [day] : [],
    )
    .toSorted()
    .at(-1);

/** 清明 and 清明节 are one. */
const bareName = (name: string): string => name.replace(/(?<=..)节$/, "");

/** For each year the last that was set; years of which nothing was set keep the plan's. */
const localIn = (changes: readonly CalendarChange[], localDays: readonly LocalDay[]): LocalDay[] => {
  const set = new Map<number, readonly LocalDay[]>();
  for (const it of changes) if (it.is === "local") set.set(it.year, it.days);
  return [...localDays.filter((it) => !set.has(Number(it.day.slice(0, 4)))), ...[...set.values()].flat()];
};
