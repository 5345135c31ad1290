import type { PGlite } from "@electric-sql/pglite";
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";

/** PGlite as a pool with one slot: callers queue, so that a transaction is never interleaved with another caller's query. */
export const oneSlotPool = (pglite: PGlite): PostgresPool => {
  let tail: Promise<void> = Promise.resolve();

  const connect = async (): Promise<PostgresPoolClient> => {
    const before = tail;
    let release: () => void = () => {};
    tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return clientOn(pglite, release);
  };
  return { connect, end: async () => {}, options: {} };
};

const clientOn = (pglite: PGlite, release: () => void): PostgresPoolClient => {
  const query = async (
    text: unknown,
    values?: ReadonlyArray<unknown>,
  ): Promise<PostgresQueryResult<never>> => {
    if (typeof text !== "string") throw new TypeError("Cursors are not available on the embedded database");
    // Without values a text may hold several statements, which only exec accepts.
    const results = values?.length ? [await pglite.query(text, [...values])] : await pglite.exec(text);
    const last = results.at(-1);
    const rows = results.flatMap((it) => it.rows) as never[];
    const command = (text.trimStart().split(/\s/, 1)[0] ?? "SELECT").toUpperCase() as "SELECT";
    return { command, rowCount: last?.affectedRows ?? rows.length, rows };
  };
  return { query: query as unknown as PostgresPoolClient["query"], release: () => release() };
};
