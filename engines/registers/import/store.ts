import { sql } from "kysely";
import { json, type Tx } from "#platform/database";
import type { Column } from "../columns.ts";
import type { Batch, BatchState, ColumnMapping, RowProblem } from "../contract.ts";
import type { Format } from "../file/format.ts";

/** What is kept of how to read a file: its format, the row of its headings, its columns by place. */
export type FilePlan = { format: Format; headingRow: number; columns: readonly (Column | null)[] };

/** Problems kept to be shown and downloaded; whoever has more begins with these. */
export const KEPT_PROBLEMS = 100_000;

type BatchRow = {
  batch_id: string;
  register: string;
  file_name: string;
  path: string | null;
  owns_file: boolean;
  sha256: string;
  format: unknown;
  columns: unknown;
  mapping: unknown;
  preview: unknown;
  state: BatchState;
  done: number;
  total: number | null;
  rows: number;
  good: number;
  created: number;
  updated: number;
  unchanged: number;
  problem_count: number;
  says: string | null;
  sample: boolean;
  created_at: string;
  created_by: string;
  seen_at: string;
  attempts: number;
  revision: number;
};
type ProblemRow = RowProblem & { batch_id: string; number: number };
type Tables = { import_batches: BatchRow; register_problems: ProblemRow };

export type StoredBatch = Omit<BatchRow, "format" | "columns" | "mapping" | "preview"> & {
  format: { format: Format; headingRow: number };
  columns: readonly (Column | null)[];
  mapping: ColumnMapping;
  preview: Batch["preview"];
};

const on = (tx: Tx) => tx.withTables<Tables>();

export type NewBatch = Pick<
  StoredBatch,
  | "batch_id"
  | "register"
  | "file_name"
  | "path"
  | "owns_file"
  | "sha256"
  | "mapping"
  | "preview"
  | "state"
  | "says"
  | "sample"
  | "created_by"
> & { file: FilePlan; at: string; seenAt: string };

export const insertBatch = async (
  tx: Tx,
  { file, at, seenAt, mapping, preview, ...plain }: NewBatch,
): Promise<void> => {
  const { columns, ...format } = file;
  await on(tx)
    .insertInto("import_batches")
    .values({
      ...plain,
      format: json(format),
      columns: json(columns),
      mapping: json(mapping),
      preview: json(preview),
      done: 0,
      total: null,
      rows: 0,
      good: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      problem_count: 0,
      attempts: 0,
      revision: 1,
      created_at: at,
      seen_at: seenAt,
    })
    .execute();
};

export const findBatch = async (tx: Tx, batchId: string): Promise<StoredBatch | undefined> => {
  const row = await on(tx)
    .selectFrom("import_batches")
    .selectAll()
    .where("batch_id", "=", batchId)
    .executeTakeFirst();
  return row as StoredBatch | undefined;
};

/** The batch, locked until the transaction ends; undefined when another worker holds it. */
export const lockBatch = async (tx: Tx, batchId: string): Promise<StoredBatch | undefined> => {
  const query = on(tx)
    .selectFrom("import_batches")
    .selectAll()
    .where("batch_id", "=", batchId)
    .forUpdate()
    .skipLocked();
  return (await query.executeTakeFirst()) as StoredBatch | undefined;
};

export const listBatches = async (tx: Tx): Promise<StoredBatch[]> => {
  const rows = await on(tx)
    .selectFrom("import_batches")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("batch_id")
    .limit(100)
    .execute();
  return rows as StoredBatch[];
};

/** Batches in work that nobody has touched since `before`. */
export const listLeftBehind = (tx: Tx, before: string): Promise<{ batch_id: string; state: BatchState }[]> =>
  on(tx)
    .selectFrom("import_batches")
    .select(["batch_id", "state"])
    .where("state", "in", ["checking", "importing", "undoing"])
    .where("seen_at", "<", before)
    .execute();

