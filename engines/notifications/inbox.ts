import type { z } from "zod";
import { nameOfUnit } from "#kernel/plan";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { boxesOf, ownerOf } from "./box.ts";
import { type Inbox, type InboxPage, type Read, refuseNotifications as refuse } from "./contract.ts";
import { countUnread, insertRead, listMessages, markAllRead, type Reader } from "./store.ts";

const PAGE = 30;
/** Older ones are no news, read or not. */
const NEWS_DAYS = 90;
const NEWS_AMONG = 1_000;
const MOST_COUNTED = 100;

const readerOf = (ctx: Context): Reader | undefined => {
  const boxes = boxesOf(ctx);
  return ctx.actor.is === "person" && boxes.length > 0 ? { personId: ctx.actor.personId, boxes } : undefined;
};

const unreadOf = (ctx: Context, reader: Reader): Promise<number> =>
  countUnread(ctx.db, reader, {
    since: new Date(Date.parse(ctx.now()) - NEWS_DAYS * 86_400_000).toISOString(),
    among: NEWS_AMONG,
    most: MOST_COUNTED,
  });

/** The latest first. Counts beyond a hundred are "99+". */
export const inbox = async (ctx: Context, { page }: z.output<typeof InboxPage>): Promise<Inbox> => {
  const reader = readerOf(ctx);
  if (!reader) return { messages: [], unread: 0, page, more: false };
  const rows = await listMessages(ctx.db, reader, { limit: PAGE + 1, offset: (page - 1) * PAGE });
  return {
    messages: rows.slice(0, PAGE).map((it) => {
      const owner = ownerOf(it.box);
      return {
        messageId: it.message_id,
        title: it.title,
        body: it.body,
        path: it.path,
        at: it.at,
        day: it.day,
        urgent: it.urgent,
        unread: it.unread,
        unitName: "unit" in owner ? nameOfUnit(ctx.plan, owner.unit) : null,
        sample: it.sample,
      };
    }),
    unread: await unreadOf(ctx, reader),
    page,
    more: rows.length > PAGE,
  };
};

export const unread = async (ctx: Context): Promise<{ unread: number }> => {
  const reader = readerOf(ctx);
  return { unread: reader ? await unreadOf(ctx, reader) : 0 };
};

/** One message, or everything up to now. */
export const markRead = async (
  ctx: Context,
  { messageId }: z.output<typeof Read>,
): Promise<{ unread: number } | Refusal> => {
  const reader = readerOf(ctx);
  if (!reader) return refuse("message-unknown");
  if (messageId === undefined) await markAllRead(ctx.db, reader.personId, ctx.now());
  else if (!(await insertRead(ctx.db, reader, messageId, ctx.now()))) return refuse("message-unknown");
  return { unread: await unreadOf(ctx, reader) };
};
