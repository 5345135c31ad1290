import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { type DraftDeed, type DraftView, refuseDraft } from "./contract.ts";
import { listDeeds, lockDraftRow, type StoredDraft, writeDraft } from "./store.ts";
import { viewOf } from "./view.ts";
import { mayDraftFor, whoActs } from "./who.ts";

type Asked = { draftId: string; revision: number };
type Change = Pick<StoredDraft, "state"> & Partial<Pick<StoredDraft, "body" | "version" | "cases">>;

/**
 * One deed on one draft: whoever read an older revision is told so and nothing is written. The deed may refuse, or find
 * that there is nothing to do (null).
 */
export const changeDraft = (
  ctx: Context,
  { draftId, revision }: Asked,
  deed: Exclude<DraftDeed["deed"], "started">,
  change: (it: StoredDraft) => Change | Refusal | null,
): Promise<DraftView | Refusal> =>
  ctx.db.transaction().execute(async (tx) => {
    const it = await lockDraftRow(tx, draftId);
    if (!it) return refuseDraft("draft-unknown");
    if (!mayDraftFor(ctx, it.unit))
      return refuseDraft("not-your-unit", {
        unit: ctx.plan.units.find((one) => one.id === it.unit)?.name ?? it.unit,
      });
    if (it.revision !== revision) return refuseDraft("draft-changed", { by: it.updated_by });
    const changed = change(it);
    if (isRefusal(changed)) return changed;
    const written = changed ? await write(ctx, tx, { ...it, ...changed }, deed) : it;
    return viewOf(ctx, written, await listDeeds(tx, draftId));
  });

const write = async (
  ctx: Context,
  tx: Tx,
  it: StoredDraft,
  deed: Exclude<DraftDeed["deed"], "started">,
): Promise<StoredDraft> => {
  const { id: by_id, name: by_name } = whoActs(ctx);
  const at = ctx.now();
  const written: StoredDraft = {
    ...it,
    revision: it.revision + 1,
    updated_by: by_name,
    updated_at: at,
    submitted_at: it.state === "submitted" ? at : null,
  };
  await writeDraft(tx, written, { deed, at, by_id, by_name });
  await record(tx, ctx, {
    action: `policy.draft.${deed}`,
    subjectId: null,
    object: it.draft_id,
    data: { policy: it.policy, base: it.base, revision: written.revision },
  });
  return written;
};
