import { record } from "#engines/audit";
import { type Calendar, type Day, readClock } from "#kernel/calendar";
import { clockInput } from "#kernel/process";
import { type App, as, type Context, systemActor } from "#platform/context";
import type { Tx } from "#platform/database";
import { calendarOfVersion, listHolidayChanges } from "#platform/holidays";
import type { DueDayPreview, DueDayRun } from "./contract.ts";
import type { DueDayNews } from "./news.ts";
import { type CaseKeyed, type OpenCase, openToChange } from "./open-case.ts";
import { progressOf } from "./project.ts";
import { type CaseProgress, updateCase } from "./store.ts";
import {
  addToRun,
  beginRun,
  type CaseKeyAfter,
  countByOtherCalendar,
  findRunOf,
  finishRun,
  insertDueDayChange,
  listByOtherCalendar,
  listOpenClocks,
} from "./store-due-days.ts";

export const RECKON_JOB = "applications.reckon-due-days";
const BATCH = 200;
const PREVIEW_BATCH = 1_000;
const SHOWN_EXAMPLES = 20;

/** The calendar by which a case was reckoned; undefined when it cannot be made again. */
type Before = (version: string) => Calendar | undefined;

/**
 * Reckons every open case that was reckoned by another calendar, each in a transaction of its own. Cut short it goes on
 * with those that are left; a case that fails is counted, told in the log and tried again by the next run.
 */
export const reckonDueDays = async (app: App): Promise<DueDayRun> => {
  const ctx = as(app, systemActor(RECKON_JOB));
  const calendar = app.calendar.version;
  const left = await openRun(app.db, app, calendar);
  const before = await calendarsBefore(app);
  const all = { done: 0, moved: 0, failed: 0 };
  let after: CaseKeyAfter | undefined;
  for (;;) {
    const keys = await listByOtherCalendar(app.db, { calendar, after, limit: BATCH });
    for (const key of keys) {
      const outcome = await outcomeOf(ctx, key, before);
      if (outcome === "failed") await addToRun(app.db, calendar, { done: 0, moved: 0, failed: 1 });
      for (const it of ["done", "moved", "failed"] as const) all[it] += outcome === it ? 1 : 0;
    }
    after = keys.at(-1);
    if (keys.length < BATCH) break;
  }
  all.done += all.moved;
  await finishRun(app.db, calendar, app.now());
  return { calendar, total: left, ...all, startedAt: app.now(), finishedAt: app.now() };
};

const outcomeOf = async (
  ctx: Context,
  key: CaseKeyed,
  before: Before,
): Promise<"done" | "moved" | "failed"> => {
  try {
    const moved = await ctx.db.transaction().execute((tx) => reckonOne(tx, ctx, key, before));
    return moved ? "moved" : "done";
  } catch (fault) {
    ctx.log.error({ caseId: key.caseId, fault: String(fault) }, "due day not reckoned");
    return "failed";
  }
};

/** Whether the due day moved because of the calendar. A clock that stands moves with every day; that is no change. */
const reckonOne = async (tx: Tx, ctx: Context, key: CaseKeyed, before: Before): Promise<boolean> => {
  const open = await openToChange(tx, key);
  if (!open || open.row.ended_on || open.row.calendar === ctx.calendar.version) return false;
  const { item, state, row } = open;
  const today = ctx.today();
  const progress = progressOf(item, state, ctx.calendar, today);
  const old = before(row.calendar);
  const clock = clockInput(item, state, today);
  const stands = clock.pauses.some((it) => it.to === undefined);
  const from = old ? readClock(clock, old).due : stands ? progress.due : row.due;
  await updateCase(tx, open, progress);
  const calendar = ctx.calendar.version;
  // In the same transaction, so that the sums stay true when the process is killed.
  await addToRun(tx, calendar, { done: 1, moved: from === progress.due ? 0 : 1, failed: 0 });
  if (from === progress.due) return false;
  const [subject_id, case_id] = [key.subjectId, key.caseId];
  await insertDueDayChange(tx, {
    subject_id,
    case_id,
    calendar,
    from_day: from,
    to_day: progress.due,
    on_day: today,
    at: ctx.now(),
  });
  // While the clock stands the day moves with every day, and nobody waits for it.
  if (!stands) await tellDueDay(tx, ctx, open, { from, progress });
  await record(tx, ctx, {
    action: "case.dueDayMoved",
    subjectId: key.subjectId,
    object: key.caseId,
    data: { service: row.service, from, to: progress.due, calendar },
  });
  return true;
};

type Moved = { from: Day; progress: CaseProgress };
const tellDueDay = (tx: Tx, ctx: Context, open: OpenCase, { from, progress }: Moved): Promise<void> => {
  const { subjectId, caseId, item, row } = open;
  const { code, applicant, sample } = row;
  const news: DueDayNews = {
    topic: "dueDay",
    subjectId,
    caseId,
    code,
    applicant,
    sample,
    item,
    unit: progress.unit ?? item.owner,
    before: from,
    due: progress.due,
    calendar: ctx.calendar.version,
  };
  return ctx.tell(tx, ctx, news);
};

const calendarsBefore = async (app: App): Promise<Before> => {
  const changes = await listHolidayChanges(app.db);
  const made = new Map<string, Calendar | undefined>();
  return (version) => {
    if (!made.has(version)) made.set(version, calendarOfVersion(version, changes, app.plan.localHolidays));
    return made.get(version);
  };
};

/** Says how many cases are to be reckoned by that calendar, before a job has begun with them. */
export const openRun = async (tx: Tx, { now }: Pick<App, "now">, calendar: string): Promise<number> => {
  const left = await countByOtherCalendar(tx, calendar);
  if (left > 0) await beginRun(tx, { calendar, left, at: now() });
  return left;
};

/** How far the reckoning by that calendar is; null when no case had to be reckoned. */
export const dueDayRun = async (tx: Tx, calendar: string): Promise<DueDayRun | null> => {
  const it = await findRunOf(tx, calendar);
  if (!it) return null;
  const { total, done, moved, failed, started_at: startedAt, finished_at: finishedAt } = it;
  return { calendar, total, done, moved, failed, startedAt, finishedAt };
};

/** What another calendar would do to the open cases, with the first of them. Changes nothing. */
export const previewDueDays = async (
  ctx: Context,
  next: Calendar,
  changed: { first: Day; last: Day } | undefined,
): Promise<DueDayPreview> => {
  const today = ctx.today();
  const examples: DueDayPreview["examples"][number][] = [];
  let moved = 0;
  let after: CaseKeyAfter | undefined;
  while (changed) {
    const rows = await listOpenClocks(ctx.db, { ...changed, after, limit: PREVIEW_BATCH });
    for (const { clock, code, applicant, serviceName } of rows) {
      const from = readClock({ ...clock, today }, ctx.calendar).due;
      const to = readClock({ ...clock, today }, next).due;
      if (from === to) continue;
      moved += 1;
      if (examples.length < SHOWN_EXAMPLES) examples.push({ code, applicant, serviceName, from, to });
    }
    after = rows.at(-1);
    if (rows.length < PREVIEW_BATCH) break;
  }
  return { moved, examples };
};
