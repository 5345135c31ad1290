import { listHolders } from "#engines/identity";
import type { App } from "#platform/context";
import { CHANNELS } from "#platform/post";
import { ownerOf } from "./box.ts";
import { notBefore } from "./quiet-hours.ts";
import { clearOutbox, type MessageRow, takeOutbox } from "./store.ts";
import { type DeliveryKey, insertDeliveries } from "./store-deliveries.ts";
import { listPreferences, type PreferenceRow } from "./store-preferences.ts";
import { addressOf } from "./wanted.ts";

const BATCH = 100;

/** Makes out who gets which message by which channel, and not before when. Gives how many messages were looked at. */
export const spread = async (app: App): Promise<number> => {
  for (let count = 0; ; ) {
    const took = await app.db.transaction().execute(async (tx) => {
      const messages = await takeOutbox(tx, BATCH);
      if (messages.length === 0) return 0;
      const owners = messages.map((it) => ownerOf(it.box));
      const holders = await listHolders(tx, app, {
        firms: [...new Set(owners.flatMap((it) => ("firm" in it ? [it.firm] : [])))],
        units: [...new Set(owners.flatMap((it) => ("unit" in it ? [it.unit] : [])))],
      });
      const wanted = await listPreferences(tx, [...new Set(holders.map((it) => it.personId))]);
      await insertDeliveries(
        tx,
        messages.flatMap((message) => {
          const owner = ownerOf(message.box);
          const people = holders.filter((it) =>
            "firm" in owner ? it.subjectId === owner.firm : it.unit === owner.unit,
          );
          const ids = new Set(people.map((it) => it.personId));
          return wanted.filter((it) => ids.has(it.person_id)).flatMap((it) => deliveriesTo(app, message, it));
        }),
      );
      await clearOutbox(tx, messages);
      return messages.length;
    });
    count += took;
    if (took < BATCH) return count;
  }
};

const deliveriesTo = (
  { realNow, outgoing }: App,
  { box, message_id, urgent, at }: MessageRow,
  preferences: PreferenceRow,
): (DeliveryKey & { told_at: string; not_before: string })[] => {
  const from = new Date(notBefore(Date.parse(realNow()), outgoing.quiet, urgent)).toISOString();
  return CHANNELS.filter((channel) => addressOf(preferences, channel) !== undefined).map((channel) => ({
    box,
    message_id,
    person_id: preferences.person_id,
    channel,
    told_at: at,
    not_before: from,
  }));
};
