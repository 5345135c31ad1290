import type { z } from "zod";
import { type DroppedAnswer, keepAsked } from "#kernel/forms";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type Draft, refuseApplication as refuse, type SavedDraft } from "./contract.ts";
import { typedAsNow } from "./drafts.ts";
import { whyNotAlone } from "./joint/only-joint.ts";
import { keepAskedPapers } from "./materials.ts";
import { notHeld, readPrefill } from "./prefill.ts";
import { fingerprintOf } from "./project.ts";
import { findDraft, putDraft } from "./store-drafts.ts";
import { lockFiles } from "./store-files.ts";
import { keepVersion } from "./store-versions.ts";
import { actsForFirm } from "./who.ts";

/**
 * Keeps what was typed so far, however unfinished; the last one wins. What the answers do not call for is not kept, and
 * told. When the form changed since it was typed, what that did is kept with the draft until it was confirmed.
 */
export const saveDraft = async (
  ctx: Context,
  { service, subjectId, facts, reasons, form, changesSeen, ...typed }: z.output<typeof Draft>,
): Promise<SavedDraft | Refusal> => {
  const item = ctx.plan.findService(service);
  if (!item) return refuse("service-unknown");
  if (!actsForFirm(ctx, subjectId)) return refuse("not-your-firm");
  const closed = whyNotAlone(ctx.plan, item);
  if (closed) return closed;
  const savedAt = ctx.now();
  return ctx.db.transaction().execute(async (tx) => {
    const files = typed.materials.map(({ fileId }) => ({ subjectId, fileId }));
    await lockFiles(tx, files, "user");
    const held = (await readPrefill(tx, ctx, item, subjectId))?.values ?? {};
    const stored = await findDraft(tx, subjectId, service);
    const moved = await typedAsNow(tx, item, { ...typed, form }, { stored, at: savedAt });
    // What the register holds answers too, as far as nothing else was typed.
    const whole = { ...held, ...moved.answers };
    const asked = keepAsked(item.form, whole);
    const answers = Object.fromEntries(
      Object.entries(asked.answers).filter(([key]) => key in moved.answers || !(key in held)),
    );
    const papers = keepAskedPapers(item, asked.answers, moved.materials);
    const dropped: DroppedAnswer[] = [...asked.dropped.filter(notHeld(held, item)), ...papers.dropped];
    const changes = changesSeen ? [] : moved.changes;
    const fingerprint = fingerprintOf(item);
    await keepVersion(tx, { fingerprint, item });
    const draft = { answers, facts, materials: papers.materials, reasons, changes, fingerprint };
    await putDraft(tx, { subjectId, service, ...draft, saved_at: savedAt });
    return { savedAt, dropped, changes: changes.map((it) => it.what) };
  });
};
