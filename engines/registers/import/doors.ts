import { z } from "zod";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal, useCase } from "#platform/http";
import { type Batch, ImportFile, refuseRegister } from "../contract.ts";
import { getBatch, showBatch } from "./batch.ts";
import { findBatch, listBatches } from "./store.ts";
import { receiveFile } from "./upload.ts";

/** Takes over an uploaded file and lets a job check it. */
export const upload = useCase({
  may: "importRegister",
  takes: ImportFile,
  does: async (ctx: Context, input): Promise<Batch | Refusal> => {
    const batchId = await receiveFile(ctx, input, { ownsFile: true, byJob: true });
    return isRefusal(batchId) ? batchId : getBatch(ctx.db, ctx.plan, batchId);
  },
});

export const batch = useCase({
  may: "importRegister",
  takes: z.object({ batchId: z.uuid() }),
  does: async (ctx: Context, { batchId }): Promise<Batch | Refusal> =>
    (await findBatch(ctx.db, batchId))
      ? getBatch(ctx.db, ctx.plan, batchId)
      : refuseRegister("batch-unknown"),
});

/** The latest hundred, without their problems. */
export const batches = useCase({
  may: "importRegister",
  takes: z.object({}),
  does: async (ctx: Context): Promise<readonly Batch[]> =>
    (await listBatches(ctx.db)).map((it) => showBatch(ctx.plan, it, [])),
});
