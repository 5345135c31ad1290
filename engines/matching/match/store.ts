import { sql } from "kysely";
import { json, type Tx } from "#platform/database";
import type { Match } from "./matcher.ts";

type RunRow = {
  run_id: string;
  kind: "whole" | "changed";
  state: "waiting" | "running" | "finished" | "failed";
  asked_by: string;
  on_day: string;
  rules: string;
  after: string | null;
  total: number | null;
  done: number;
  changed: number;
  pairs: number;
  counts: unknown;
  sample: boolean;
  says: string | null;
  asked_at: string;
  seen_at: string;
  finished_at: string | null;
};
/** Policy → outcome → how many subjects. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
export type StoredRun = Omit<RunRow, "counts"> & { counts: Counts | null };
export type StoredMatch = {
  subject_id: string;
  policy: string;
  region: string | null;
  version: string;
  outcome: Match["outcome"];
  amount_min: number | null;
  amount_max: number | null;
  worth_min: number | null;
  worth_max: number | null;
  facts_version: number;
  run_id: string;
  since: string;
};
export type SubjectRow = { subject_id: string; facts_version: number; digest: string; run_id: string };
type Tables = { match_runs: RunRow; subject_matches: SubjectRow; policy_matches: StoredMatch };
const on = (tx: Tx) => tx.withTables<Tables>();
const asRun = (row: RunRow): StoredRun => ({ ...row, counts: row.counts as Counts | null });

export type NewRun = Pick<
  StoredRun,
  "run_id" | "kind" | "asked_by" | "on_day" | "rules" | "sample" | "asked_at" | "seen_at"
>;
export const insertRun = async (tx: Tx, it: NewRun): Promise<void> => {
  await on(tx)
    .insertInto("match_runs")
    .values({
      ...it,
      state: "waiting",
      after: null,
      total: null,
      done: 0,
      changed: 0,
      pairs: 0,
      counts: null,
      says: null,
      finished_at: null,
    })
    .execute();
};

/** The run with its row locked, so that a second worker goes on where the first one stopped. */
export const lockRun = async (tx: Tx, runId: string): Promise<StoredRun | undefined> => {
  const row = await on(tx)
    .selectFrom("match_runs")
    .selectAll()
    .where("run_id", "=", runId)
    .forUpdate()
    .executeTakeFirst();
  return row && asRun(row);
};
export const findRun = async (tx: Tx, runId: string): Promise<StoredRun | undefined> => {
  const row = await on(tx)
    .selectFrom("match_runs")
    .selectAll()
    .where("run_id", "=", runId)
    .executeTakeFirst();
  return row && asRun(row);
};
export const listRuns = async (tx: Tx, limit: number): Promise<StoredRun[]> =>
  (await on(tx).selectFrom("match_runs").selectAll().orderBy("asked_at", "desc").limit(limit).execute()).map(
    asRun,
  );
export const latestWhole = async (tx: Tx): Promise<StoredRun | undefined> => {
  const row = await on(tx)
    .selectFrom("match_runs")
    .selectAll()
    .where("kind", "=", "whole")
    .where("state", "=", "finished")
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && asRun(row);
};
export const listUnfinished = async (tx: Tx): Promise<StoredRun[]> =>
  (
    await on(tx)
      .selectFrom("match_runs")
      .selectAll()
      .where("state", "in", ["waiting", "running"])
      .orderBy("asked_at")
      .execute()
  ).map(asRun);

export type RunChange = Partial<Omit<StoredRun, "run_id" | "counts">> & { counts?: Counts };
export const changeRun = async (tx: Tx, runId: string, { counts, ...change }: RunChange): Promise<void> => {
  await on(tx)
    .updateTable("match_runs")
    .set({ ...change, ...(counts ? { counts: json(counts) } : {}) })
    .where("run_id", "=", runId)
    .execute();
};

