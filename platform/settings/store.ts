import { json, type Tx } from "#platform/database";

type Tables = { settings: { key: string; value: unknown; updated_at?: string } };

export const findValue = async (tx: Tx, key: string): Promise<unknown> => {
  const row = await tx
    .withTables<Tables>()
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.value;
};

export const putValue = async (tx: Tx, key: string, value: unknown): Promise<void> => {
  await tx
    .withTables<Tables>()
    .insertInto("settings")
    .values({ key, value: json(value) })
    .onConflict((on) => on.column("key").doUpdateSet({ value: json(value) }))
    .execute();
};
