import { type Calendar, isWorkingDay } from "./calendar.ts";
import { addDays, type Day } from "./day.ts";

/** A length of time in days, never in milliseconds. */
export type Term = { days: number; unit: "working" | "calendar" };

/** Longest term: ten years. A longer one is a mistake, not a term. */
export const LONGEST_TERM = 3_660;

const checked = (days: number): number => {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`A term is a whole number of days from 0: ${days}`);
  if (days > LONGEST_TERM) throw new RangeError(`A term of ${days} days is longer than ${LONGEST_TERM}`);
  return days;
};

/** The n-th working day after `from`. The day of the event is not counted (民法典 art. 201); n = 0 gives `from`. */
export const addWorkingDays = (from: Day, days: number, calendar: Calendar): Day => {
  let left = checked(days);
  let at = from;
  while (left > 0) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
};

/** `it` when it is a working day, else the next one. */
export const rollToWorkingDay = (it: Day, calendar: Calendar): Day => {
  let at = it;
  while (!isWorkingDay(at, calendar)) at = addDays(at, 1);
  return at;
};

/** Last day of a term that begins with an event on `from`. A term in calendar days that ends on a holiday ends on the next working day (民法典 art. 203). */
export const dueDay = (from: Day, term: Term, calendar: Calendar): Day =>
  term.unit === "working"
    ? addWorkingDays(from, term.days, calendar)
    : rollToWorkingDay(addDays(from, checked(term.days)), calendar);

/** Working days after `from` up to and including `to`; negative when `to` is earlier. Adds up: (a,b) + (b,c) = (a,c). */
export const workingDaysBetween = (from: Day, to: Day, calendar: Calendar): number => {
  // Not a bare minus: none is 0, never −0.
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1;
  return count;
};

/** 3个工作日, 20日. */
export const termText = (term: Term): string => `${term.days}${term.unit === "working" ? "个工作日" : "日"}`;
