import type { App } from "#platform/context";
import type { BatchState } from "../contract.ts";
import { countAttempt, findBatch, moveBatch, type StoredBatch } from "./store.ts";

/** A batch that cannot get on after so many tries is given up; nothing of it was written. */
const MOST_ATTEMPTS = 5;
const BACK_TO: Partial<Record<BatchState, BatchState>> = {
  checking: "failed",
  importing: "failed",
  undoing: "imported",
};

/** Takes up a batch that is in that state; undefined when there is nothing to do. */
export const begin = async (
  app: App,
  batchId: string,
  state: BatchState,
): Promise<StoredBatch | undefined> => {
  const batch = await findBatch(app.db, batchId);
  if (batch?.state !== state) return undefined;
  if ((await countAttempt(app.db, batchId, app.realNow())) <= MOST_ATTEMPTS) return batch;
  await moveBatch(app.db, batchId, [state], {
    state: BACK_TO[state] ?? "failed",
    attempts: 0,
    says: "多次尝试都没有完成，名录没有改动。请联系管理员查看日志。",
  });
  return undefined;
};
