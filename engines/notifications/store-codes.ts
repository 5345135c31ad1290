import { sql } from "kysely";
import type { Tx } from "#platform/database";

/** Channels whose address has to be confirmed by whoever is reached there. */
export const CONFIRMABLE = ["email", "sms"] as const;
export type Confirmable = (typeof CONFIRMABLE)[number];
export type CodeRow = {
  person_id: string;
  channel: Confirmable;
  address: string;
  digest: string;
  sent_at: string;
  expires_at: string;
  tries: number;
  sendings: readonly string[];
};
const on = (tx: Tx) => tx.withTables<{ contact_codes: CodeRow }>();

/** Held until the transaction ends, so that tries are counted one after another. */
export const lockCode = (tx: Tx, personId: string, channel: Confirmable): Promise<CodeRow | undefined> =>
  on(tx)
    .selectFrom("contact_codes")
    .selectAll()
    .where("person_id", "=", personId)
    .where("channel", "=", channel)
    .forUpdate()
    .executeTakeFirst();

export const putCode = async (tx: Tx, row: CodeRow): Promise<void> => {
  const { person_id: _, channel: __, ...changed } = row;
  await on(tx)
    .insertInto("contact_codes")
    .values(row)
    .onConflict((it) => it.columns(["person_id", "channel"]).doUpdateSet(changed))
    .execute();
};

export const countTry = async (tx: Tx, { person_id, channel }: CodeRow): Promise<void> => {
  await on(tx)
    .updateTable("contact_codes")
    .set({ tries: sql`tries + 1` })
    .where("person_id", "=", person_id)
    .where("channel", "=", channel)
    .execute();
};

/** How often codes went to an address since then, whoever asked. */
export const countSendings = async (tx: Tx, address: string, since: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM contact_codes, unnest(sendings) AS at
    WHERE address = ${address} AND at > ${since}`.execute(tx);
  return rows[0]?.count ?? 0;
};
