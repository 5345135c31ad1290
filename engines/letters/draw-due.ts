import { isCaseNews } from "#engines/applications";
import { type App, as, systemActor, type Tell } from "#platform/context";
import { drawWhole } from "./draw-up.ts";
import { hasLetter } from "./kinds.ts";
import { type DueCase, deleteDue, insertDue, listDueCases } from "./store-due.ts";

export const DRAW_JOB = "letters.draw";
const BATCH = 100;

/** Hears of acts that are told by a letter, and notes them within the act: no act without its letter, whatever dies in between. */
export const noteLetters: Tell = async (tx, _ctx, news) => {
  if (!isCaseNews(news) || !hasLetter(news.event.is)) return;
  await insertDue(tx, { subject_id: news.subjectId, case_id: news.caseId, seq: news.event.seq });
};

/** Draws up what was noted, each case in a transaction of its own. Gives how many cases there were. */
export const drawDue = async (app: App, site: string): Promise<number> => {
  const ctx = as(app, systemActor(DRAW_JOB));
  let after: DueCase | undefined;
  for (let count = 0; ; ) {
    const found = await listDueCases(app.db, after, BATCH);
    for (const key of found) {
      try {
        await app.db.transaction().execute(async (tx) => {
          const upTo = await drawWhole(tx, ctx, site, key);
          await deleteDue(tx, key, upTo);
        });
        count += 1;
      } catch (fault) {
        // It stays noted and is tried again by the next run.
        ctx.log.error({ caseId: key.caseId, fault: String(fault) }, "letter not drawn up");
      }
    }
    after = found.at(-1);
    if (found.length < BATCH) return count;
  }
};
