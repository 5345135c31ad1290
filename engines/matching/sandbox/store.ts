import { sql } from "kysely";
import type { Outcome } from "#kernel/rules";
import { json, type Tx } from "#platform/database";
import type { ChangedNumber, Effect, Served } from "./contract.ts";
import type { FullChange } from "./drafted.ts";
import type { Affected, Sums } from "./tally.ts";

/** The change in words, and what the money is. */
export type Understood = {
  policyName: string;
  base: string | null;
  otherVersion: string | null;
  changed: readonly ChangedNumber[];
  money: "paid" | "forgone";
  per: "once" | "month" | "year";
  award: boolean;
  /** Absent in runs from before lines were drawn up. */
  order?: Served["order"];
};
type RunRow = {
  run_id: string;
  policy: string;
  on_day: string;
  change: unknown;
  understood: unknown;
  rules: string;
  author_id: string;
  author: string;
  state: "waiting" | "running" | "finished" | "failed";
  after: string | null;
  total: number | null;
  sums: unknown;
  says: string | null;
  name: string | null;
  saved_at: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_why: string | null;
  sample: boolean;
  asked_at: string;
  seen_at: string;
  finished_at: string | null;
};
export type StoredSandbox = Omit<RunRow, "change" | "understood" | "sums"> & {
  change: FullChange;
  understood: Understood;
  sums: Sums | null;
};
export type StoredEffect = {
  subject_id: string;
  run_id: string;
  region: string | null;
  effect: Effect;
  outcome_before: Outcome;
  outcome_after: Outcome;
  before_min: number | null;
  before_max: number | null;
  after_min: number | null;
  after_max: number | null;
  gain: number;
};
type Tables = { sandbox_runs: RunRow; sandbox_effects: StoredEffect };
const on = (tx: Tx) => tx.withTables<Tables>();
const asRun = (row: RunRow): StoredSandbox => row as unknown as StoredSandbox;

export type NewSandbox = Pick<
  StoredSandbox,
  | "run_id"
  | "policy"
  | "on_day"
  | "change"
  | "understood"
  | "rules"
  | "author_id"
  | "author"
  | "sample"
  | "asked_at"
  | "seen_at"
>;
export const insertSandbox = async (tx: Tx, { change, understood, ...it }: NewSandbox): Promise<void> => {
  await on(tx)
    .insertInto("sandbox_runs")
    .values({
      ...it,
      change: json(change),
      understood: json(understood),
      state: "waiting",
      after: null,
      total: null,
      sums: null,
      says: null,
      name: null,
      saved_at: null,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_why: null,
      finished_at: null,
    })
    .execute();
};

export const findSandbox = async (tx: Tx, runId: string): Promise<StoredSandbox | undefined> => {
  const row = await on(tx)
    .selectFrom("sandbox_runs")
    .selectAll()
    .where("run_id", "=", runId)
    .executeTakeFirst();
  return row && asRun(row);
};
/** With its row locked, so that two workers take turns. */
export const lockSandbox = async (tx: Tx, runId: string): Promise<StoredSandbox | undefined> => {
  const row = await on(tx)
    .selectFrom("sandbox_runs")
    .selectAll()
    .where("run_id", "=", runId)
    .forUpdate()
    .executeTakeFirst();
  return row && asRun(row);
};
/** Those saved, and what the person tried without saving. */
export const listSandboxes = async (tx: Tx, authorId: string, limit: number): Promise<StoredSandbox[]> =>
  (
    await on(tx)
      .selectFrom("sandbox_runs")
      .selectAll()
      .where((it) => it.or([it("name", "is not", null), it("author_id", "=", authorId)]))
      .orderBy("asked_at", "desc")
      .limit(limit)
      .execute()
  ).map(asRun);
export const listAtWork = async (tx: Tx): Promise<{ run_id: string; seen_at: string }[]> =>
  on(tx)
    .selectFrom("sandbox_runs")
    .select(["run_id", "seen_at"])
    .where("state", "in", ["waiting", "running"])
    .orderBy("asked_at")
    .execute();

export type SandboxRowChange = Partial<
  Omit<StoredSandbox, "run_id" | "change" | "understood" | "sums" | "policy">
> & { sums?: Sums };
export const changeSandbox = async (
  tx: Tx,
  runId: string,
  { sums, ...change }: SandboxRowChange,
): Promise<void> => {
  await on(tx)
    .updateTable("sandbox_runs")
    .set({ ...change, ...(sums ? { sums: json(sums) } : {}) })
    .where("run_id", "=", runId)
    .execute();
};

export const putEffects = async (tx: Tx, runId: string, rows: readonly Affected[]): Promise<void> => {
  if (rows.length === 0) return;
  const data = rows.map(
    (it): Omit<StoredEffect, "run_id"> => ({
      subject_id: it.subjectId,
      region: it.region,
      effect: it.effect,
      outcome_before: it.outcomeBefore,
      outcome_after: it.outcomeAfter,
      before_min: it.before?.min ?? null,
      before_max: it.before?.max ?? null,
      after_min: it.after?.min ?? null,
      after_max: it.after?.max ?? null,
      gain: Math.abs((it.after?.max ?? 0) - (it.before?.max ?? 0)),
    }),
  );
  await sql`INSERT INTO sandbox_effects (subject_id, run_id, region, effect, outcome_before, outcome_after,
      before_min, before_max, after_min, after_max, gain)
    SELECT it.subject_id, ${runId}::uuid, it.region, it.effect, it.outcome_before, it.outcome_after,
      it.before_min, it.before_max, it.after_min, it.after_max, it.gain
    FROM jsonb_to_recordset(${json(data)}) AS it (subject_id uuid, region text, effect text, outcome_before text,
      outcome_after text, before_min bigint, before_max bigint, after_min bigint, after_max bigint, gain bigint)`.execute(
    tx,
  );
};

export type EffectFilter = Effect | "newly" | "noLonger" | "unclear" | "all";
export const listEffects = async (
  tx: Tx,
  asked: { runId: string; effect: EffectFilter; region: string | undefined; limit: number; offset: number },
): Promise<{ total: number; rows: StoredEffect[] }> => {
  let query = on(tx).selectFrom("sandbox_effects").where("run_id", "=", asked.runId);
  if (asked.region) query = query.where("region", "=", asked.region);
  switch (asked.effect) {
    case "all":
      break;
    case "newly":
      query = query.where("outcome_after", "=", "met").where("outcome_before", "!=", "met");
      break;
    case "noLonger":
      query = query.where("outcome_before", "=", "met").where("outcome_after", "!=", "met");
      break;
    case "unclear":
      query = query.where("effect", "in", ["mayWin", "mayLose", "mixed"]);
      break;
    default:
      query = query.where("effect", "=", asked.effect);
  }
  const { total } = await query
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy("gain", "desc")
    .orderBy("subject_id")
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { total: Number(total), rows };
};

/** What was tried, not saved and is old goes; what was saved stays. */
export const dropUnsaved = async (tx: Tx, before: string): Promise<void> => {
  const old = (
    await on(tx)
      .selectFrom("sandbox_runs")
      .select("run_id")
      .where("name", "is", null)
      .where("state", "in", ["finished", "failed"])
      .where("asked_at", "<", before)
      .execute()
  ).map((it) => it.run_id);
  if (old.length === 0) return;
  await on(tx).deleteFrom("sandbox_effects").where("run_id", "=", sql<string>`any(${old}::uuid[])`).execute();
  await on(tx).deleteFrom("sandbox_runs").where("run_id", "in", old).execute();
};
