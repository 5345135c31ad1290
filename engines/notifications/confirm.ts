import type { z } from "zod";
import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { hashOf } from "#platform/files";
import { isRefusal, type Refusal } from "#platform/http";
import type { ChannelCode, ConfirmAddress, OwnPreferences, Preferences } from "./contract.ts";
import { CHANNEL_NAMES, refuseNotifications as refuse } from "./contract.ts";
import { preferences, savePreferences } from "./preferences.ts";
import { CONFIRMABLE, type Confirmable, countSendings, countTry, lockCode, putCode } from "./store-codes.ts";
import { listPreferences, putPreferences } from "./store-preferences.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const VALID_MS = 15 * MINUTE_MS;
/** Between two codes to one address. */
const PAUSE_MS = MINUTE_MS;
const MOST_SENDINGS_A_DAY = 5;
/** Whoever asks: several people may share a mailbox, but nobody is flooded by many accounts. */
const MOST_TO_ADDRESS_A_DAY = 20;
const MOST_TRIES = 5;

const personOf = ({ actor }: Context): string => (actor.is === "person" ? actor.personId : "");
const later = (from: string, ms: number): string => new Date(Date.parse(from) + ms).toISOString();

/** Six figures out of a new id, which nobody can guess. */
const newCode = ({ newId }: Context): string =>
  String(Number.parseInt(hashOf(Buffer.from(newId())).slice(0, 12), 16) % 1_000_000).padStart(6, "0");
const digestOf = (personId: string, address: string, code: string): string =>
  hashOf(Buffer.from(JSON.stringify([personId, address, code])));

/** Sends a code to the address that is kept; the code before it no longer counts. */
export const sendCode = async (
  ctx: Context,
  { channel }: z.output<typeof ChannelCode>,
): Promise<OwnPreferences | Refusal> => {
  const letter = await ctx.db.transaction().execute((tx) => makeCode(tx, ctx, channel));
  if (isRefusal(letter)) return letter;
  // The gateway is asked outside of the transaction, as for every message.
  const sent = await ctx.post[channel].send(letter).catch(() => ({ is: "later" as const }));
  return sent.is === "sent" ? preferences(ctx) : refuse("code-not-sent", { channel: CHANNEL_NAMES[channel] });
};

const makeCode = async (tx: Tx, ctx: Context, channel: Confirmable) => {
  const personId = personOf(ctx);
  const [row] = await listPreferences(tx, [personId]);
  const address = row?.[channel] ?? null;
  if (!row || address === null) return refuse("no-address", { channel: CHANNEL_NAMES[channel] });
  if (row.confirmed.includes(channel)) return refuse("already-confirmed");
  const now = ctx.realNow();
  const before = await lockCode(tx, personId, channel);
  const wait = before?.address === address ? Date.parse(before.sent_at) + PAUSE_MS - Date.parse(now) : 0;
  if (wait > 0) return refuse("code-too-soon", { seconds: Math.ceil(wait / 1_000) });
  const since = later(now, -DAY_MS);
  const sendings = (before?.sendings ?? []).filter((it) => Date.parse(it) > Date.parse(since));
  const toAddress = await countSendings(tx, address, since);
  if (sendings.length >= MOST_SENDINGS_A_DAY || toAddress >= MOST_TO_ADDRESS_A_DAY)
    return refuse("code-too-many", { most: MOST_SENDINGS_A_DAY });
  const code = newCode(ctx);
  await putCode(tx, {
    person_id: personId,
    channel,
    address,
    digest: digestOf(personId, address, code),
    sent_at: now,
    expires_at: later(now, VALID_MS),
    tries: 0,
    sendings: [...sendings, now],
  });
  return {
    id: `${ctx.newId()}.code`,
    to: address,
    title: `${ctx.sample ? "【演示数据】" : ""}楚创通确认码 ${code}`,
    text: `您的确认码是 ${code}，15 分钟内有效。有人用这个地址接收办件消息才会收到它；不是您本人操作的，不用理会，也不要告诉别人。`,
  };
};

/** The code has come back: from now on messages go there. Wrong ones are counted, also those of somebody who guesses. */
export const confirmAddress = async (
  ctx: Context,
  { channel, code }: z.output<typeof ConfirmAddress>,
): Promise<OwnPreferences | Refusal> => {
  const refusal = await ctx.db.transaction().execute(async (tx): Promise<Refusal | undefined> => {
    const personId = personOf(ctx);
    const held = await lockCode(tx, personId, channel);
    const [row] = await listPreferences(tx, [personId]);
    if (row?.confirmed.includes(channel)) return undefined;
    const isOver =
      !held ||
      held.address !== row?.[channel] ||
      held.tries >= MOST_TRIES ||
      Date.parse(held.expires_at) <= Date.parse(ctx.realNow());
    if (!held || !row || isOver) return refuse("code-over");
    if (held.digest !== digestOf(personId, held.address, code)) {
      await countTry(tx, held);
      const left = MOST_TRIES - held.tries - 1;
      return left > 0 ? refuse("code-wrong", { left }) : refuse("code-over");
    }
    await putPreferences(tx, { ...row, confirmed: [...row.confirmed, channel], updated_at: ctx.now() });
    // A code is good for once.
    await putCode(tx, { ...held, expires_at: ctx.realNow() });
    await record(tx, ctx, {
      action: "contact.confirmed",
      subjectId: null,
      object: personId,
      data: { channel },
    });
    return undefined;
  });
  return refusal ?? preferences(ctx);
};

/** Saved, with a code to each address that is new; one that cannot be sent now is asked for again on the page. */
export const saveAndSend = async (
  ctx: Context,
  input: z.output<typeof Preferences>,
): Promise<OwnPreferences | Refusal> => {
  const saved = await savePreferences(ctx, input);
  if (isRefusal(saved)) return saved;
  for (const channel of CONFIRMABLE)
    if (input[channel] !== "" && !saved[channel].confirmed) await sendCode(ctx, { channel });
  return saved;
};
