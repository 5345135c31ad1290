import type { App } from "#platform/context";
import type { JobDeclaration } from "#platform/jobs";
import { type Changed, nobody } from "./changed.ts";
import { applyBatch } from "./import/apply.ts";
import { checkBatch } from "./import/check.ts";
import { IMPORT_JOB } from "./import/start.ts";
import { listLeftBehind } from "./import/store.ts";
import { CHECK_JOB } from "./import/upload.ts";
import { UNDO_JOB, undoBatch } from "./undo/undo.ts";

/** A batch in work gives a sign with every chunk; after so long without one its worker is taken for dead. */
const SILENCE_MS = 30_000;
const JOB_OF = { checking: CHECK_JOB, importing: IMPORT_JOB, undoing: UNDO_JOB } as const;

/** Takes up what a killed process left. A worker that is only slow is not harmed: the second one finds its batch locked. */
export const resume = async (app: App): Promise<void> => {
  const before = new Date(Date.parse(app.realNow()) - SILENCE_MS).toISOString();
  for (const { batch_id: batchId, state } of await listLeftBehind(app.db, before)) {
    if (!(state in JOB_OF)) continue;
    await app.jobs.send(app.db, JOB_OF[state as keyof typeof JOB_OF], { batchId });
  }
};

export const registersJobs = (app: App, changed: Changed = nobody): readonly JobDeclaration[] => {
  type Work = (app: App, batchId: string, changed: Changed) => Promise<void>;
  const onBatch = (work: Work) => (data: Record<string, unknown>) => work(app, String(data.batchId), changed);
  return [
    { name: CHECK_JOB, does: onBatch(checkBatch) },
    { name: IMPORT_JOB, does: onBatch(applyBatch) },
    { name: UNDO_JOB, does: onBatch(undoBatch) },
    { name: "registers.resume", does: () => resume(app), every: "* * * * *" },
  ];
};
