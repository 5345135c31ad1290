import type { z } from "zod";
import { dueDayRun, previewDueDays } from "#engines/applications";
import { addDays, type Calendar, type Day, day, dayKind } from "#kernel/calendar";
import type { Context } from "#platform/context";
import { type HolidayChange, holidayRevision, listHolidayChanges } from "#platform/holidays";
import type { Refusal } from "#platform/http";
import type {
  AskedYear,
  CalendarChangeEntry,
  CalendarDay,
  CalendarPreview,
  CalendarYear,
  DayChange,
  Proposal,
} from "./contract.ts";
import { workOut } from "./propose.ts";

const dayOf = (at: Day, calendar: Calendar): CalendarDay => {
  const { is, name } = dayKind(at, calendar);
  return { day: at, is, name };
};

function* daysFrom(first: Day, last: Day): Generator<Day> {
  for (let at = first; at <= last; at = addDays(at, 1)) yield at;
}

/** Every day of a year with its reason, by the calendar that due days go by now. */
export const calendarYear = async (
  ctx: Context,
  { year = Number(ctx.today().slice(0, 4)) }: z.output<typeof AskedYear>,
): Promise<CalendarYear> => {
  const { calendar } = ctx;
  const days = [...daysFrom(day(`${year}-01-01`), day(`${year}-12-31`))].map((it) => dayOf(it, calendar));
  return {
    year,
    published: calendar.publishedYears.has(year),
    version: calendar.version,
    revision: await holidayRevision(ctx.db),
    today: ctx.today(),
    workingDays: days.filter((it) => it.is === "workday" || it.is === "makeupWorkday").length,
    days,
    mayChange: ctx.may(ctx.actor, "keepCalendar"),
    run: await dueDayRun(ctx.db, calendar.version),
  };
};

/** All changes, the latest first; those that a later one has replaced say which. */
export const calendarHistory = async (ctx: Context): Promise<readonly CalendarChangeEntry[]> => {
  const changes = await listHolidayChanges(ctx.db);
  return changes.toReversed().map((it) => ({
    revision: it.revision,
    is: it.kind,
    year: it.year,
    number: it.number,
    title: it.title,
    by: it.by_name,
    at: it.at,
    days: it.change.is === "local" ? it.change.days.length : it.change.notice.days.length,
    supersededBy: changes.find((later) => replaces(later, it))?.revision ?? null,
    source: it.source,
    sample: it.sample,
  }));
};

/** A year's notice takes the place of all earlier notices of that year; local days of those set before. */
const replaces = (later: HolidayChange, it: HolidayChange): boolean => {
  if (later.revision <= it.revision || later.year !== it.year || later.kind !== it.kind) return false;
  return later.change.is === "local" || later.change.notice.is === "year";
};

/** What a proposal would change: which days, and how many open cases. Writes nothing. */
export const previewChange = async (
  ctx: Context,
  { proposal }: { proposal: z.output<typeof Proposal> },
): Promise<CalendarPreview | Refusal> => {
  const { notice, row, before, after, revision, obstacle } = await workOut(ctx.db, ctx, proposal);
  const changed = changedDays(before, after);
  const [first, last] = [changed.at(0)?.day, changed.at(-1)?.day];
  const span = first && last ? { first: first as Day, last: last as Day } : undefined;
  return {
    notice,
    year: row.year,
    becomesPublished: after.publishedYears.has(row.year) && !before.publishedYears.has(row.year),
    changed,
    dueDays: await previewDueDays({ ...ctx, calendar: before }, after, obstacle ? undefined : span),
    revision,
    obstacle: obstacle?.says ?? null,
  };
};

/** Days that are of another kind or have another name. */
export const changedDays = (before: Calendar, after: Calendar): DayChange[] =>
  [...new Set([...before.overrides.keys(), ...after.overrides.keys()])].toSorted().flatMap((at) => {
    const change = { day: at, before: dayOf(at, before), after: dayOf(at, after) };
    return change.before.is === change.after.is ? [] : [change];
  });
