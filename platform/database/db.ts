import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";

/** The database without tables: a store names its own with `tx.withTables<Tables>()`. */
export type Db = Kysely<Record<never, never>>;
/** An open transaction. Stores take it first; on the embedded database the outer Db would hang inside one. */
export type Tx = Db | Transaction<Record<never, never>>;

/** A value bound as jsonb on both databases alike. */
export const json = (value: unknown): RawBuilder<never> => sql<never>`${JSON.stringify(value)}::jsonb`;
