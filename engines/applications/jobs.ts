import type { App } from "#platform/context";
import { holidayRevision, readCalendar } from "#platform/holidays";
import type { JobDeclaration } from "#platform/jobs";
import { SILENCE_JOB, takeSilence } from "./consult.ts";
import { DEEMED_JOB, deemAccepted } from "./deemed.ts";
import { RECKON_JOB, reckonDueDays } from "./due-days.ts";
import type { MoneyPort } from "./ports.ts";
import { SWEEP, sweepFiles } from "./sweep-files.ts";
import { ESCALATE_JOB, escalate } from "./workbench/escalate.ts";

/** Asked for when the calendar changes, and looked after every ten minutes: a step taken meanwhile may still have gone by the old one. */
export const applicationsJobs = (app: App, _money: MoneyPort): readonly JobDeclaration[] => [
  { name: DEEMED_JOB, every: "10 0 * * *", does: async () => void (await deemAccepted(app)) },
  { name: SILENCE_JOB, every: "20 0 * * *", does: async () => void (await takeSilence(app)) },
  { name: ESCALATE_JOB, every: "30 0 * * *", does: async () => void (await escalate(app)) },
  { name: SWEEP, every: "40 3 * * *", does: async () => void (await sweepFiles(app)) },
  {
    name: RECKON_JOB,
    every: "*/10 * * * *",
    does: async () => {
      // What this process holds may be seconds old, when anything was imported at all.
      const imported = (await holidayRevision(app.db)) > 0;
      const calendar = imported ? await readCalendar(app.db, app.plan.localHolidays) : app.calendar;
      await reckonDueDays({ ...app, calendar });
    },
  },
];

/** What nights do because a day has passed: for sample data whose clock was moved on, and whose night would else never come. */
export const passNight = async (app: App): Promise<void> => {
  await deemAccepted(app);
  await takeSilence(app);
};
