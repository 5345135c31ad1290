import type { Day } from "#kernel/calendar";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { ServiceDraftDeed } from "./contract.ts";
import type { StoredDraft } from "./store.ts";

/** A draft was handed in, sent back or published, told within the transaction in which it was. */
export type ServiceDraftNews = {
  topic: "serviceDraft";
  is: "draftSubmitted" | "draftReturned" | "draftPublished";
  draftId: string;
  version: number;
  serviceName: string;
  revision: number;
  unit: string;
  author: string;
  authorId: string;
  /** Who did it. */
  by: string;
  /** What is wanted otherwise; empty but for one that was sent back. */
  reason: string;
  effectiveFrom: Day;
  sample: boolean;
};

const TOLD: Partial<Record<ServiceDraftDeed["deed"], ServiceDraftNews["is"]>> = {
  submitted: "draftSubmitted",
  returned: "draftReturned",
  published: "draftPublished",
};

/** What others have to know of; saving and taking back concern nobody else. */
export const tellDraft = async (
  tx: Tx,
  ctx: Context,
  it: StoredDraft,
  { deed, by }: { deed: ServiceDraftDeed["deed"]; by: string },
): Promise<void> => {
  const is = TOLD[deed];
  if (!is) return;
  const news: ServiceDraftNews = {
    topic: "serviceDraft",
    is,
    draftId: it.draft_id,
    version: it.version,
    serviceName: it.item.name,
    revision: it.item.revision,
    unit: it.unit,
    author: it.author,
    authorId: it.author_id,
    by,
    reason: it.note,
    effectiveFrom: it.effective_from,
    sample: it.sample,
  };
  await ctx.tell(tx, ctx, news);
};

export const isServiceDraftNews = (news: { topic: string }): news is ServiceDraftNews =>
  news.topic === "serviceDraft";
