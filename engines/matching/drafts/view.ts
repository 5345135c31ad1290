import type { Context } from "#platform/context";
import type { DraftDeed, DraftLine, DraftView } from "./contract.ts";
import type { StoredDraft } from "./store.ts";
import { mayDraftFor } from "./who.ts";

export const lineOf = (ctx: Context, it: StoredDraft): DraftLine => ({
  draftId: it.draft_id,
  policy: it.policy,
  name: it.head?.name ?? ctx.plan.findPolicy(it.policy)?.name ?? it.policy,
  measure: it.measure,
  unit: it.unit,
  isNew: it.head !== null,
  base: it.base,
  state: it.state,
  revision: it.revision,
  readable: it.version !== null,
  author: it.author,
  updatedBy: it.updated_by,
  updatedAt: it.updated_at,
  submittedAt: it.submitted_at,
  sample: it.sample,
});

export const viewOf = (ctx: Context, it: StoredDraft, history: readonly DraftDeed[]): DraftView => ({
  ...lineOf(ctx, it),
  head: it.head,
  text: it.body,
  cases: it.cases,
  mayEdit: mayDraftFor(ctx, it.unit),
  history,
});
