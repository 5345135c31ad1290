import { sql } from "kysely";
import type { Tx } from "#platform/database";
import type { Channel } from "#platform/post";
import type { Box } from "./box.ts";
import type { DeliveryState } from "./contract.ts";
import type { MessageRow } from "./store.ts";

export type DeliveryKey = { box: Box; message_id: string; person_id: string; channel: Channel };
export type DeliveryRow = DeliveryKey & {
  state: DeliveryState;
  attempts: number;
  told_at: string;
  not_before: string;
  claimed_at: string | null;
  ended_at: string | null;
};
export type AttemptRow = DeliveryKey & {
  number: number;
  at: string;
  outcome: "sent" | "later" | "never" | "lost" | "dropped";
  says: string;
  address: string;
};
type Tables = {
  message_deliveries: DeliveryRow;
  message_attempts: AttemptRow;
  messages: MessageRow;
};
const on = (tx: Tx) => tx.withTables<Tables>();

/** One delivery a message, person and channel, whoever asks for it again. */
export const insertDeliveries = async (
  tx: Tx,
  rows: readonly (DeliveryKey & { told_at: string; not_before: string })[],
): Promise<void> => {
  if (rows.length === 0) return;
  await on(tx)
    .insertInto("message_deliveries")
    .values(
      rows.map((it) => ({ ...it, state: "waiting" as const, attempts: 0, claimed_at: null, ended_at: null })),
    )
    .onConflict((it) => it.doNothing())
    .execute();
};

export type Claimed = DeliveryKey & { attempts: number; urgent: boolean } & Pick<
    MessageRow,
    "title" | "body" | "path" | "sample"
  >;

/** Takes the delivery that has waited longest, so that no other process sends it as well. */
export const claimDelivery = async (
  tx: Tx,
  { now, without }: { now: string; without: readonly Channel[] },
): Promise<Claimed | undefined> => {
  const { rows } = await sql<Claimed>`
    UPDATE message_deliveries AS it
    SET state = 'sending', claimed_at = ${now}, attempts = it.attempts + 1
    FROM (
      SELECT box, message_id, person_id, channel FROM message_deliveries
      WHERE state = 'waiting' AND not_before <= ${now} AND NOT (channel = ANY(${[...without]}::text[]))
      ORDER BY not_before, told_at LIMIT 1 FOR UPDATE SKIP LOCKED
    ) AS due, messages AS told
    WHERE it.box = due.box AND it.message_id = due.message_id AND it.person_id = due.person_id
      AND it.channel = due.channel AND told.box = it.box AND told.message_id = it.message_id
    RETURNING it.box, it.message_id, it.person_id, it.channel, it.attempts,
      told.urgent, told.title, told.body, told.path, told.sample`.execute(tx);
  return rows[0];
};

/** What a process took and never came back to: its attempt is lost, and the delivery waits again. */
export const releaseLost = async (tx: Tx, { now, claimedBefore }: { now: string; claimedBefore: string }) => {
  const lost = await on(tx)
    .updateTable("message_deliveries")
    .set({ state: "waiting", claimed_at: null, not_before: now })
    .where("state", "=", "sending")
    .where("claimed_at", "<", claimedBefore)
    .returning(["box", "message_id", "person_id", "channel", "attempts"])
    .execute();
  for (const { attempts, ...key } of lost) {
    await insertAttempt(tx, {
      ...key,
      number: attempts,
      at: now,
      outcome: "lost",
      says: "发送中途程序停止，不知道是否发出",
      address: "",
    });
  }
  return lost.length;
};

export const insertAttempt = async (tx: Tx, row: AttemptRow): Promise<void> => {
  await on(tx).insertInto("message_attempts").values(row).execute();
};

/** How it went on: over, or waiting for another try. Only of the attempt that is under way. */
export const settleDelivery = async (
  tx: Tx,
  { box, message_id, person_id, channel, attempts }: DeliveryKey & { attempts: number },
  to: { state: DeliveryState; now: string; notBefore?: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await on(tx)
    .updateTable("message_deliveries")
    .set({
      state: to.state,
      claimed_at: null,
      ...(to.notBefore ? { not_before: to.notBefore } : { ended_at: to.now }),
    })
    .where("box", "=", box)
    .where("message_id", "=", message_id)
    .where("person_id", "=", person_id)
    .where("channel", "=", channel)
    .where("state", "=", "sending")
    .where("attempts", "=", attempts)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Deliveries of messages about a case, and every attempt of them. */
export const listCaseDeliveries = async (
  tx: Tx,
  { subjectId, caseId }: { subjectId: string; caseId: string },
): Promise<{ deliveries: DeliveryRow[]; attempts: AttemptRow[] }> => {
  const about = on(tx)
    .selectFrom("messages")
    .where("about_subject", "=", subjectId)
    .where("about_case", "=", caseId);
  const deliveries = await about
    .innerJoin("message_deliveries as it", (join) =>
      join.onRef("it.box", "=", "messages.box").onRef("it.message_id", "=", "messages.message_id"),
    )
    .selectAll("it")
    .orderBy("it.channel")
    .execute();
  if (deliveries.length === 0) return { deliveries, attempts: [] };
  const attempts = await about
    .innerJoin("message_attempts as it", (join) =>
      join.onRef("it.box", "=", "messages.box").onRef("it.message_id", "=", "messages.message_id"),
    )
    .selectAll("it")
    .orderBy("it.number")
    .execute();
  return { deliveries, attempts };
};
