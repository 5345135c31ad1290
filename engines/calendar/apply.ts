import type { z } from "zod";
import { openDueDayRun, RECKON_JOB, reckonDueDays } from "#engines/applications";
import type { DueDayRun } from "#engines/applications/contract";
import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import { isUniqueViolation, type Tx } from "#platform/database";
import { insertHolidayChange, readCalendar } from "#platform/holidays";
import { isRefusal, type Refusal } from "#platform/http";
import { type Application, type AppliedChange, refuseCalendar as refuse } from "./contract.ts";
import { workOut } from "./propose.ts";
import { changedDays } from "./read.ts";

type Asked = z.output<typeof Application>;

/** Keeps the change, with its words, and asks for every open case to be reckoned. */
export const applyChange = (ctx: Context, asked: Asked): Promise<AppliedChange | Refusal> =>
  keep(ctx, asked, (tx) => ctx.jobs.send(tx, RECKON_JOB, {}));

/** The same for the command line: the cases are reckoned here and now. */
export const applyChangeNow = async (
  ctx: Context,
  asked: Asked,
): Promise<(AppliedChange & { run: DueDayRun }) | Refusal> => {
  const applied = await keep(ctx, asked, async () => {});
  if (isRefusal(applied)) return applied;
  const calendar = await readCalendar(ctx.db, ctx.plan.localHolidays);
  return { ...applied, run: await reckonDueDays({ ...ctx, calendar }) };
};

const keep = async (
  ctx: Context,
  { proposal, revision }: Asked,
  also: (tx: Tx) => Promise<void>,
): Promise<AppliedChange | Refusal> => {
  try {
    return await ctx.db.transaction().execute(async (tx) => {
      const worked = await workOut(tx, ctx, proposal);
      if (worked.revision !== revision) return refuse("calendar-moved-on");
      if (worked.obstacle) return worked.obstacle;
      const { row, before, after } = worked;
      const changed = changedDays(before, after).length;
      await insertHolidayChange(tx, row);
      await openDueDayRun(tx, ctx, after.version);
      await record(tx, ctx, {
        action: `calendar.${row.kind}`,
        subjectId: null,
        object: String(row.revision),
        data: { year: row.year, number: row.number, changed },
      });
      await also(tx);
      return { revision: row.revision, version: after.version, changed };
    });
  } catch (fault) {
    // Somebody else added that revision between our look and our row.
    if (isUniqueViolation(fault)) return refuse("calendar-moved-on");
    throw fault;
  }
};
