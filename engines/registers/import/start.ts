import { z } from "zod";
import type { Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import { type Batch, refuseRegister } from "../contract.ts";
import { getBatch, STATE_NAMES } from "./batch.ts";
import { findBatch, moveBatch, type StoredBatch } from "./store.ts";

export const IMPORT_JOB = "registers.import";

/** Why a batch cannot be imported; undefined when it can. */
export const whyNot = (batch: StoredBatch | undefined): Refusal | undefined => {
  if (!batch) return refuseRegister("batch-unknown");
  if (batch.state !== "checked")
    return refuseRegister("batch-wrong-state", { state: STATE_NAMES[batch.state] });
  if (batch.problem_count > 0) return refuseRegister("batch-has-problems", { count: batch.problem_count });
  return undefined;
};

/** Lets a job write the batch. All or nothing: one problem is enough to refuse. */
export const startImport = useCase({
  may: "importRegister",
  takes: z.object({ batchId: z.uuid() }),
  does: async (ctx: Context, { batchId }): Promise<Batch | Refusal> => {
    const refused = await ctx.db.transaction().execute(async (tx) => {
      const why = whyNot(await findBatch(tx, batchId));
      if (why) return why;
      const moved = await moveBatch(tx, batchId, ["checked"], {
        state: "importing",
        done: 0,
        seen_at: ctx.realNow(),
      });
      // Somebody pressed the same button a moment before: their job is enough.
      if (moved) await ctx.jobs.send(tx, IMPORT_JOB, { batchId });
      return undefined;
    });
    return refused ?? getBatch(ctx.db, ctx.plan, batchId);
  },
});
