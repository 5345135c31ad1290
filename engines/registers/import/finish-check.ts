import type { RegisterDeclaration } from "#kernel/plan";
import type { App } from "#platform/context";
import type { Tx } from "#platform/database";
import { keySpaceOf } from "../register.ts";
import { slicesOf } from "../write/slices.ts";
import { clearStaging, countGood, foresee, markDuplicates, type Tally } from "../write/store.ts";
import { changeBatch, KEPT_PROBLEMS, lockBatch, type StoredBatch } from "./store.ts";

/** After the last row: finds duplicates within the file and counts what an import would do. */
export const finishCheck = (app: App, batchId: string, register: RegisterDeclaration): Promise<void> =>
  app.db.transaction().execute(async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (batch?.state !== "checking") return;
    const room = Math.max(0, KEPT_PROBLEMS - batch.problem_count);
    const duplicates = await markDuplicates(tx, batchId, headingOf(batch, register.identity.field), room);
    const problemCount = batch.problem_count + duplicates;
    const good = await countGood(tx, batchId);
    const tally =
      problemCount === 0 ? await foreseeAll(tx, batch, register) : { created: 0, updated: 0, unchanged: 0 };
    // Nothing of a batch with problems will be written.
    if (problemCount > 0) await clearStaging(tx, batchId);
    await changeBatch(tx, batchId, {
      state: batch.done === 0 ? "failed" : "checked",
      says: batch.done === 0 ? "文件里没有数据行。" : null,
      total: batch.done,
      rows: batch.done,
      good,
      problem_count: problemCount,
      attempts: 0,
      ...tally,
    });
  });

const foreseeAll = async (tx: Tx, batch: StoredBatch, register: RegisterDeclaration): Promise<Tally> => {
  const sum = { created: 0, updated: 0, unchanged: 0 };
  for await (const slice of slicesOf(tx, batch, keySpaceOf(register))) addTo(sum, await foresee(tx, slice));
  return sum;
};

export const addTo = (sum: Tally, more: Tally): void => {
  sum.created += more.created;
  sum.updated += more.updated;
  sum.unchanged += more.unchanged;
};

const headingOf = (batch: StoredBatch, field: string): string =>
  Object.entries(batch.mapping).find(([, key]) => key === field)?.[0] ?? "";
