import {
  type Calendar,
  type ClockReading,
  type Day,
  dueDay,
  findDay,
  LONGEST_TERM,
  ledgerText,
  readClock,
  type Term,
} from "#kernel/calendar";
import { BadUse, type CommandCall } from "../../command.ts";
import { calendarHere, SOURCES } from "./calendar-here.ts";

/** A whole number of working days as typed; anything else is bad use. */
const daysOf = (text: unknown): number => {
  if (typeof text !== "string" || !/^\d{1,6}$/.test(text) || Number(text) > LONGEST_TERM) {
    throw new BadUse(
      `--working-days 应是 0 到 ${LONGEST_TERM} 之间的整数，现在是“${text ?? "（没有写）"}”。`,
    );
  }
  return Number(text);
};

const readingOf = (from: Day, term: Term, calendar: Calendar): ClockReading => {
  try {
    const today = dueDay(from, term, calendar);
    return readClock({ start: from, term, pauses: [], extensions: [], today }, calendar);
  } catch (fault) {
    if (fault instanceof RangeError) throw new BadUse(`--from ${from} 太晚：期限会超出公元 9999 年。`);
    throw fault;
  }
};

/** The n-th working day after a day, by the calendar of the data that are there, with what was imported; else by the program's own. */
export const due = async ({ options, json, out }: CommandCall, rest: readonly string[]): Promise<number> => {
  if (rest.length > 0) throw new BadUse(`多写了“${rest.join(" ")}”。`);
  const from = typeof options.from === "string" ? findDay(options.from) : undefined;
  if (!from) throw new BadUse(`--from 应是 2026-01-30 这样的日期，现在是“${options.from ?? "（没有写）"}”。`);
  const term = { days: daysOf(options["working-days"]), unit: "working" as const };
  const { calendar, from: source } = await calendarHere();
  const { due: last, ledger, provisional } = readingOf(from, term, calendar);
  if (json) {
    const { version } = calendar;
    out(
      JSON.stringify({
        from,
        workingDays: term.days,
        due: last,
        provisional,
        calendar: version,
        calendarFrom: source,
        ledger,
      }),
    );
    return 0;
  }
  for (const it of ledger) out(ledgerText(it));
  out(`到期日：${last}${provisional ? "（含未公布放假安排的年份，暂按周末推算）" : ""}`);
  out(`日历：${calendar.version}（${SOURCES[source]}）`);
  return 0;
};
