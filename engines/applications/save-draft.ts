import type { z } from "zod";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type Draft, refuseApplication as refuse } from "./contract.ts";
import { putDraft } from "./store-files.ts";
import { actsForFirm } from "./who.ts";

/** Keeps what was typed so far, however unfinished; the last one wins. */
export const saveDraft = async (
  ctx: Context,
  { service, subjectId, answers, facts, materials }: z.output<typeof Draft>,
): Promise<{ savedAt: string } | Refusal> => {
  if (!ctx.plan.findService(service)) return refuse("service-unknown");
  if (!actsForFirm(ctx, subjectId)) return refuse("not-your-firm");
  const savedAt = ctx.now();
  await putDraft(ctx.db, { subjectId, service, answers, facts, materials, saved_at: savedAt });
  return { savedAt };
};
