import { type Calendar, dayKind } from "./calendar.ts";
import { addDays, type Day, dayText } from "./day.ts";
import { LONGEST_TERM, type Term } from "./term.ts";

/** Time that does not count: from the day it begins to the day it ends, both included. Still open when `to` is absent. */
export type Pause = { from: Day; to?: Day | undefined; reason: string };
export type Extension = { days: number; reason: string };

export type ClockInput = {
  /** Day of the event that starts the clock; itself not counted. */
  start: Day;
  term: Term;
  pauses: readonly Pause[];
  extensions: readonly Extension[];
  /** Day on which what the term is for was done; absent while it is not. */
  finishedOn?: Day | undefined;
  today: Day;
};

export type LedgerReason =
  | "eventDay"
  | "counted"
  | "makeupWorkday"
  | "weekend"
  | "publicHoliday"
  | "localHoliday"
  | "suspended"
  | "rolled";

export type LedgerDay = {
  day: Day;
  counted: boolean;
  reason: LedgerReason;
  /** 春节, waiting for …: what names the reason. */
  note: string;
  /** Days of the term left after this day. */
  remaining: number;
  /** The holiday notice of its year is not published. */
  provisional: boolean;
};

export type ClockReading = {
  /** Last day of the term. While suspended: what it would be if the wait ended today. */
  due: Day;
  state: "running" | "suspended" | "overdue" | "done";
  /** Days of the term used up to today (or to the finish). */
  used: number;
  /** Days left; negative when overdue. In the unit of the term. */
  left: number;
  term: Term;
  provisional: boolean;
  calendar: string;
  ledger: readonly LedgerDay[];
};

/**
 * The case clock: a pure function of events and calendar, which explains every day.
 * The day of an event is not counted (民法典 art. 201), so neither the day a wait begins nor the day it ends counts.
 * @throws RangeError for a term that is no whole number of days or longer than ten years.
 */
export const readClock = (input: ClockInput, calendar: Calendar): ClockReading => {
  const total = input.term.days + input.extensions.reduce((sum, it) => sum + it.days, 0);
  if (!Number.isInteger(total) || total < 0 || total > LONGEST_TERM) {
    throw new RangeError(`A term is a whole number of days from 0 to ${LONGEST_TERM}: ${total}`);
  }
  const ledger = ledgerOf(input, total, calendar);
  const due = ledger.at(-1)?.day ?? input.start;
  const upTo = input.finishedOn ?? input.today;
  const used = ledger.filter((it) => it.counted && it.day <= upTo).length;
  const late = upTo > due ? countedBetween(due, upTo, input, calendar) : 0;
  return {
    due,
    state: stateOf(input, due),
    used: used + late,
    left: late > 0 ? -late : total - used,
    term: input.term,
    provisional: ledger.some((it) => it.provisional),
    calendar: calendar.version,
    ledger,
  };
};

const stateOf = (input: ClockInput, due: Day): ClockReading["state"] => {
  if (input.finishedOn) return "done";
  const waiting = input.pauses.some(
    (it) => it.from <= input.today && (it.to === undefined || it.to > input.today),
  );
  if (waiting) return "suspended";
  return input.today > due ? "overdue" : "running";
};

const ledgerOf = (input: ClockInput, total: number, calendar: Calendar): LedgerDay[] => {
  const ledger: LedgerDay[] = [];
  let remaining = total;
  let day = input.start;
  ledger.push({
    day,
    counted: false,
    reason: "eventDay",
    note: "起算当日不计入",
    remaining,
    provisional: false,
  });
  while (remaining > 0) {
    day = addDays(day, 1);
    const entry = entryOf(day, input, calendar);
    if (entry.counted) remaining -= 1;
    ledger.push({ ...entry, remaining });
  }
  // A term in calendar days that ends on a holiday runs on to the next working day (民法典 art. 203).
  while (input.term.unit === "calendar" && total > 0 && !dayKind(day, calendar).counts) {
    day = addDays(day, 1);
    const kind = dayKind(day, calendar);
    ledger.push({
      day,
      counted: false,
      reason: "rolled",
      note: "期限末日遇休息日顺延",
      remaining: 0,
      provisional: kind.provisional,
    });
  }
  return ledger;
};

const pauseOn = (day: Day, { pauses, today }: ClockInput): Pause | undefined =>
  // An open wait ends today as far as we know: days ahead are reckoned as if the answer came today.
  pauses.find((it) => it.from <= day && day <= (it.to ?? (today > it.from ? today : it.from)));

const entryOf = (day: Day, input: ClockInput, calendar: Calendar): Omit<LedgerDay, "remaining"> => {
  const kind = dayKind(day, calendar);
  const { provisional } = kind;
  const pause = pauseOn(day, input);
  if (pause)
    return {
      day,
      counted: false,
      reason: "suspended",
      note: `${pause.reason}（自${dayText(pause.from)}起）`,
      provisional,
    };
  if (input.term.unit === "calendar")
    return { day, counted: true, reason: "counted", note: "自然日", provisional };
  if (!kind.counts) return { day, counted: false, reason: kind.is, note: kind.name, provisional };
  return {
    day,
    counted: true,
    reason: kind.is === "makeupWorkday" ? "makeupWorkday" : "counted",
    note: kind.name,
    provisional,
  };
};

const countedBetween = (after: Day, upTo: Day, input: ClockInput, calendar: Calendar): number => {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1))
    if (entryOf(day, input, calendar).counted) count += 1;
  return count;
};

const SAYS: Readonly<Record<LedgerReason, (note: string) => string>> = {
  eventDay: (note) => note,
  counted: () => "计入",
  makeupWorkday: (note) => `调休上班（${note}），计入`,
  weekend: () => "周末，不计",
  publicHoliday: (note) => `法定节假日（${note}），不计`,
  localHoliday: (note) => `地方节日（${note}），不计`,
  suspended: (note) => `停表：${note}，不计`,
  rolled: (note) => note,
};

/** One day of the ledger for people: "2026年2月14日（周六） 调休上班（春节），计入，还剩 9 天". */
export const ledgerText = (it: LedgerDay): string =>
  `${dayText(it.day)} ${SAYS[it.reason](it.note)}${it.counted ? `，还剩 ${it.remaining} 天` : ""}${it.provisional ? "（当年放假安排未公布，暂按周末推算）" : ""}`;
