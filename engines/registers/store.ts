import { sql } from "kysely";
import type { Tx } from "#platform/database";

export type StoredRecord = {
  subject_id: string;
  register: string;
  key: string;
  name: string;
  region: string | null;
  version: number;
  sample: boolean;
  fields: Readonly<Record<string, number | string | boolean | readonly string[]>>;
};
type Tables = {
  register_records: StoredRecord & { sort_key: string; updated_at: string };
  register_keys: { space: string; key: string; subject_id: string };
};

const COLUMNS = ["subject_id", "register", "key", "name", "region", "version", "sample", "fields"] as const;
const on = (tx: Tx) => tx.withTables<Tables>();

export const findStored = (tx: Tx, register: string, subjectId: string): Promise<StoredRecord | undefined> =>
  on(tx)
    .selectFrom("register_records")
    .select(COLUMNS)
    .where("subject_id", "=", subjectId)
    .where("register", "=", register)
    .executeTakeFirst();

/** By the claim of the code, which is never given to another subject. */
export const findByKey = (
  tx: Tx,
  { space, register, key }: { space: string; register: string; key: string },
): Promise<{ subject_id: string; name: string } | undefined> =>
  on(tx)
    .selectFrom("register_records")
    .innerJoin("register_keys", "register_keys.subject_id", "register_records.subject_id")
    .select(["register_records.subject_id", "name"])
    .where("register_keys.space", "=", space)
    .where("register_keys.key", "=", key)
    .where("register", "=", register)
    .executeTakeFirst();

export type Search = {
  register: string;
  text: string;
  code: string;
  region: string | undefined;
  limit: number;
  offset: number;
};

export const searchStored = async (
  tx: Tx,
  search: Search,
): Promise<{ total: number; records: StoredRecord[] }> => {
  let query = on(tx).selectFrom("register_records").where("register", "=", search.register);
  if (search.region) query = query.where("region", "=", search.region);
  if (search.text !== "") {
    const inside = `%${escapeLike(search.text)}%`;
    const start = `${escapeLike(search.code)}%`;
    // Signs alone fold to nothing, which would be the start of every code.
    query = query.where((it) =>
      search.code === ""
        ? it("name", "like", inside)
        : it.or([it("name", "like", inside), it("key", "like", start)]),
    );
  }
  const { total } = await query
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const records = await query
    .select(COLUMNS)
    .orderBy("sort_key")
    .orderBy("subject_id")
    .limit(search.limit)
    .offset(search.offset)
    .execute();
  return { total: Number(total), records };
};

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (it) => `\\${it}`);

export const countRegions = (tx: Tx, register: string): Promise<{ region: string | null; count: number }[]> =>
  on(tx)
    .selectFrom("register_records")
    .select(["region", sql<number>`count(*)::integer`.as("count")])
    .where("register", "=", register)
    .groupBy("region")
    .execute();

/** Records after a subject, by subject: for work over a whole register with flat memory. */
export const listAfter = (tx: Tx, register: string, after: string, limit: number): Promise<StoredRecord[]> =>
  on(tx)
    .selectFrom("register_records")
    .select(COLUMNS)
    .where("register", "=", register)
    .where("subject_id", ">", after)
    .orderBy("subject_id")
    .limit(limit)
    .execute();

/** What a record says, without whose it is: less to carry when millions are read. */
export type KnownRecord = Pick<StoredRecord, "subject_id" | "register" | "region" | "version" | "fields">;
const KNOWN = ["subject_id", "register", "region", "version", "fields"] as const;
export const listKnownAfter = (
  tx: Tx,
  register: string,
  after: string,
  limit: number,
): Promise<KnownRecord[]> =>
  on(tx)
    .selectFrom("register_records")
    .select(KNOWN)
    .where("register", "=", register)
    .where("subject_id", ">", after)
    .orderBy("subject_id")
    .limit(limit)
    .execute();

/** Records of several registers between two subjects, the first excluded, the last included. */
export const listKnownBetween = (
  tx: Tx,
  registers: readonly string[],
  after: string,
  last: string,
): Promise<KnownRecord[]> =>
  on(tx)
    .selectFrom("register_records")
    .select(KNOWN)
    .where("register", "in", registers)
    .where("subject_id", ">", after)
    .where("subject_id", "<=", last)
    .execute();

/** The records of several subjects in several registers. */
export const listOfSubjects = (
  tx: Tx,
  registers: readonly string[],
  subjectIds: readonly string[],
): Promise<StoredRecord[]> =>
  on(tx)
    .selectFrom("register_records")
    .select(COLUMNS)
    .where("subject_id", "=", sql<string>`any(${subjectIds}::uuid[])`)
    .where("register", "in", registers)
    .orderBy("subject_id")
    .execute();

type VersionsAfter = { main: string; others: readonly string[]; after: string; limit: number };
/** Subjects of one register, each with the sum of the versions of its records there and in others. */
export const listVersions = async (
  tx: Tx,
  { main, others, after, limit }: VersionsAfter,
): Promise<{ subject_id: string; version: number }[]> => {
  const { rows } = await sql<{ subject_id: string; version: number }>`
    SELECT page.subject_id, page.version + coalesce((SELECT sum(more.version) FROM register_records AS more
      WHERE more.subject_id = page.subject_id AND more.register = ANY(${others}::text[])), 0)::integer AS version
    FROM (SELECT subject_id, version FROM register_records WHERE register = ${main} AND subject_id > ${after}::uuid
      ORDER BY subject_id LIMIT ${limit}) AS page
    ORDER BY page.subject_id`.execute(tx);
  return rows;
};
