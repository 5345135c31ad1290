import { record } from "#engines/audit";
import { mayFor, whoActs } from "#engines/identity";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { refuseService, type ServiceDraftDeed, type ServiceDraftView } from "./contract.ts";
import { tellDraft } from "./news.ts";
import { lockDraftRow, type StoredDraft, writeDraft } from "./store.ts";
import { viewOf } from "./view.ts";

type Asked = { draftId: string; version: number };
export type Change = Pick<StoredDraft, "state"> &
  Partial<Pick<StoredDraft, "item" | "effective_from" | "note">>;

export const unitNameOf = (ctx: Context, unit: string): string =>
  ctx.plan.units.find((it) => it.id === unit)?.name ?? unit;

/**
 * One deed on one draft: whoever read an older version is told so and nothing is written. The deed may refuse, or find that
 * there is nothing to do (null).
 */
export const changeDraft = (
  ctx: Context,
  { draftId, version }: Asked,
  deed: Exclude<ServiceDraftDeed["deed"], "started">,
  change: (it: StoredDraft, tx: Tx) => Promise<Change | Refusal | null>,
): Promise<ServiceDraftView | Refusal> =>
  ctx.db.transaction().execute(async (tx) => {
    const it = await lockDraftRow(tx, draftId);
    if (!it) return refuseService("draft-unknown");
    if (!mayFor(ctx, "draftService", it.unit))
      return refuseService("not-your-unit", { unit: unitNameOf(ctx, it.unit) });
    if (it.version !== version) return refuseService("draft-changed", { by: it.updated_by });
    const changed = await change(it, tx);
    if (isRefusal(changed)) return changed;
    return viewOf(ctx, tx, changed ? await write(ctx, tx, { ...it, ...changed }, deed) : it);
  });

const write = async (
  ctx: Context,
  tx: Tx,
  it: StoredDraft,
  deed: Exclude<ServiceDraftDeed["deed"], "started">,
): Promise<StoredDraft> => {
  const { id: by_id, name: by_name } = whoActs(ctx);
  const at = ctx.now();
  const written = { ...it, version: it.version + 1, updated_by: by_name, updated_at: at };
  await writeDraft(tx, written, { deed, at, by_id, by_name });
  await record(tx, ctx, {
    action: `service.draft.${deed}`,
    subjectId: null,
    object: it.draft_id,
    data: { service: it.service, revision: it.item.revision, version: written.version },
  });
  await tellDraft(tx, ctx, written, { deed, by: by_name });
  return written;
};