type Change = Partial<
  Pick<
    BatchRow,
    | "state"
    | "done"
    | "total"
    | "rows"
    | "good"
    | "created"
    | "updated"
    | "unchanged"
    | "says"
    | "seen_at"
    | "attempts"
    | "path"
    | "problem_count"
  >
>;
export const changeBatch = async (tx: Tx, batchId: string, change: Change): Promise<void> => {
  await on(tx).updateTable("import_batches").set(change).where("batch_id", "=", batchId).execute();
};

/** Moves a batch from one of the states to another; false when it was in none of them. */
export const moveBatch = async (
  tx: Tx,
  batchId: string,
  from: readonly BatchState[],
  change: Change,
): Promise<boolean> => {
  const query = on(tx)
    .updateTable("import_batches")
    .set(change)
    .where("batch_id", "=", batchId)
    .where("state", "in", [...from]);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
};

/** Starts the check anew under another mapping. */
export const putMapping = async (
  tx: Tx,
  batchId: string,
  mapping: ColumnMapping,
  seenAt: string,
): Promise<void> => {
  await on(tx)
    .updateTable("import_batches")
    .set((it) => ({
      mapping: json(mapping),
      revision: it("revision", "+", 1),
      state: "checking",
      done: 0,
      total: null,
      rows: 0,
      good: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      problem_count: 0,
      attempts: 0,
      says: null,
      seen_at: seenAt,
    }))
    .where("batch_id", "=", batchId)
    .execute();
  await on(tx).deleteFrom("register_problems").where("batch_id", "=", batchId).execute();
};

/** One more try to get on with a batch; how often it was tried without getting on. */
export const countAttempt = async (tx: Tx, batchId: string, seenAt: string): Promise<number> => {
  const query = on(tx)
    .updateTable("import_batches")
    .set((it) => ({ attempts: it("attempts", "+", 1), seen_at: seenAt }))
    .where("batch_id", "=", batchId)
    .returning("attempts");
  return (await query.executeTakeFirst())?.attempts ?? 0;
};

type Step = {
  batchId: string;
  revision: number;
  doneBefore: number;
  rows: number;
  good: number;
  problems: number;
  seenAt: string;
};
/** Records that rows were checked and gives all problems so far. Undefined when another worker was faster or the mapping changed: then nothing may be written. */
export const advanceCheck = async (
  tx: Tx,
  { batchId, revision, doneBefore, rows, good, problems, seenAt }: Step,
): Promise<number | undefined> => {
  const query = on(tx)
    .updateTable("import_batches")
    .set((it) => ({
      done: doneBefore + rows,
      good: it("good", "+", good),
      problem_count: it("problem_count", "+", problems),
      attempts: 0,
      seen_at: seenAt,
    }))
    .where("batch_id", "=", batchId)
    .where("revision", "=", revision)
    .where("state", "=", "checking")
    .where("done", "=", doneBefore)
    .returning("problem_count");
  return (await query.executeTakeFirst())?.problem_count;
};

export const insertProblems = async (
  tx: Tx,
  batchId: string,
  problems: readonly RowProblem[],
): Promise<void> => {
  if (problems.length === 0) return;
  const rows = problems.map((it, number) => ({ ...it, number }));
  await sql`INSERT INTO register_problems (batch_id, row, number, "column", value, code, says)
    SELECT ${batchId}::uuid, it.row, it.number, it."column", it.value, it.code, it.says
    FROM jsonb_to_recordset(${json(rows)}) AS it(row integer, number integer, "column" text, value text, code text, says text)`.execute(
    tx,
  );
};

export const listProblems = async (tx: Tx, batchId: string, limit: number): Promise<RowProblem[]> =>
  on(tx)
    .selectFrom("register_problems")
    .select(["row", "column", "value", "code", "says"])
    .where("batch_id", "=", batchId)
    .orderBy("row")
    .orderBy("number")
    .limit(limit)
    .execute();
