import { sql } from "kysely";
import { json, type Tx } from "#platform/database";
import type { Difference } from "./difference.ts";
import type { Matching } from "./letters.ts";
import type { AmountAt, Places } from "./matcher.ts";
import type { Versions } from "./rules.ts";

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
  versions: unknown;
  first: boolean;
  sample: boolean;
  says: string | null;
  asked_at: string;
  seen_at: string;
  finished_at: string | null;
};
/** Policy → outcome → how many subjects. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
export type StoredRun = Omit<RunRow, "counts" | "versions"> & { counts: Counts | null; versions: Versions };
/** What a subject was last matched with; `amounts` holds what is met or for a person to judge and has a sum. */
export type SubjectRow = {
  subject_id: string;
  region: string | null;
  outcomes: string;
  amounts: readonly AmountAt[];
  digest: string;
  facts_version: number;
  run_id: string;
  first_on: string;
};
type Tables = {
  match_runs: RunRow;
  match_places: { policy: string; place: number };
  match_counts: { policy: string; outcome: Matching; count: number };
  subject_matches: SubjectRow;
};
const on = (tx: Tx) => tx.withTables<Tables>();
const asRun = (row: RunRow): StoredRun => ({
  ...row,
  counts: row.counts as Counts | null,
  versions: row.versions as Versions,
});

export type NewRun = Pick<
  StoredRun,
  "run_id" | "kind" | "asked_by" | "on_day" | "rules" | "versions" | "sample" | "asked_at" | "seen_at"
