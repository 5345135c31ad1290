import type { App } from "#platform/context";
import { type CheckedRow, rowChecker } from "../check/row.ts";
import { readRows } from "../file/open.ts";
import { Unreadable } from "../file/unreadable.ts";
import { findRegister } from "../register.ts";
import { sortKey } from "../sort-key.ts";
import { stage } from "../write/store.ts";
import { begin } from "./begin.ts";
import { finishCheck } from "./finish-check.ts";
import { advanceCheck, insertProblems, KEPT_PROBLEMS, moveBatch, type StoredBatch } from "./store.ts";

const CHUNK_ROWS = 2_000;

/**
 * Reads every row of a batch's file, checks it and lays it ready. Each chunk is one transaction with its progress,
 * so a killed check goes on behind the last chunk; two workers on one batch cannot both write a chunk.
 */
export const checkBatch = async (app: App, batchId: string): Promise<void> => {
  const batch = await begin(app, batchId, "checking");
  if (!batch) return;
  const register = findRegister(app.plan, batch.register);
  try {
    if (!register || !batch.path) throw new Unreadable("名录或文件已不在");
    const check = rowChecker(app.plan, register, {
      columns: batch.columns.map((it) => it ?? undefined),
      mapping: batch.mapping,
      today: app.today(),
    });
    let seen = 0;
    let done = batch.done;
    let chunk: CheckedRow[] = [];
    const flush = async (): Promise<boolean> => {
      const ours = await writeChunk(app, batch, done, chunk);
      done += chunk.length;
      chunk = [];
      return ours;
    };
    for await (const row of readRows(batch.path, batch.format.format)) {
      if (row.row <= batch.format.headingRow) continue;
      seen += 1;
      if (seen <= batch.done) continue;
      chunk.push(check(row));
      if (chunk.length >= CHUNK_ROWS && !(await flush())) return;
    }
    if (chunk.length > 0 && !(await flush())) return;
    await finishCheck(app, batchId, register);
  } catch (fault) {
    if (!(fault instanceof Unreadable || isMissingFile(fault))) throw fault;
    const reason = fault instanceof Unreadable ? fault.message : "上传的文件已不在服务器上";
    await moveBatch(app.db, batchId, ["checking"], {
      state: "failed",
      says: `文件读不出来：${reason}。请重新上传。`,
    });
  }
};

/** False when the chunk is not ours to write. */
const writeChunk = (
  app: App,
  batch: StoredBatch,
  doneBefore: number,
  chunk: readonly CheckedRow[],
): Promise<boolean> =>
  app.db.transaction().execute(async (tx) => {
    const problems = chunk.flatMap((it) => it.problems);
    const good = chunk.filter((it) => it.problems.length === 0).length;
    const step = {
      batchId: batch.batch_id,
      revision: batch.revision,
      doneBefore,
      rows: chunk.length,
      good,
      problems: problems.length,
    };
    const counted = await advanceCheck(tx, { ...step, seenAt: app.realNow() });
    if (counted === undefined) return false;
    await stage(
      tx,
      batch.batch_id,
      chunk.map((it) => stagedRow(app, it)),
    );
    const room = Math.max(0, KEPT_PROBLEMS - (counted - problems.length));
    await insertProblems(tx, batch.batch_id, problems.slice(0, room));
    return true;
  });

const stagedRow = (app: App, { row, key, name, region, fields, problems }: CheckedRow) => {
  const good = problems.length === 0;
  return {
    row,
    subjectId: app.newId(),
    key,
    name,
    region,
    sortKey: good ? sortKey(name) : "",
    fields: good ? fields : {},
    good,
  };
};

const isMissingFile = (fault: unknown): boolean =>
  typeof fault === "object" && fault !== null && "code" in fault && fault.code === "ENOENT";
