import { record } from "#engines/audit";
import { mayFor, whoActs } from "#engines/identity";
import { isSameItem } from "#kernel/plan";
import type { Context } from "#platform/context";
import { isUniqueViolation } from "#platform/database";
import { type Refusal, useCase } from "#platform/http";
import { changeDraft, unitNameOf } from "./change.ts";
import { DraftStep, refuseService, SaveDraft, type ServiceDraftView, StartDraft } from "./contract.ts";
import { latestItem } from "./latest.ts";
import { findOpenDraft, insertDraft, type StoredDraft } from "./store.ts";
import { viewOf } from "./view.ts";

/** A draft of the next revision; it begins as the latest one says. An item has one open draft at most. */
export const startServiceDraft = useCase({
  may: "draftService",
  takes: StartDraft,
  does: async (ctx: Context, { service }): Promise<ServiceDraftView | Refusal> => {
    const base = await latestItem(ctx.db, ctx, service);
    if (!base) return refuseService("service-unknown");
    if (!mayFor(ctx, "draftService", base.owner))
      return refuseService("not-your-unit", { unit: unitNameOf(ctx, base.owner) });
    const { id: by_id, name: by_name } = whoActs(ctx);
    const at = ctx.now();
    const row: StoredDraft = {
      draft_id: ctx.newId(),
      service,
      unit: base.owner,
      base,
      item: { ...base, revision: base.revision + 1 },
      effective_from: ctx.today(),
      state: "draft",
      version: 1,
      note: "",
      author_id: by_id,
      author: by_name,
      sample: ctx.sample,
      created_at: at,
      updated_by: by_name,
      updated_at: at,
    };
    try {
      return await ctx.db.transaction().execute(async (tx) => {
        await insertDraft(tx, row, { deed: "started", at, by_id, by_name });
        const data = { service, revision: row.item.revision, version: 1 };
        await record(tx, ctx, {
          action: "service.draft.started",
          subjectId: null,
          object: row.draft_id,
          data,
        });
        return viewOf(ctx, tx, row);
      });
    } catch (fault) {
      if (!isUniqueViolation(fault, "service_drafts_one_open")) throw fault;
      return refuseService("draft-exists", { by: (await findOpenDraft(ctx.db, service))?.author ?? "" });
    }
  },
});

/** Keeps what was written, sound or not. One that was returned is a draft again. What an item is called by and where it belongs stays. */
export const saveServiceDraft = useCase({
  may: "draftService",
  takes: SaveDraft,
  does: (ctx: Context, { item, effectiveFrom, ...step }): Promise<ServiceDraftView | Refusal> =>
    changeDraft(ctx, step, "saved", async (it) => {
      if (it.state !== "draft" && it.state !== "returned") return refuseService("draft-closed");
      const { id, measure } = it.base;
      const next = { ...item, id, measure, revision: it.item.revision };
      const isNothing =
        it.state === "draft" && it.effective_from === effectiveFrom && isSameItem(it.item, next);
      return isNothing ? null : { state: "draft", item: next, effective_from: effectiveFrom, note: "" };
    }),
});

/** Takes a draft back from review, or puts it aside for good. */
export const withdrawServiceDraft = useCase({
  may: "draftService",
  takes: DraftStep,
  does: (ctx: Context, step): Promise<ServiceDraftView | Refusal> =>
    changeDraft(ctx, step, "withdrawn", async (it) => {
      if (it.state === "withdrawn" || it.state === "published") return refuseService("draft-closed");
      return { state: it.state === "submitted" ? "draft" : "withdrawn" };
    }),
});
