import { sql } from "kysely";
import { json, type Tx } from "#platform/database";

/** A row waiting to be written. `subjectId` is taken when the key belongs to nobody yet. */
export type StagedRow = {
  row: number;
  subjectId: string;
  key: string;
  name: string;
  region: string | null;
  sortKey: string;
  fields: Readonly<Record<string, unknown>>;
  good: boolean;
};
export type Tally = { created: number; updated: number; unchanged: number };
/** What is written: a batch's rows from one number to another, both included. */
export type Slice = { batchId: string; register: string; space: string; from: number; to: number };

export const stage = async (tx: Tx, batchId: string, rows: readonly StagedRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const data = rows.map((it) => [
    it.row,
    it.subjectId,
    it.key,
    it.name,
    it.region,
    it.sortKey,
    it.fields,
    it.good,
  ]);
  await sql`INSERT INTO register_staging (batch_id, row, subject_id, key, name, region, sort_key, fields, good)
    SELECT ${batchId}::uuid, (it->>0)::integer, (it->>1)::uuid, it->>2, it->>3, it->>4, it->>5, it->6, (it->>7)::boolean
    FROM jsonb_array_elements(${json(data)}) AS it`.execute(tx);
};

/** Marks rows whose key stood in an earlier row and says so as a problem of theirs. How many. */
export const markDuplicates = async (
  tx: Tx,
  batchId: string,
  column: string,
  most: number,
): Promise<number> => {
  const { rows } = await sql<{ count: number; good: number }>`
    WITH twice AS (
      SELECT row, key, first_row FROM (
        SELECT row, key, first_value(row) OVER (PARTITION BY key ORDER BY row) AS first_row
        FROM register_staging WHERE batch_id = ${batchId} AND key <> ''
      ) AS all_rows WHERE row <> first_row
    ), marked AS (
      UPDATE register_staging AS s SET good = false FROM twice
      WHERE s.batch_id = ${batchId} AND s.row = twice.row
    ), told AS (
      INSERT INTO register_problems (batch_id, row, number, "column", value, code, says)
      SELECT ${batchId}::uuid, row, 1000000, ${column}, key, 'duplicate', format('与第 %s 行重复：同一户在一个文件里只能出现一次。', first_row)
      FROM twice ORDER BY row LIMIT ${most}
    ) SELECT count(*)::integer AS count FROM twice`.execute(tx);
  return rows[0]?.count ?? 0;
};

export const countGood = async (tx: Tx, batchId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM register_staging WHERE batch_id = ${batchId} AND good`.execute(tx);
  return rows[0]?.count ?? 0;
};

export const lastStagedRow = async (tx: Tx, batchId: string): Promise<number> => {
  const { rows } = await sql<{ row: number }>`
    SELECT coalesce(max(row), 0)::integer AS row FROM register_staging WHERE batch_id = ${batchId}`.execute(
    tx,
  );
  return rows[0]?.row ?? 0;
};

/** Staged rows beside what the register holds. What a row leaves out stays as it is. */
const incoming = ({ batchId, register, space, from, to }: Slice) => sql`
  SELECT s.key, s.name, s.sort_key, k.subject_id, coalesce(s.region, r.region) AS region,
    r.version AS old_version, r.fields AS old_fields, coalesce(r.fields, '{}'::jsonb) || s.fields AS fields
  FROM register_staging AS s
  LEFT JOIN register_keys AS k ON k.space = ${space} AND k.key = s.key
  LEFT JOIN register_records AS r ON r.subject_id = k.subject_id AND r.register = ${register}
  WHERE s.batch_id = ${batchId} AND s.row BETWEEN ${from} AND ${to}`;

/** What writing the slice would do; writes nothing. */
export const foresee = async (tx: Tx, slice: Slice): Promise<Tally> => {
  const { rows } = await sql<Tally>`
    WITH incoming AS (${incoming(slice)})
    SELECT count(*) FILTER (WHERE old_version IS NULL)::integer AS created,
      count(*) FILTER (WHERE old_version IS NOT NULL AND old_fields <> fields)::integer AS updated,
      count(*) FILTER (WHERE old_version IS NOT NULL AND old_fields = fields)::integer AS unchanged
    FROM incoming`.execute(tx);
  return rows[0] ?? { created: 0, updated: 0, unchanged: 0 };
};

/** One writer a register at a time: versions are counted from what it sees. */
export const lockRegister = async (tx: Tx, register: string): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(20200531, hashtext(${register}))`.execute(tx);
};

/** Claims keys, then writes records and their history. Rows that say nothing new are left alone. */
export const apply = async (
  tx: Tx,
  slice: Slice,
  { at, sample }: { at: string; sample: boolean },
): Promise<Tally> => {
  const { batchId, register, space, from, to } = slice;
  await sql`INSERT INTO register_keys (space, key, subject_id)
    SELECT ${space}, key, subject_id FROM register_staging WHERE batch_id = ${batchId} AND row BETWEEN ${from} AND ${to}
    ON CONFLICT (space, key) DO NOTHING`.execute(tx);
  const { rows } = await sql<Tally>`
    WITH incoming AS (${incoming(slice)}),
    changed AS (
      SELECT i.*, coalesce(i.old_version, removed.version, 0) + 1 AS version,
        CASE WHEN i.old_version IS NULL THEN 'created' ELSE 'updated' END AS change
      FROM incoming AS i
      LEFT JOIN LATERAL (
        SELECT h.version FROM register_history AS h
        WHERE h.subject_id = i.subject_id AND h.register = ${register} ORDER BY h.version DESC LIMIT 1
      ) AS removed ON i.old_version IS NULL
      WHERE i.old_fields IS DISTINCT FROM i.fields
    ),
    written AS (
      INSERT INTO register_records (subject_id, register, key, name, region, sort_key, version, fields, sample, updated_at)
      SELECT subject_id, ${register}, key, name, region, sort_key, version, fields, ${sample}::boolean, ${at}::timestamptz FROM changed
      ON CONFLICT (subject_id, register) DO UPDATE SET name = excluded.name, region = excluded.region, sort_key = excluded.sort_key,
        version = excluded.version, fields = excluded.fields, sample = excluded.sample, updated_at = excluded.updated_at
    ),
    kept AS (
      INSERT INTO register_history (subject_id, register, version, batch_id, change, key, name, region, sort_key, fields, sample, at)
      SELECT subject_id, ${register}, version, ${batchId}::uuid, change, key, name, region, sort_key, fields, ${sample}::boolean, ${at}::timestamptz
      FROM changed
    )
    SELECT (SELECT count(*) FROM changed WHERE change = 'created')::integer AS created,
      (SELECT count(*) FROM changed WHERE change = 'updated')::integer AS updated,
      (SELECT count(*) FROM incoming WHERE old_fields = fields)::integer AS unchanged`.execute(tx);
  return rows[0] ?? { created: 0, updated: 0, unchanged: 0 };
};

/**
 * Empties the waiting rows of a batch. The embedded database never vacuums by itself, so when nobody else waits
 * the table is cut to nothing instead; the lock keeps another batch from putting rows in meanwhile.
 */
export const clearStaging = async (tx: Tx, batchId: string): Promise<void> => {
  await sql`LOCK TABLE register_staging IN ACCESS EXCLUSIVE MODE`.execute(tx);
  const { rows } = await sql`SELECT 1 FROM register_staging WHERE batch_id <> ${batchId} LIMIT 1`.execute(tx);
  if (rows.length === 0) await sql`TRUNCATE register_staging`.execute(tx);
  else await sql`DELETE FROM register_staging WHERE batch_id = ${batchId}`.execute(tx);
};
