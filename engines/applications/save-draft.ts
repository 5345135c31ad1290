import type { z } from "zod";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type Draft, refuseApplication as refuse } from "./contract.ts";
import { whyNotAlone } from "./joint/only-joint.ts";
import { lockFiles, putDraft } from "./store-files.ts";
import { actsForFirm } from "./who.ts";

/** Keeps what was typed so far, however unfinished; the last one wins. */
export const saveDraft = async (
  ctx: Context,
  { service, subjectId, answers, facts, materials, reasons }: z.output<typeof Draft>,
): Promise<{ savedAt: string } | Refusal> => {
  const item = ctx.plan.findService(service);
  if (!item) return refuse("service-unknown");
  if (!actsForFirm(ctx, subjectId)) return refuse("not-your-firm");
  const closed = whyNotAlone(ctx.plan, item);
  if (closed) return closed;
  const savedAt = ctx.now();
  await ctx.db.transaction().execute(async (tx) => {
    const files = materials.map(({ fileId }) => ({ subjectId, fileId }));
    await lockFiles(tx, files, "user");
    await putDraft(tx, { subjectId, service, answers, facts, materials, reasons, saved_at: savedAt });
  });
  return { savedAt };
};
