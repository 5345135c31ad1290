import { mayFor, whoActs } from "#engines/identity";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { type Refusal, useCase } from "#platform/http";
import { changeDraft, unitNameOf } from "./change.ts";
import { DraftStep, ReturnDraft, refuseService, type ServiceDraftView } from "./contract.ts";
import { latestItem } from "./latest.ts";
import { insertPublication, listDeeds, type StoredDraft } from "./store.ts";
import { checked, errorsIn } from "./view.ts";

/** Hands a draft in: only one that the gate lets through and that changes something. */
export const submitServiceDraft = useCase({
  may: "draftService",
  takes: DraftStep,
  does: (ctx: Context, step): Promise<ServiceDraftView | Refusal> =>
    changeDraft(ctx, step, "submitted", async (it, tx) => {
      if (it.state !== "draft" && it.state !== "returned") return refuseService("draft-closed");
      return (await whyNotFit(ctx, tx, it)) ?? { state: "submitted", note: "" };
    }),
});

/** Sends it back with what is wanted otherwise. */
export const returnServiceDraft = useCase({
  may: "publishService",
  takes: ReturnDraft,
  does: (ctx: Context, { note, ...step }): Promise<ServiceDraftView | Refusal> =>
    changeDraft(
      ctx,
      step,
      "returned",
      async (it, tx) => (await whyNotReviewer(ctx, tx, it)) ?? { state: "returned", note },
    ),
});

/** 发布: somebody else than those who wrote it lets it take effect from its day on. The gate is asked once more. */
export const publishServiceDraft = useCase({
  may: "publishService",
  takes: DraftStep,
  does: (ctx: Context, step): Promise<ServiceDraftView | Refusal> =>
    changeDraft(ctx, step, "published", async (it, tx) => {
      const refusal = (await whyNotReviewer(ctx, tx, it)) ?? (await whyNotFit(ctx, tx, it));
      if (refusal) return refusal;
      await insertPublication(tx, {
        service: it.service,
        revision: it.item.revision,
        item: it.item,
        effective_from: it.effective_from,
        draft_id: it.draft_id,
        drafted_by: it.author,
        approved_by: whoActs(ctx).name,
        at: ctx.now(),
        sample: it.sample,
      });
      return { state: "published" };
    }),
});

const whyNotFit = async (ctx: Context, tx: Tx, it: StoredDraft): Promise<Refusal | null> => {
  const latest = await latestItem(tx, ctx, it.service);
  if (latest?.revision !== it.base.revision) return refuseService("base-moved");
  if (it.effective_from < ctx.today()) return refuseService("day-passed", { today: ctx.today() });
  const check = checked(ctx, it.item, it.base);
  if (check.differences.length === 0) return refuseService("draft-same");
  const errors = errorsIn(check);
  const problems = errors.map(({ path, code, says }) => ({ field: path, code, says }));
  return errors.length === 0 ? null : refuseService("gate-closed", { count: errors.length }, problems);
};

/** Two pairs of eyes: whoever wrote in it does not let it out. */
const whyNotReviewer = async (ctx: Context, tx: Tx, it: StoredDraft): Promise<Refusal | null> => {
  if (!mayFor(ctx, "publishService", it.unit))
    return refuseService("not-a-publisher", { unit: unitNameOf(ctx, it.unit) });
  if (it.state !== "submitted") return refuseService("draft-not-submitted");
  const { id } = whoActs(ctx);
  const wrote = (await listDeeds(tx, it.draft_id)).some((one) => one.by_id === id && one.deed !== "returned");
  return wrote ? refuseService("own-draft") : null;
};
