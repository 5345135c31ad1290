import type { Calendar } from "./calendar.ts";
import type { ClockInput } from "./clock-input.ts";
import { addDays, type Day } from "./day.ts";
import { entryOf, type LedgerDay, ledgerOf, pauseEnd } from "./ledger.ts";
import { LONGEST_TERM, type Term } from "./term.ts";

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
  const parts = partsOf(input);
  const total = parts.reduce((sum, it) => sum + it.days, 0);
  if (!parts.every((it) => Number.isInteger(it.days) && it.days >= 0) || total > LONGEST_TERM) {
    throw new RangeError(`A term is a whole number of days from 0 to ${LONGEST_TERM}: ${total}`);
  }
  const ledger = ledgerOf(input, parts, calendar);
  const due = ledger.at(-1)?.day ?? input.start;
  const upTo = input.finishedOn ?? input.today;
  const used = ledger.filter((it) => it.counted && it.day <= upTo).length;
  const unit = parts.at(-1)?.unit ?? input.term.unit;
  const late = upTo > due ? countedBetween(due, upTo, unit, input, calendar) : 0;
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

/** The term with what prolongs it: stretches one after another, neighbours in the same unit taken together. */
const partsOf = ({ term, extensions }: ClockInput): Term[] => {
  const parts: Term[] = [{ days: term.days, unit: term.unit }];
  for (const { days, unit = term.unit } of extensions) {
    const last = parts.at(-1);
    if (last?.unit === unit) parts[parts.length - 1] = { days: last.days + days, unit };
    else parts.push({ days, unit });
  }
  return parts;
};

const stateOf = (input: ClockInput, due: Day): ClockReading["state"] => {
  if (input.finishedOn) return "done";
  const waiting = input.pauses.some(
    (it) => it.from <= input.today && (it.to === undefined || pauseEnd(it, input) > input.today),
  );
  if (waiting) return "suspended";
  return input.today > due ? "overdue" : "running";
};

const countedBetween = (
  after: Day,
  upTo: Day,
  unit: Term["unit"],
  input: ClockInput,
  calendar: Calendar,
): number => {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1))
    if (entryOf(day, unit, input, calendar).counted) count += 1;
  return count;
};
