import { record } from "#engines/audit";
import { addDays } from "#kernel/calendar";
import { type App, as, systemActor } from "#platform/context";
import { listSweptContents, listUnused, lockContent, lockFiles, sweepUnused } from "./store-files.ts";

export const SWEEP = "applications.sweep-files";
/** How long an uploaded file waits for a draft or a case to rely on it. */
const GRACE_DAYS = 7;
const BATCH = 200;
const HALF_WRITTEN_MS = 24 * 3600 * 1000;

/** Lets go of files that no draft and no case has relied on since their grace time, and of uploads that were given up. */
export const sweepFiles = async (
  app: App,
): Promise<{ files: number; contents: number; partials: number }> => {
  const ctx = as(app, systemActor(SWEEP));
  const before = `${addDays(app.today(), -GRACE_DAYS)}T00:00:00+08:00`;
  let files = 0;
  for (;;) {
    const keys = await listUnused(app.db, before, BATCH);
    if (keys.length === 0) break;
    const swept = await app.db.transaction().execute(async (tx) => {
      // Whoever files or saves a draft holds its files too: after this nobody relies on one without our seeing it.
      await lockFiles(tx, keys, "sweep");
      const gone = await sweepUnused(tx, keys, app.now());
      for (const { subjectId, fileId } of gone)
        await record(tx, ctx, { action: "file.swept", subjectId, object: fileId, data: {} });
      return gone.length;
    });
    files += swept;
    if (swept === 0) break;
  }
  const contents = await removeContents(app);
  await app.files.sweepHalfWritten(HALF_WRITTEN_MS);
  return { files, contents, partials: await app.files.partials.sweep() };
};

/** A content goes when all files that had it were swept. One that no file ever had is left alone: it is somebody else's. */
const removeContents = async (app: App): Promise<number> => {
  let removed = 0;
  for await (const stored of app.files.list()) {
    for (let at = 0; at < stored.length; at += BATCH) {
      for (const sha256 of await listSweptContents(app.db, stored.slice(at, at + BATCH))) {
        removed += await app.db.transaction().execute(async (tx) => {
          await lockContent(tx, sha256);
          if ((await listSweptContents(tx, [sha256])).length === 0) return 0;
          await app.files.remove(sha256);
          return 1;
        });
      }
    }
  }
  return removed;
};
