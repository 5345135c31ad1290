import { rm } from "node:fs/promises";
import { record } from "#engines/audit";
import { type App, as, systemActor } from "#platform/context";
import { type Changed, nobody } from "../changed.ts";
import { findRegister, keySpaceOf } from "../register.ts";
import { slicesOf } from "../write/slices.ts";
import { apply, clearStaging, lockRegister } from "../write/store.ts";
import { begin } from "./begin.ts";
import { addTo } from "./finish-check.ts";
import { changeBatch, lockBatch, type StoredBatch } from "./store.ts";

/** Writes a whole batch in one transaction: after a kill at any moment either all of it is there or nothing. */
export const applyBatch = async (app: App, batchId: string, changed: Changed = nobody): Promise<void> => {
  const batch = await begin(app, batchId, "importing");
  if (!batch) return;
  const register = findRegister(app.plan, batch.register);
  if (!register) throw new RangeError(`No register ${batch.register}`);
  const written = await app.db.transaction().execute(async (tx) => {
    // Another worker that has it is writing it just now.
    if ((await lockBatch(tx, batchId))?.state !== "importing") return false;
    await lockRegister(tx, register.id);
    const sum = { created: 0, updated: 0, unchanged: 0 };
    for await (const slice of slicesOf(tx, batch, keySpaceOf(register))) {
      addTo(sum, await apply(tx, slice, { at: app.now(), sample: batch.sample }));
    }
    const data = { register: register.id, rows: batch.rows, sha256: batch.sha256, ...sum };
    await record(tx, as(app, systemActor("registers.import")), {
      action: "register.imported",
      subjectId: null,
      object: batchId,
      data,
    });
    await clearStaging(tx, batchId);
    await changed(tx, app);
    await changeBatch(tx, batchId, { state: "imported", done: batch.rows, attempts: 0, says: null, ...sum });
    return true;
  });
  if (written) await dropFile(batch);
};

/** The list is in the register now; the upload holds personal data and goes. */
const dropFile = async ({ path, owns_file: owned }: StoredBatch): Promise<void> => {
  if (path && owned) await rm(path, { force: true });
};
