import { type App, as, systemActor } from "#platform/context";
import type { JobDeclaration } from "#platform/jobs";
import { SILENCE_JOB, takeSilence } from "./consult.ts";
import type { DueDayNews } from "./news.ts";
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
        // While the clock stands the day moves with every day, and nobody waits for it.
        const stands = progress.paused_from !== null && progress.paused_until === null;
        if (progress.due === open.row.due || stands) return;
        const { code, applicant, sample } = open.row;
        const news: DueDayNews = {
          topic: "dueDay",
          ...key,
          code,
          applicant,
          sample,
          item: open.item,
          unit: progress.unit ?? open.item.owner,
          before: open.row.due,
          due: progress.due,
          calendar: ctx.calendar.version,
        };
        await ctx.tell(tx, ctx, news);
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
