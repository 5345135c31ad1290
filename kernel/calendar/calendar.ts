import { type Day, weekday } from "./day.ts";

/** What the State Council or the prefecture says of one day. */
export type DayOverride = { kind: "publicHoliday" | "makeupWorkday" | "localHoliday"; name: string };

/** Which days count. Plain data, handed in: the kernel knows no year by heart. */
export type Calendar = {
  /** Names the data, so that a reading can say by which calendar it was made. */
  version: string;
  /** Years whose holiday notice is published; any other year is provisional. */
  publishedYears: ReadonlySet<number>;
  overrides: ReadonlyMap<Day, DayOverride>;
};

export type DayKind =
  | { counts: true; is: "workday" | "makeupWorkday"; name: string; provisional: boolean }
  | { counts: false; is: "weekend" | "publicHoliday" | "localHoliday"; name: string; provisional: boolean };

/** Whether a day is a working day, and why. A year without a published notice goes by weekends only and is provisional. */
export const dayKind = (it: Day, calendar: Calendar): DayKind => {
  const provisional = !calendar.publishedYears.has(Number(it.slice(0, 4)));
  const override = calendar.overrides.get(it);
  if (override?.kind === "makeupWorkday")
    return { counts: true, is: "makeupWorkday", name: override.name, provisional };
  if (override) return { counts: false, is: override.kind, name: override.name, provisional };
  const weekend = weekday(it) === 0 || weekday(it) === 6;
  return weekend
    ? { counts: false, is: "weekend", name: "周末", provisional }
    : { counts: true, is: "workday", name: "工作日", provisional };
};

export const isWorkingDay = (it: Day, calendar: Calendar): boolean => dayKind(it, calendar).counts;

/** The same calendar with days changed: an imported notice, a local holiday. */
export const withOverrides = (
  calendar: Calendar,
  version: string,
  overrides: Iterable<readonly [Day, DayOverride]>,
): Calendar => ({ ...calendar, version, overrides: new Map([...calendar.overrides, ...overrides]) });
