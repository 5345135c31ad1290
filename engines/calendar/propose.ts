import type { z } from "zod";
import {
  type Calendar,
  type CalendarChange,
  day,
  dayText,
  type HolidayNotice,
  readNotice,
} from "#kernel/calendar";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { calendarOf, type HolidayChange, listHolidayChanges } from "#platform/holidays";
import type { Refusal } from "#platform/http";
import { type Proposal, refuseCalendar as refuse } from "./contract.ts";

/** A proposal worked out: the change, the calendar before it and the calendar with it. */
export type WorkedOut = {
  notice: HolidayNotice | null;
  row: HolidayChange;
  before: Calendar;
  after: Calendar;
  /** The revision on which it was worked out. */
  revision: number;
  obstacle: Refusal | undefined;
};

/** Nothing is written: the calendars before and after are made from the changes kept so far. */
export const workOut = async (
  tx: Tx,
  ctx: Context,
  proposal: z.output<typeof Proposal>,
): Promise<WorkedOut> => {
  const changes = await listHolidayChanges(tx);
  const revision = changes.at(-1)?.revision ?? 0;
  const notice = proposal.is === "notice" ? readNotice(proposal.text) : null;
  const made = notice ? ofNotice(notice, proposal) : ofLocal(proposal);
  const row: HolidayChange = {
    ...made,
    revision: revision + 1,
    by_name: ctx.actor.is === "person" ? ctx.actor.name : "系统",
    sample: ctx.sample,
    at: ctx.now(),
  };
  const { localHolidays } = ctx.plan;
  const before = calendarOf(changes, localHolidays);
  const after = calendarOf([...changes, row], localHolidays);
  return { notice, row, before, after, revision, obstacle: obstacleOf(notice, proposal, before) };
};

type Made = Pick<HolidayChange, "kind" | "year" | "number" | "title" | "source" | "change">;
type Asked = z.output<typeof Proposal>;

const ofNotice = (notice: HolidayNotice, proposal: Asked): Made => {
  const { is, year, days, prolongings, number, title } = notice;
  const change: CalendarChange = { is: "notice", notice: { is, year, days, prolongings } };
  return {
    kind: "notice",
    year,
    number,
    title,
    source: proposal.is === "notice" ? proposal.text : "",
    change,
  };
};

const ofLocal = (proposal: Asked): Made => {
  if (proposal.is !== "local") throw new Error("A proposal is a notice or local days");
  const { year, days, basis } = proposal;
  const change: CalendarChange = {
    is: "local",
    year,
    days: days.map((it) => ({ day: day(it.day), name: it.name })),
  };
  return { kind: "local", year, number: null, title: basis, source: basis, change };
};

const obstacleOf = (notice: HolidayNotice | null, proposal: Asked, before: Calendar): Refusal | undefined => {
  if (proposal.is === "local") {
    const elsewhere = proposal.days.find((it) => !it.day.startsWith(`${proposal.year}-`));
    return elsewhere
      ? refuse("local-day-elsewhere", { day: dayText(day(elsewhere.day)), year: proposal.year })
      : undefined;
  }
  if (!notice) return undefined;
  const { problems, prolongings, year } = notice;
  if (problems.length > 0)
    return refuse(
      "notice-has-problems",
      { count: problems.length },
      problems.map((it) => ({ field: `text.${it.start}-${it.end}`, code: it.code, says: it.says })),
    );
  const absent = prolongings.find((it) => !hasHoliday(before, year, it.name));
  return absent ? refuse("holiday-not-there", { year, name: absent.name }) : undefined;
};

const hasHoliday = ({ overrides }: Calendar, year: number, name: string): boolean =>
  [...overrides].some(
    ([at, it]) =>
      it.kind === "publicHoliday" &&
      at.startsWith(`${year}-`) &&
      it.name.replace(/节$/, "") === name.replace(/节$/, ""),
  );
