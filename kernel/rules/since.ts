import { type Day, dayNumber, daysBetween, findDay, findDayOfNumber } from "#kernel/calendar";
import type { SinceUnit } from "./ast.ts";

/**
 * 满几年、几个月、几天, counted on year, month and day: from 29 February a year is full on 1 March of a common year.
 * Days are days of the calendar, so 365 of them may be one less than a year. A day still to come counts below zero.
 */
export const fullSince = (since: Day, on: Day, unit: SinceUnit): number => {
  if (unit === "day") return daysBetween(since, on);
  const full = monthOf(on) - monthOf(since) - (on.slice(8) < since.slice(8) ? 1 : 0);
  return Math.floor(full / MONTHS[unit]);
};

/** The first day on which so many are full since a day; undefined beyond the days that can be written. */
export const firstDayFull = (since: Day, count: number, unit: SinceUnit): Day | undefined => {
  if (unit === "day") return findDayOfNumber(dayNumber(since) + count);
  const month = monthOf(since) + count * MONTHS[unit];
  return dayIn(month, since.slice(8)) ?? dayIn(month + 1, "01");
};

/** The last day since which so many are full on a day. */
export const lastDaySince = (on: Day, count: number, unit: SinceUnit): Day | undefined => {
  if (unit === "day") return findDayOfNumber(dayNumber(on) - count);
  const month = monthOf(on) - count * MONTHS[unit];
  // A month that lacks the day of the month ends with its last day.
  return [0, 1, 2, 3]
    .map((less) => dayIn(month, padded(Number(on.slice(8)) - less, 2)))
    .find((it) => it !== undefined);
};

/**
 * Where a day stands in a series that both compilers reckon from yyyymmdd by whole numbers alone. Months are counted from
 * a March long ago, so that leap days come last: with m such months, the day of the month + (m%12×153+2)/5 + m/12×365 +
 * m/48 − m/1200 + m/4800, each quotient without its rest.
 */
export const placeInSeries = (it: Day): number => dayNumber(it) + 2_472_633;
/** Months of that series before the year 0, less the two of January and February. */
export const MARCH = 4800 * 12 - 3;

export const SINCE_NAMES = { year: "满年数", month: "满月数", day: "满天数" } as const;
export const SINCE_UNITS: Readonly<Record<SinceUnit, string>> = { year: "年", month: "个月", day: "天" };

const MONTHS = { year: 12, month: 1 } as const;
const monthOf = (it: Day): number => Number(it.slice(0, 4)) * 12 + Number(it.slice(5, 7)) - 1;
const dayIn = (month: number, date: string): Day | undefined => {
  const year = Math.floor(month / 12);
  return findDay(`${padded(year, 4)}-${padded(month - year * 12 + 1, 2)}-${date}`);
};
const padded = (it: number, digits: number): string => String(it).padStart(digits, "0");
