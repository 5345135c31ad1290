import { type Calendar, calendarWith, day, type LocalDay } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import { publishedCalendar } from "./published.ts";
import { type HolidayChange, listHolidayChanges } from "./store.ts";

export { type HolidayChange, holidayRevision, insertHolidayChange, listHolidayChanges } from "./store.ts";

type PlanHolidays = readonly { day: string; name: string }[];

/** The calendar of the program's own data with the plan's local festivals: what holds before anything was imported. */
export const chineseCalendar = (localHolidays: PlanHolidays): Calendar => calendarOf([], localHolidays);

/**
 * The calendar after those changes. Its version names the last one, so that a due day says by which calendar it was
 * reckoned and every older calendar can be made again.
 */
export const calendarOf = (changes: readonly HolidayChange[], localHolidays: PlanHolidays): Calendar => {
  const base = publishedCalendar();
  const last = changes.at(-1)?.revision;
  const version = [
    base.version,
    ...(localHolidays.length > 0 ? ["地方节日"] : []),
    ...(last === undefined ? [] : [`第${last}次修订`]),
  ].join(" + ");
  return calendarWith(
    base,
    version,
    changes.map((it) => it.change),
    localHolidays.map((it): LocalDay => ({ day: day(it.day), name: it.name })),
  );
};

/** The calendar in force. */
export const readCalendar = async (tx: Tx, localHolidays: PlanHolidays): Promise<Calendar> =>
  calendarOf(await listHolidayChanges(tx), localHolidays);

/** The calendar of that version; undefined when the program's own data were others then. */
export const calendarOfVersion = (
  version: string,
  changes: readonly HolidayChange[],
  localHolidays: PlanHolidays,
): Calendar | undefined => {
  const revision = Number(/第(\d+)次修订/.exec(version)?.[1] ?? 0);
  const calendar = calendarOf(
    changes.filter((it) => it.revision <= revision),
    localHolidays,
  );
  return calendar.version === version ? calendar : undefined;
};
