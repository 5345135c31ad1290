import { z } from "zod";
import { record } from "#engines/audit";
import { type App, as, type Context, systemActor } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import { type Changed, nobody } from "../changed.ts";
import { type Batch, refuseRegister } from "../contract.ts";
import { getBatch, STATE_NAMES } from "../import/batch.ts";
import { begin } from "../import/begin.ts";
import { changeBatch, findBatch, lockBatch, moveBatch } from "../import/store.ts";
import { lockRegister } from "../write/store.ts";
import { countChangedSince, putBack } from "./store.ts";

export const UNDO_JOB = "registers.undo";
const STEP_ROWS = 2_500;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Lets a job put everything back to what it was before the batch, unless something changed since. */
export const undoImport = useCase({
  may: "importRegister",
  takes: z.object({ batchId: z.uuid() }),
  does: async (ctx: Context, { batchId }): Promise<Batch | Refusal> => {
    const refused = await ctx.db.transaction().execute(async (tx) => {
      const batch = await findBatch(tx, batchId);
      if (!batch) return refuseRegister("batch-unknown");
      if (batch.state !== "imported")
        return refuseRegister("batch-wrong-state", { state: STATE_NAMES[batch.state] });
      const count = await countChangedSince(tx, batchId);
      if (count > 0) return refuseRegister("batch-undo-blocked", { count });
      const moved = await moveBatch(tx, batchId, ["imported"], { state: "undoing", seen_at: ctx.realNow() });
      if (moved) await ctx.jobs.send(tx, UNDO_JOB, { batchId });
      return undefined;
    });
    return refused ?? getBatch(ctx.db, ctx.plan, batchId);
  },
});

/** The job: one transaction, so that a batch is never half undone. */
export const undoBatch = async (app: App, batchId: string, changed: Changed = nobody): Promise<void> => {
  const batch = await begin(app, batchId, "undoing");
  if (!batch) return;
  await app.db.transaction().execute(async (tx) => {
    if ((await lockBatch(tx, batchId))?.state !== "undoing") return;
    await lockRegister(tx, batch.register);
    const count = await countChangedSince(tx, batchId);
    if (count > 0) {
      const { says } = refuseRegister("batch-undo-blocked", { count });
      await changeBatch(tx, batchId, { state: "imported", says, attempts: 0 });
      return;
    }
    let after: string | undefined = BEFORE_ALL;
    while (after) after = await putBack(tx, batchId, after, STEP_ROWS, app.now());
    await record(tx, as(app, systemActor(UNDO_JOB)), {
      action: "register.undone",
      subjectId: null,
      object: batchId,
      data: { register: batch.register, created: batch.created, updated: batch.updated },
    });
    await changed(tx, app);
    await changeBatch(tx, batchId, { state: "undone", attempts: 0 });
  });
};