/** One matching at a time: two runs would count each other's changes. */
export const lockMatching = async (tx: Tx): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(20200528, 3)`.execute(tx);
};

/** Subjects matched before, between two (the first excluded, the last included): those no register knows any more among them. */
export const listMatchedBetween = (tx: Tx, after: string, last: string): Promise<SubjectRow[]> =>
  on(tx)
    .selectFrom("subject_matches")
    .selectAll()
    .where("subject_id", ">", after)
    .where("subject_id", "<=", last)
    .execute();

export const listMatches = (tx: Tx, ids: readonly string[]): Promise<StoredMatch[]> =>
  on(tx)
    .selectFrom("policy_matches")
    .selectAll()
    .where("subject_id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();

export const putSubjects = async (tx: Tx, rows: readonly SubjectRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const data = rows.map((it) => [it.subject_id, it.facts_version, it.digest, it.run_id]);
  await sql`INSERT INTO subject_matches (subject_id, facts_version, digest, run_id)
    SELECT (it->>0)::uuid, (it->>1)::integer, it->>2, (it->>3)::uuid FROM jsonb_array_elements(${json(data)}) AS it
    ON CONFLICT (subject_id) DO UPDATE SET facts_version = excluded.facts_version, digest = excluded.digest,
      run_id = excluded.run_id`.execute(tx);
};

export const putMatches = async (tx: Tx, rows: readonly StoredMatch[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`INSERT INTO policy_matches (subject_id, policy, region, version, outcome, amount_min, amount_max, worth_min,
      worth_max, facts_version, run_id, since)
    SELECT it.subject_id, it.policy, it.region, it.version, it.outcome, it.amount_min, it.amount_max, it.worth_min, it.worth_max,
      it.facts_version, it.run_id, it.since
    FROM jsonb_to_recordset(${json(rows)}) AS it (subject_id uuid, policy text, region text, version text, outcome text,
      amount_min bigint, amount_max bigint, worth_min bigint, worth_max bigint, facts_version integer, run_id uuid,
      since date)
    ON CONFLICT (subject_id, policy) DO UPDATE SET region = excluded.region, version = excluded.version, outcome = excluded.outcome,
      amount_min = excluded.amount_min, amount_max = excluded.amount_max, worth_min = excluded.worth_min,
      worth_max = excluded.worth_max, facts_version = excluded.facts_version, run_id = excluded.run_id,
      since = excluded.since`.execute(tx);
};

export const dropMatches = async (
  tx: Tx,
  pairs: readonly { subject_id: string; policy: string }[],
): Promise<void> => {
  if (pairs.length === 0) return;
  await sql`DELETE FROM policy_matches AS m
    USING jsonb_to_recordset(${json(pairs)}) AS it (subject_id uuid, policy text)
    WHERE m.subject_id = it.subject_id AND m.policy = it.policy`.execute(tx);
};

/** Before and after are outcomes; null stands for unmet or not applicable. */
export type MatchChange = {
  subject_id: string;
  run_id: string;
  policy: string;
  before: string | null;
  after: string | null;
  amount_before: number | null;
  amount_after: number | null;
};
export const appendChanges = async (tx: Tx, rows: readonly MatchChange[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`INSERT INTO match_history (subject_id, run_id, policy, before, after, amount_before, amount_after)
    SELECT it.subject_id, it.run_id, it.policy, it.before, it.after, it.amount_before, it.amount_after
    FROM jsonb_to_recordset(${json(rows)}) AS it (subject_id uuid, run_id uuid, policy text, before text, after text,
      amount_before bigint, amount_after bigint)`.execute(tx);
};

export const dropSubjects = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await on(tx)
    .deleteFrom("subject_matches")
    .where("subject_id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
};

/** How many subjects stand where, by policy. */
export const countMatches = async (tx: Tx): Promise<{ policy: string; outcome: string; count: number }[]> => {
  const { rows } = await sql<{ policy: string; outcome: string; count: number }>`
    SELECT policy, outcome, count(*)::integer AS count FROM policy_matches GROUP BY policy, outcome`.execute(
    tx,
  );
  return rows;
};
