import { type App, as, systemActor } from "#platform/context";
import type { JobDeclaration } from "#platform/jobs";
import { SILENCE_JOB, takeSilence } from "./consult.ts";
import { openToChange } from "./open-case.ts";
import type { MoneyPort } from "./ports.ts";
import { progressOf } from "./project.ts";
import { listByOtherCalendar, updateCase } from "./store.ts";
import { SWEEP, sweepFiles } from "./sweep-files.ts";
import { inTransaction } from "./transaction.ts";

const RECKON = "applications.reckon-due-days";
const BATCH = 200;

/** A new holiday notice moves due days: every open case reckoned by another calendar is reckoned again. Gives how many. */
export const reckonDueDays = async (app: App): Promise<number> => {
  const ctx = as(app, systemActor(RECKON));
  let count = 0;
  for (;;) {
    const keys = await listByOtherCalendar(app.db, app.calendar.version, BATCH);
    for (const key of keys) {
      await inTransaction(ctx, async (tx) => {
        const open = await openToChange(tx, key);
        if (!open) return;
        const progress = progressOf(open.item, open.state, ctx.calendar, ctx.today());
        await updateCase(tx, open, open.state.version, progress);
      });
      count += 1;
    }
    if (keys.length < BATCH) return count;
  }
};

export const applicationsJobs = (app: App, _money: MoneyPort): readonly JobDeclaration[] => [
  { name: SILENCE_JOB, every: "20 0 * * *", does: async () => void (await takeSilence(app)) },
  { name: RECKON, every: "15 0 * * *", does: async () => void (await reckonDueDays(app)) },
  { name: SWEEP, every: "40 3 * * *", does: async () => void (await sweepFiles(app)) },
];
