import { record } from "#engines/audit";
import { supervisingUnits } from "#engines/identity";
import { addDays, type Calendar, type Day, workingDaysBetween } from "#kernel/calendar";
import { type App, as, type Context, systemActor } from "#platform/context";
import type { Tx } from "#platform/database";
import type { EscalationNews } from "../news.ts";
import { openToChange } from "../open-case.ts";
import { ESCALATION_LEVELS, type EscalationLevel } from "./escalation-levels.ts";
import { insertEscalation, listToEscalate, type OverdueCase } from "./store-supervise.ts";

export const ESCALATE_JOB = "applications.escalate";
const BATCH = 200;

/**
 * Tells those above of overdue cases, once for each level and due day, each case in a transaction of its own. Of a case
 * that reached several levels at once only the highest is told. Cut short it goes on with those that are left.
 */
export const escalate = async (app: App): Promise<{ told: number; failed: number }> => {
  const ctx = as(app, systemActor(ESCALATE_JOB));
  const above = await supervisingUnits(app.db, app);
  const sum = { told: 0, failed: 0 };
  for (const level of ESCALATION_LEVELS.toReversed()) {
    const dueBy = lastDueDay(ctx.today(), level.after, ctx.calendar);
    let after: OverdueCase | undefined;
    for (;;) {
      const found = await listToEscalate(app.db, {
        today: ctx.today(),
        dueBy,
        level: level.level,
        after,
        limit: BATCH,
      });
      for (const key of found) {
        const outcome = await outcomeOf(ctx, key, level, above);
        if (outcome !== "nothing") sum[outcome] += 1;
      }
      after = found.at(-1);
      if (found.length < BATCH) break;
    }
  }
  return sum;
};

const outcomeOf = async (
  ctx: Context,
  key: OverdueCase,
  level: EscalationLevel,
  above: readonly string[],
): Promise<"told" | "failed" | "nothing"> => {
  try {
    const told = await ctx.db.transaction().execute((tx) => escalateOne(tx, ctx, { key, level, above }));
    return told ? "told" : "nothing";
  } catch (fault) {
    ctx.log.error({ caseId: key.caseId, fault: String(fault) }, "case not escalated");
    return "failed";
  }
};

type One = { key: OverdueCase; level: EscalationLevel; above: readonly string[] };
const escalateOne = async (tx: Tx, ctx: Context, { key, level, above }: One): Promise<boolean> => {
  const open = await openToChange(tx, key);
  // What happened since it was listed counts.
  if (!open || open.row.ended_on !== null || open.row.due !== key.due || open.row.due >= ctx.today())
    return false;
  const { row, item } = open;
  const days = workingDaysBetween(row.due, ctx.today(), ctx.calendar);
  const unit = row.unit ?? item.owner;
  const mark = (at: EscalationLevel, told: boolean): Promise<boolean> =>
    insertEscalation(tx, {
      subject_id: key.subjectId,
      case_id: key.caseId,
      due: row.due,
      level: at.level,
      told,
      unit,
      overdue_days: days,
      day: ctx.today(),
      at: ctx.now(),
    });
  if (!(await mark(level, true))) return false;
  for (const lower of ESCALATION_LEVELS.filter((it) => it.level < level.level)) await mark(lower, false);
  const { code, applicant, sample } = row;
  const news: EscalationNews = {
    topic: "escalation",
    subjectId: key.subjectId,
    caseId: key.caseId,
    code,
    applicant,
    sample,
    item,
    unit,
    due: row.due,
    level: level.level,
    levelName: level.name,
    days,
    to: [...new Set(level.to.flatMap((it) => (it === "unit" ? [unit] : above)))],
  };
  await ctx.tell(tx, ctx, news);
  await record(tx, ctx, {
    action: "case.escalated",
    subjectId: key.subjectId,
    object: key.caseId,
    data: { service: row.service, level: level.level, days, unit },
  });
  return true;
};

/** The latest due day that is overdue by so many working days. */
const lastDueDay = (today: Day, days: number, calendar: Calendar): Day => {
  let due = today;
  while (workingDaysBetween(due, today, calendar) < days) due = addDays(due, -1);
  return due;
};