>;
export const insertRun = async (tx: Tx, it: NewRun): Promise<void> => {
  await on(tx)
    .insertInto("match_runs")
    .values({
      ...it,
      versions: json(it.versions),
      first: false,
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
export const latestFinished = async (tx: Tx): Promise<StoredRun | undefined> => {
  const row = await on(tx)
    .selectFrom("match_runs")
    .selectAll()
    .where("state", "=", "finished")
    .orderBy("finished_at", "desc")
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

export type RunChange = Partial<Omit<StoredRun, "run_id" | "counts" | "versions">> & { counts?: Counts };
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

/** Where every policy of the plan stands in the texts of outcomes; a new one is given the next place. */
export const placesOf = async (tx: Tx, policies: readonly string[]): Promise<Places> => {
  const listed = await listPlaces(tx);
  const fresh = policies.filter((it) => !listed.has(it));
  if (fresh.length === 0) return listed;
  const next = Math.max(-1, ...listed.values()) + 1;
  await on(tx)
    .insertInto("match_places")
    .values(fresh.map((policy, at) => ({ policy, place: next + at })))
    .execute();
  return listPlaces(tx);
};
export const listPlaces = async (tx: Tx): Promise<Places> =>
  new Map(
    (await on(tx).selectFrom("match_places").selectAll().orderBy("place").execute()).map((it) => [
      it.policy,
      it.place,
    ]),
  );

export const hasMatches = async (tx: Tx): Promise<boolean> =>
  (await on(tx).selectFrom("subject_matches").select("subject_id").limit(1).executeTakeFirst()) !== undefined;

/** Subjects matched before, between two (the first excluded, the last included): those no register knows any more among them. */
export const listDigests = (
  tx: Tx,
  after: string,
  last: string,
): Promise<Pick<SubjectRow, "subject_id" | "digest" | "facts_version">[]> =>
  on(tx)
    .selectFrom("subject_matches")
    .select(["subject_id", "digest", "facts_version"])
    .where("subject_id", ">", after)
    .where("subject_id", "<=", last)
    .execute();

export const listSubjects = async (tx: Tx, ids: readonly string[]): Promise<SubjectRow[]> =>
  ids.length === 0
    ? []
    : on(tx)
        .selectFrom("subject_matches")
        .selectAll()
        .where("subject_id", "=", sql<string>`any(${ids}::uuid[])`)
        .execute();

/** Rows for whom something is different. The day a subject was first matched stays. */
export const putSubjects = async (
  tx: Tx,
  rows: readonly Omit<SubjectRow, "first_on">[],
  today: string,
): Promise<void> => {
  if (rows.length === 0) return;
  const data = rows.map((it) => [
    it.subject_id,
    it.region,
    it.outcomes,
    it.amounts,
    it.digest,
    it.facts_version,
    it.run_id,
  ]);
  await sql`INSERT INTO subject_matches (subject_id, region, outcomes, amounts, digest, facts_version, run_id, first_on)
    SELECT (it->>0)::uuid, it->>1, it->>2, it->3, it->>4, (it->>5)::integer, (it->>6)::uuid, ${today}::date
    FROM jsonb_array_elements(${json(data)}) AS it
    ON CONFLICT (subject_id) DO UPDATE SET region = excluded.region, outcomes = excluded.outcomes,
      amounts = excluded.amounts, digest = excluded.digest, facts_version = excluded.facts_version,
      run_id = excluded.run_id`.execute(tx);
};

/** Of whom something new is known that changes nothing. */
export const putFactsVersions = async (
  tx: Tx,
  rows: readonly Pick<SubjectRow, "subject_id" | "facts_version">[],
): Promise<void> => {
  if (rows.length === 0) return;
  await sql`UPDATE subject_matches AS m SET facts_version = it.facts_version
    FROM jsonb_to_recordset(${json(rows)}) AS it (subject_id uuid, facts_version integer)
    WHERE m.subject_id = it.subject_id`.execute(tx);
};

export const dropSubjects = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await on(tx)
    .deleteFrom("subject_matches")
    .where("subject_id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
};

/** Before and after are outcomes; null stands for unmet or not applicable. */
export const appendHistory = async (
  tx: Tx,
  runId: string,
  differences: readonly Difference[],
): Promise<void> => {
  if (differences.length === 0) return;
  const rows = differences.map(({ subjectId, policy, before, after }) => ({
    subject_id: subjectId,
    policy,
    before: before?.outcome ?? null,
    after: after?.outcome ?? null,
    amount_before: before?.amount?.[1] ?? null,
    amount_after: after?.amount?.[1] ?? null,
  }));
  await sql`INSERT INTO match_history (subject_id, run_id, policy, before, after, amount_before, amount_after)
    SELECT it.subject_id, ${runId}::uuid, it.policy, it.before, it.after, it.amount_before, it.amount_after
    FROM jsonb_to_recordset(${json(rows)}) AS it (subject_id uuid, policy text, before text, after text,
      amount_before bigint, amount_after bigint)`.execute(tx);
};

/** Moves the counts by what became different. */
export const addCounts = async (tx: Tx, differences: readonly Difference[]): Promise<void> => {
  const moved = new Map<string, Record<Matching, number>>();
  for (const { policy, before, after } of differences) {
    if (before?.outcome === after?.outcome) continue;
    const of = moved.get(policy) ?? { met: 0, manual: 0, unknown: 0 };
    moved.set(policy, of);
    if (before) of[before.outcome] -= 1;
    if (after) of[after.outcome] += 1;
  }
  const rows = [...moved].flatMap(([policy, of]) =>
    Object.entries(of).flatMap(([outcome, count]) => (count === 0 ? [] : [{ policy, outcome, count }])),
  );
  if (rows.length === 0) return;
  await sql`INSERT INTO match_counts (policy, outcome, count)
    SELECT it.policy, it.outcome, it.count
    FROM jsonb_to_recordset(${json(rows)}) AS it (policy text, outcome text, count integer)
    ON CONFLICT (policy, outcome) DO UPDATE SET count = match_counts.count + excluded.count`.execute(tx);
};

/** How many subjects stand where, by policy. */
export const listCounts = async (tx: Tx): Promise<Counts> => {
  const rows = await on(tx).selectFrom("match_counts").selectAll().where("count", "<>", 0).execute();
  return Object.fromEntries(
    [...Map.groupBy(rows, (it) => it.policy)].map(([policy, of]) => [
      policy,
      Object.fromEntries(of.map((it) => [it.outcome, it.count])),
    ]),
  );
};
