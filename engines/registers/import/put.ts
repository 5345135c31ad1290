import { record } from "#engines/audit";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { keySpaceOf } from "../register.ts";
import { sortKey } from "../sort-key.ts";
import { slicesOf } from "../write/slices.ts";
import { apply, clearStaging, lockRegister, type StagedRow, stage, type Tally } from "../write/store.ts";
import { nameOfActor } from "./batch.ts";
import { addTo } from "./finish-check.ts";
import { changeBatch, findBatch, insertBatch } from "./store.ts";

/** A record as a program brings it: values already of the types that the register declares. */
export type NewRecord = {
  subjectId: string;
  key: string;
  name: string;
  region: string | null;
  fields: Readonly<Record<string, number | string | boolean | readonly string[]>>;
};
type Put = { batchId: string; register: string; label: string; records: Iterable<NewRecord> };

const CHUNK_ROWS = 2_000;

/**
 * Writes records that a program made, as a batch of their own, within the caller's transaction.
 * The same batch id again does nothing.
 */
export const putRecords = async (
  ctx: Context,
  tx: Tx,
  { batchId, register: id, label, records }: Put,
): Promise<Tally> => {
  const register = ctx.plan.getRegister(id);
  const nothing = { created: 0, updated: 0, unchanged: 0 };
  if (await findBatch(tx, batchId)) return nothing;
  await lockRegister(tx, id);
  await insertBatch(tx, {
    batch_id: batchId,
    register: id,
    file_name: label,
    path: null,
    owns_file: false,
    sha256: "",
    file: { format: { is: "csv", encoding: "utf-8", separator: "," }, headingRow: 0, columns: [] },
    mapping: {},
    preview: [],
    state: "importing",
    says: null,
    sample: ctx.sample,
    created_by: nameOfActor(ctx),
    at: ctx.now(),
    seenAt: ctx.realNow(),
  });
  let rows = 0;
  for (const chunk of chunks(records, CHUNK_ROWS)) {
    await stage(
      tx,
      batchId,
      chunk.map((it) => stagedRow(it, ++rows)),
    );
  }
  const sum = { ...nothing };
  for await (const slice of slicesOf(tx, { batch_id: batchId, register: id }, keySpaceOf(register))) {
    addTo(sum, await apply(tx, slice, { at: ctx.now(), sample: ctx.sample }));
  }
  await record(tx, ctx, {
    action: "register.imported",
    subjectId: null,
    object: batchId,
    data: { register: id, rows, ...sum },
  });
  await clearStaging(tx, batchId);
  await changeBatch(tx, batchId, { state: "imported", done: rows, total: rows, rows, good: rows, ...sum });
  return sum;
};

const stagedRow = (it: NewRecord, row: number): StagedRow => ({
  ...it,
  row,
  sortKey: sortKey(it.name),
  good: true,
});

function* chunks<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
