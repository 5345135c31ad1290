import { sql } from "kysely";
import { type Tx, writeLater } from "#platform/database";
import type { Box } from "./box.ts";

export type MessageRow = {
  box: Box;
  message_id: string;
  key: string;
  template: string;
  urgent: boolean;
  title: string;
  body: string;
  path: string | null;
  about_subject: string | null;
  about_case: string | null;
  about_seq: number | null;
  at: string;
  day: string;
  sample: boolean;
};
type OutboxRow = { box: Box; message_id: string };
type ReadRow = { box: Box; message_id: string; person_id: string; at: string };
type MarkRow = { person_id: string; read_until: string };
type Tables = {
  messages: MessageRow;
  message_outbox: OutboxRow;
  message_reads: ReadRow;
  message_marks: MarkRow;
};
const on = (tx: Tx) => tx.withTables<Tables>();

/**
 * Keeps messages and notes that their deliveries are to be made out, in one statement whose text is the same for any
 * number of them. What was told before is not told again.
 */
export const insertMessages = async (tx: Tx, rows: readonly MessageRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await writeLater(tx, {
    compile: () =>
      sql`
        WITH kept AS (
          INSERT INTO messages (${COLUMNS})
          SELECT ${COLUMNS} FROM jsonb_populate_recordset(NULL::messages, ${JSON.stringify(rows)}::jsonb)
          ON CONFLICT (box, key) DO NOTHING RETURNING box, message_id)
        INSERT INTO message_outbox (box, message_id) SELECT box, message_id FROM kept`.compile(tx),
  });
};
const COLUMNS = sql.raw(
  "box, message_id, key, template, urgent, title, body, path, about_subject, about_case, about_seq, at, day, sample",
);

/** Messages whose deliveries are not made out; held until the transaction ends, and left to others that hold them. */
export const takeOutbox = (tx: Tx, limit: number): Promise<MessageRow[]> =>
  on(tx)
    .selectFrom("message_outbox")
    .innerJoin("messages", (it) =>
      it
        .onRef("messages.box", "=", "message_outbox.box")
        .onRef("messages.message_id", "=", "message_outbox.message_id"),
    )
    .selectAll("messages")
    .orderBy("messages.at")
    .limit(limit)
    .forUpdate("message_outbox")
    .skipLocked()
    .execute();

export const clearOutbox = async (tx: Tx, rows: readonly OutboxRow[]): Promise<void> => {
  for (const { box, message_id } of rows)
    await on(tx)
      .deleteFrom("message_outbox")
      .where("box", "=", box)
      .where("message_id", "=", message_id)
      .execute();
};

export type Reader = { personId: string; boxes: readonly Box[] };

/** Not read one by one, nor by "everything until then". Asked of few rows only. */
const isUnread = (personId: string) =>
  sql<boolean>`(NOT EXISTS (SELECT 1 FROM message_reads AS seen WHERE seen.box = it.box
      AND seen.message_id = it.message_id AND seen.person_id = ${personId})
    AND it.at > coalesce((SELECT read_until FROM message_marks WHERE person_id = ${personId}), '-infinity'))`;

export const listMessages = (
  tx: Tx,
  { personId, boxes }: Reader,
  { limit, offset }: { limit: number; offset: number },
): Promise<(MessageRow & { unread: boolean })[]> =>
  on(tx)
    .with("it", (db) =>
      db
        .selectFrom("messages")
        .selectAll()
        .where("box", "in", [...boxes])
        .orderBy("at", "desc")
        .orderBy("about_seq", "desc")
        .orderBy("key")
        .limit(limit)
        .offset(offset),
    )
    .selectFrom("it")
    .selectAll()
    .select(isUnread(personId).as("unread"))
    .orderBy("at", "desc")
    .orderBy("about_seq", "desc")
    .orderBy("key")
    .execute();

/** Among the latest ones since a moment, and up to a number: an inbox that nobody reads costs no more than another. */
export const countUnread = async (
  tx: Tx,
  { personId, boxes }: Reader,
  { since, among, most }: { since: string; among: number; most: number },
): Promise<number> => {
  const { unread } = await on(tx)
    .with("it", (db) =>
      db
        .selectFrom("messages")
        .select(["box", "message_id", "at"])
        .where("box", "in", [...boxes])
        .where("at", ">", since)
        .orderBy("at", "desc")
        .limit(among),
    )
    .selectFrom((db) =>
      db.selectFrom("it").select("message_id").where(isUnread(personId)).limit(most).as("found"),
    )
    .select((db) => db.fn.countAll<number>().as("unread"))
    .executeTakeFirstOrThrow();
  return Number(unread);
};

/** False when there is no such message in these inboxes. */
export const insertRead = async (
  tx: Tx,
  { personId, boxes }: Reader,
  messageId: string,
  at: string,
): Promise<boolean> => {
  const found = await on(tx)
    .selectFrom("messages")
    .select("box")
    .where("box", "in", [...boxes])
    .where("message_id", "=", messageId)
    .executeTakeFirst();
  if (!found) return false;
  await on(tx)
    .insertInto("message_reads")
    .values({ box: found.box, message_id: messageId, person_id: personId, at })
    .onConflict((it) => it.doNothing())
    .execute();
  return true;
};

export const markAllRead = async (tx: Tx, personId: string, until: string): Promise<void> => {
  await on(tx)
    .insertInto("message_marks")
    .values({ person_id: personId, read_until: until })
    .onConflict((it) => it.column("person_id").doUpdateSet({ read_until: until }))
    .execute();
};

/** Messages about a case, oldest first; only those of the inboxes named, when some are. */
export const listCaseMessages = (
  tx: Tx,
  { subjectId, caseId }: { subjectId: string; caseId: string },
  boxes: readonly Box[] | undefined,
): Promise<MessageRow[]> => {
  const found = on(tx)
    .selectFrom("messages")
    .selectAll()
    .where("about_subject", "=", subjectId)
    .where("about_case", "=", caseId)
    .orderBy("at")
    .orderBy("about_seq")
    .orderBy("key");
  return (boxes ? found.where("box", "in", [...boxes]) : found).execute();
};
