import type { Tx } from "#platform/database";

export type Scope = "own" | "unit";
type Tables = {
  calendar_addresses: { person_id: string; scope: Scope; secret_hash: string; made_at: string };
};
const on = (tx: Tx) => tx.withTables<Tables>();

export const putAddress = async (
  tx: Tx,
  row: { personId: string; scope: Scope; secretHash: string; madeAt: string },
): Promise<void> => {
  const made = { secret_hash: row.secretHash, made_at: row.madeAt };
  await on(tx)
    .insertInto("calendar_addresses")
    .values({ person_id: row.personId, scope: row.scope, ...made })
    .onConflict((it) => it.columns(["person_id", "scope"]).doUpdateSet(made))
    .execute();
};

export const findAddress = (tx: Tx, secretHash: string) =>
  on(tx)
    .selectFrom("calendar_addresses")
    .select(["person_id", "scope"])
    .where("secret_hash", "=", secretHash)
    .executeTakeFirst();

export const findMadeAt = async (tx: Tx, personId: string, scope: Scope): Promise<string | null> => {
  const row = await on(tx)
    .selectFrom("calendar_addresses")
    .select("made_at")
    .where("person_id", "=", personId)
    .where("scope", "=", scope)
    .executeTakeFirst();
  return row?.made_at ?? null;
};
