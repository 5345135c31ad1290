import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Batch, ImportFile } from "../contract.ts";
import { applyBatch } from "./apply.ts";
import { getBatch } from "./batch.ts";
import { checkBatch } from "./check.ts";
import { whyNot } from "./start.ts";
import { findBatch, moveBatch } from "./store.ts";
import { receiveFile } from "./upload.ts";

/**
 * Imports a file at once, for the command line. A file with problems comes back as a checked batch with nothing written;
 * one without columns that are needed as an uploaded one that says which. The file stays where it is.
 */
export const importFileNow = async (ctx: Context, input: ImportFile): Promise<Batch | Refusal> => {
  const batchId = await receiveFile(ctx, ImportFile.parse(input), { ownsFile: false, byJob: false });
  if (isRefusal(batchId)) return batchId;
  await checkBatch(ctx, batchId);
  if (!whyNot(await findBatch(ctx.db, batchId))) {
    await moveBatch(ctx.db, batchId, ["checked"], { state: "importing", done: 0, seen_at: ctx.realNow() });
    await applyBatch(ctx, batchId);
  }
  return getBatch(ctx.db, ctx.plan, batchId);
};
