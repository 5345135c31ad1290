import type { App } from "#platform/context";
import type { Channel, Letter, Sent } from "#platform/post";
import { waitAfter } from "./backoff.ts";
import { masked } from "./mask.ts";
import { notBefore } from "./quiet-hours.ts";
import {
  type Claimed,
  claimDelivery,
  insertAttempt,
  releaseLost,
  settleDelivery,
} from "./store-deliveries.ts";
import { listPreferences } from "./store-preferences.ts";
import { addressOf } from "./wanted.ts";

/** An attempt that has not ended by then belongs to a process that is gone. */
const LOST_AFTER_MS = 10 * 60_000;
/** In one go; what is left is for the next minute. */
const MOST_AT_ONCE = 500;

export type SendCount = { sent: number; failed: number };

/**
 * Sends what is due, one after another. The database is left alone while a gateway is asked: on the embedded one everybody
 * else would wait. A gateway that is down is asked once and then not again before the next run.
 */
export const sendDue = async (app: App): Promise<SendCount> => {
  const now = app.realNow();
  const claimedBefore = new Date(Date.parse(now) - LOST_AFTER_MS).toISOString();
  await app.db.transaction().execute((tx) => releaseLost(tx, { now, claimedBefore }));
  const down = new Set<Channel>();
  const count = { sent: 0, failed: 0 };
  for (let left = MOST_AT_ONCE; left > 0; left -= 1) {
    const it = await claimDelivery(app.db, { now: app.realNow(), without: [...down] });
    if (!it) break;
    const sent = await attempt(app, it);
    if (sent.is === "sent") count.sent += 1;
    else count.failed += 1;
    if (sent.is === "later" && sent.down) down.add(it.channel);
  }
  return count;
};

const attempt = async (app: App, it: Claimed): Promise<Sent> => {
  const [preferences] = await listPreferences(app.db, [it.person_id]);
  const address = preferences && addressOf(preferences, it.channel);
  if (address === undefined) {
    const sent: Sent = { is: "never", says: "本人已不接收这个渠道的消息" };
    await settle(app, it, sent, { state: "dropped", outcome: "dropped", address: "" });
    return sent;
  }
  const sent = await app.post[it.channel].send(letterOf(app, it, address)).catch((fault: unknown): Sent => {
    app.log.error(
      { channel: it.channel, fault: fault instanceof Error ? fault.name : "fault" },
      "gateway threw",
    );
    return { is: "later", down: true, says: "网关程序出错" };
  });
  const wait = sent.is === "later" ? waitAfter(it.attempts) : undefined;
  const state = sent.is === "sent" ? "sent" : wait === undefined ? "failed" : "waiting";
  await settle(app, it, sent, { state, outcome: sent.is, address: masked(it.channel, address), wait });
  return sent;
};

type End = {
  state: "sent" | "failed" | "dropped" | "waiting";
  outcome: "sent" | "later" | "never" | "dropped";
  address: string;
  wait?: number | undefined;
};

/** The attempt and what follows from it, together. Somebody who gave the attempt up for lost has the say. */
const settle = (app: App, it: Claimed, sent: Sent, { state, outcome, address, wait }: End): Promise<void> =>
  app.db.transaction().execute(async (tx) => {
    const now = app.realNow();
    const next =
      wait === undefined ? undefined : notBefore(Date.parse(now) + wait, app.outgoing.quiet, it.urgent);
    const mine = await settleDelivery(tx, it, {
      state,
      now,
      ...(next === undefined ? {} : { notBefore: new Date(next).toISOString() }),
    });
    if (!mine) return;
    const { box, message_id, person_id, channel, attempts: number } = it;
    await insertAttempt(tx, {
      box,
      message_id,
      person_id,
      channel,
      number,
      at: now,
      outcome,
      says: sent.says,
      address,
    });
  });

const letterOf = ({ outgoing }: App, it: Claimed, to: string): Letter => {
  const link = outgoing.publicUrl && it.path ? `${outgoing.publicUrl}${it.path}` : null;
  const where = link ?? "登录楚创通，在“消息”里查看。";
  return {
    id: `${it.message_id}.${it.person_id.slice(0, 8)}.${it.channel}`,
    to,
    title: `${it.sample ? "【演示数据】" : ""}${it.title}`,
    text: `${it.body}\n\n${where}`,
  };
};
