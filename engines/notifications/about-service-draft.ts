import { listHolders, supervisingUnits } from "#engines/identity";
import type { ServiceDraftNews } from "#engines/services";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { unitBox } from "./box.ts";
import { newMessage } from "./message.ts";
import type { MessageRow } from "./store.ts";
import { templatesOn } from "./templates.ts";
import { valuesOfServiceDraft } from "./values.ts";

/** One handed in is told to the item's unit and above, where those sit who may publish; what became of it, at the author's desk. */
export const aboutServiceDraft = async (
  tx: Tx,
  ctx: Context,
  news: ServiceDraftNews,
): Promise<MessageRow[]> => {
  const values = valuesOfServiceDraft(news);
  const rows: MessageRow[] = [];
  for (const template of templatesOn(news.is)) {
    const units =
      template.to === "publishers" ? await publishersOf(tx, ctx, news) : await deskOf(tx, ctx, news);
    for (const unit of units)
      rows.push({
        ...newMessage(ctx, {
          box: unitBox(unit),
          template,
          key: `${news.draftId}/${news.version}/${template.id}`,
          values,
          about: null,
        }),
        path: `/office/services/drafts/${news.draftId}`,
        sample: news.sample,
      });
  }
  return rows;
};

const publishersOf = async (tx: Tx, ctx: Context, { unit }: ServiceDraftNews): Promise<string[]> => [
  ...new Set([unit, ...(await supervisingUnits(tx, ctx))]),
];

/** Whoever wrote it sits in the item's unit, or above. */
const deskOf = async (tx: Tx, ctx: Context, news: ServiceDraftNews): Promise<string[]> => {
  const holders = await listHolders(tx, ctx, { firms: [], units: [news.unit] });
  return holders.some((it) => it.personId === news.authorId) ? [news.unit] : publishersOf(tx, ctx, news);
};
