import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type OpenDatabase, openDatabase, readPlanned, type Tx, writeLater } from "./index.ts";

type Tables = { written_later: { id: number; says: string } };
const on = (tx: Tx) => tx.withTables<Tables>();

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase({
    url: process.env.TEST_DATABASE_URL || undefined,
    folder: "memory",
    poolSize: 2,
  });
  await database.execute("DROP TABLE IF EXISTS written_later");
  await database.execute("CREATE TABLE written_later (id integer PRIMARY KEY, says text NOT NULL)");
});
beforeEach(() => database.execute("TRUNCATE written_later"));
afterAll(async () => {
  await database.execute("DROP TABLE written_later");
  await database.close();
});

const write = (tx: Tx, id: number, says = "写") =>
  writeLater(tx, on(tx).insertInto("written_later").values({ id, says }));
const ids = async (tx: Tx): Promise<number[]> =>
  (await readPlanned(tx, on(tx).selectFrom("written_later").select("id").orderBy("id"))).map((it) => it.id);
const inTransaction = <T>(does: (tx: Tx) => Promise<T>): Promise<T> =>
  database.db.transaction().execute(does);

test("what is written later is there for the next statement, in order, and after the commit", async () => {
  const seen = await inTransaction(async (tx) => {
    await write(tx, 1);
    await write(tx, 2);
    await sql`UPDATE written_later SET id = id + 10`.execute(tx);
    await write(tx, 1);
    return ids(tx);
  });
  expect(seen).toEqual([1, 11, 12]);
  expect(await ids(database.db)).toEqual(seen);
});

test("its fault is thrown by the commit at the latest, as itself, and nothing is kept", async () => {
  const twice = inTransaction(async (tx) => {
    await write(tx, 1);
    await write(tx, 1);
    await write(tx, 2);
  });
  await expect(twice).rejects.toMatchObject({ code: "23505" });
  expect(await ids(database.db)).toEqual([]);
});

test("its fault is thrown by a statement that is waited for, not hidden behind the failed transaction", async () => {
  const read = inTransaction(async (tx) => {
    await write(tx, 1);
    await write(tx, 1);
    return ids(tx);
  });
  await expect(read).rejects.toMatchObject({ code: "23505" });
  await inTransaction((tx) => write(tx, 1));
  expect(await ids(database.db)).toEqual([1]);
});

test("what was written later is undone with its transaction, and the connections go on", async () => {
  for (let round = 0; round < 5; round += 1) {
    const given = inTransaction(async (tx) => {
      await write(tx, round);
      throw new Error("不办了");
    });
    await expect(given).rejects.toThrow("不办了");
  }
  await inTransaction(async () => "nothing at all");
  expect(await ids(database.db)).toEqual([]);
});

test("outside of a transaction it is waited for", async () => {
  await write(database.db, 1);
  await expect(write(database.db, 1)).rejects.toMatchObject({ code: "23505" });
  expect(await ids(database.db)).toEqual([1]);
});

test("a value that cannot be sent is refused, and the connection is not left behind", async () => {
  for (let round = 0; round < 5; round += 1)
    await expect(inTransaction((tx) => write(tx, "drei" as never))).rejects.toMatchObject({ code: "22P02" });
  expect(await ids(database.db)).toEqual([]);
});
