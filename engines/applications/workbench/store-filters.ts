import { json, type Tx } from "#platform/database";
import type { SavedFilter } from "./contract.ts";

type Row = {
  person_id: string;
  name: string;
  query: SavedFilter["query"];
  is_default: boolean;
  saved_at: string;
};
type Tables = { saved_filters: Row };
const on = (tx: Tx) => tx.withTables<Tables>();

export const listFilters = async (tx: Tx, personId: string): Promise<SavedFilter[]> =>
  on(tx)
    .selectFrom("saved_filters")
    .select(["name", "query", "is_default as isDefault"])
    .where("person_id", "=", personId)
    .orderBy("name")
    .execute();

/** The same name is written over. */
export const putFilter = async (tx: Tx, { query, ...row }: Row): Promise<void> => {
  const { is_default, saved_at } = row;
  await on(tx)
    .insertInto("saved_filters")
    .values({ ...row, query: json(query) })
    .onConflict((it) =>
      it.columns(["person_id", "name"]).doUpdateSet({ query: json(query), is_default, saved_at }),
    )
    .execute();
};

export const deleteFilterRow = async (tx: Tx, personId: string, name: string): Promise<boolean> => {
  const { numDeletedRows } = await on(tx)
    .deleteFrom("saved_filters")
    .where("person_id", "=", personId)
    .where("name", "=", name)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

/** What opened first opens first no more. */
export const clearDefault = async (tx: Tx, personId: string): Promise<void> => {
  await on(tx)
    .updateTable("saved_filters")
    .set({ is_default: false })
    .where("person_id", "=", personId)
    .where("is_default", "=", true)
    .execute();
};

export const setDefault = async (tx: Tx, personId: string, name: string): Promise<boolean> => {
  const { numUpdatedRows } = await on(tx)
    .updateTable("saved_filters")
    .set({ is_default: true })
    .where("person_id", "=", personId)
    .where("name", "=", name)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};
