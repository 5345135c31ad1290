import { type Calendar, dayKind } from "./calendar.ts";
import type { ClockInput, Pause } from "./clock-input.ts";
import { addDays, type Day, dayText } from "./day.ts";
import type { Term } from "./term.ts";

export type LedgerReason =
  | "eventDay"
  | "counted"
  | "makeupWorkday"
  | "weekend"
  | "publicHoliday"
  | "localHoliday"
  | "suspended"
  | "excluded"
  | "voided"
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

/** The last day of a pause. An open one ends today as far as we know, and with the case at the latest. */
export const pauseEnd = (it: Pause, { today, finishedOn }: ClockInput): Day => {
  if (it.to !== undefined) return it.to;
  const known = finishedOn ?? today;
  return known > it.from ? known : it.from;
};

/** Every day from the event that starts the clock to the last day of the term. */
export const ledgerOf = (input: ClockInput, parts: readonly Term[], calendar: Calendar): LedgerDay[] => {
  const total = parts.reduce((sum, it) => sum + it.days, 0);
  const ledger: LedgerDay[] = [];
  let day = input.start;
  ledger.push({
    day,
    counted: false,
    reason: "eventDay",
    note: "起算当日不计入",
    remaining: total,
    provisional: false,
  });
  const restart = restartOf(input);
  while (restart && day < restart.on) {
    day = addDays(day, 1);
    ledger.push(voided(entryOf(day, input.term.unit, input, calendar), restart.reason, total));
  }
  let remaining = total;
  for (const { days, unit } of parts) {
    for (let left = days; left > 0; ) {
      day = addDays(day, 1);
      const entry = entryOf(day, unit, input, calendar);
      if (entry.counted) {
        left -= 1;
        remaining -= 1;
      }
      ledger.push({ ...entry, remaining });
    }
  }
  if (total > 0 && parts.at(-1)?.unit === "calendar") rollOn(ledger, day, input, calendar);
  return ledger;
};

/** A term in calendar days that ends on a holiday runs on to the next working day (民法典 art. 203). */
const rollOn = (ledger: LedgerDay[], from: Day, input: ClockInput, calendar: Calendar): void => {
  let day = from;
  let paused: Pause | undefined;
  while (paused || !dayKind(day, calendar).counts) {
    day = addDays(day, 1);
    paused = pauseOn(day, input);
    const entry = entryOf(day, "calendar", input, calendar);
    ledger.push({
      ...entry,
      counted: false,
      remaining: 0,
      ...(paused ? {} : { reason: "rolled", note: "期限末日遇休息日顺延" }),
    });
  }
};

/** The latest end of a wait after which the term begins anew. */
const restartOf = (input: ClockInput): { on: Day; reason: string } | undefined =>
  input.pauses
    .filter((it) => it.restarts === true)
    .map((it) => ({ on: pauseEnd(it, input), reason: it.reason }))
    .filter((it) => it.on > input.start)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];

const voided = (entry: Omit<LedgerDay, "remaining">, reason: string, remaining: number): LedgerDay =>
  entry.counted
    ? { ...entry, counted: false, reason: "voided", note: `${reason}之后重新计算`, remaining }
    : { ...entry, remaining };

const pauseOn = (day: Day, input: ClockInput): Pause | undefined =>
  input.pauses.find((it) => it.from <= day && day <= pauseEnd(it, input));

/** Whether the day counts when the term is in that unit, and why. */
export const entryOf = (
  day: Day,
  unit: Term["unit"],
  input: ClockInput,
  calendar: Calendar,
): Omit<LedgerDay, "remaining"> => {
  const kind = dayKind(day, calendar);
  const { provisional } = kind;
  const pause = pauseOn(day, input);
  if (pause)
    return {
      day,
      counted: false,
      reason: pause.is === "excluded" ? "excluded" : "suspended",
      note: `${pause.reason}（自${dayText(pause.from)}起）`,
      provisional,
    };
  if (unit === "calendar") return { day, counted: true, reason: "counted", note: "自然日", provisional };
  if (!kind.counts) return { day, counted: false, reason: kind.is, note: kind.name, provisional };
  return {
    day,
    counted: true,
    reason: kind.is === "makeupWorkday" ? "makeupWorkday" : "counted",
    note: kind.name,
    provisional,
  };
};

const SAYS: Readonly<Record<LedgerReason, (note: string) => string>> = {
  eventDay: (note) => note,
  counted: () => "计入",
  makeupWorkday: (note) => `调休上班（${note}），计入`,
  weekend: () => "周末，不计",
  publicHoliday: (note) => `法定节假日（${note}），不计`,
  localHoliday: (note) => `地方节日（${note}），不计`,
  suspended: (note) => `停表：${note}，不计`,
  excluded: (note) => `依法不计入期限：${note}，不计`,
  voided: (note) => `${note}，此前已过的这一天作废，不计`,
  rolled: (note) => note,
};

/** One day of the ledger for people: "2026年2月14日（周六） 调休上班（春节），计入，还剩 9 天". */
export const ledgerText = (it: LedgerDay): string =>
  `${dayText(it.day)} ${SAYS[it.reason](it.note)}${it.counted ? `，还剩 ${it.remaining} 天` : ""}${it.provisional ? "（当年放假安排未公布，暂按周末推算）" : ""}`;
