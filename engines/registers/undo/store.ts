import { sql } from "kysely";
import type { Tx } from "#platform/database";

/** Records of the batch that were changed again after it. */
export const countChangedSince = async (tx: Tx, batchId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM register_history AS h
    LEFT JOIN register_records AS r ON r.subject_id = h.subject_id AND r.register = h.register
    WHERE h.batch_id = ${batchId} AND h.change IN ('created', 'updated') AND r.version IS DISTINCT FROM h.version`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
};

/** Puts the next `size` records after subject `after` back to what they were, as new history. The last subject put back; undefined when none is left. */
export const putBack = async (
  tx: Tx,
  batchId: string,
  after: string,
  size: number,
  at: string,
): Promise<string | undefined> => {
  const { rows } = await sql<{ last: string | null }>`
    WITH mine AS (
      SELECT * FROM register_history
      WHERE batch_id = ${batchId} AND change IN ('created', 'updated') AND subject_id > ${after}::uuid
      ORDER BY subject_id LIMIT ${size}
    ),
    back AS (
      SELECT m.subject_id, m.register, m.change, m.version + 1 AS version, m.key, coalesce(p.name, m.name) AS name,
        CASE WHEN m.change = 'created' THEN m.region ELSE p.region END AS region,
        coalesce(p.sort_key, m.sort_key) AS sort_key, p.fields, coalesce(p.sample, m.sample) AS sample
      FROM mine AS m
      LEFT JOIN register_history AS p
        ON m.change = 'updated' AND p.subject_id = m.subject_id AND p.register = m.register AND p.version = m.version - 1
    ),
    removed AS (
      DELETE FROM register_records AS r USING back AS b
      WHERE b.change = 'created' AND r.subject_id = b.subject_id AND r.register = b.register
    ),
    restored AS (
      UPDATE register_records AS r SET name = b.name, region = b.region, sort_key = b.sort_key, version = b.version,
        fields = b.fields, sample = b.sample, updated_at = ${at}::timestamptz
      FROM back AS b WHERE b.change = 'updated' AND r.subject_id = b.subject_id AND r.register = b.register
    ),
    kept AS (
      INSERT INTO register_history (subject_id, register, version, batch_id, change, key, name, region, sort_key, fields, sample, at)
      SELECT subject_id, register, version, ${batchId}::uuid, CASE WHEN change = 'created' THEN 'removed' ELSE 'restored' END,
        key, name, region, sort_key, fields, sample, ${at}::timestamptz FROM back
    )
    SELECT subject_id AS last FROM mine ORDER BY subject_id DESC LIMIT 1`.execute(tx);
  return rows[0]?.last ?? undefined;
};
