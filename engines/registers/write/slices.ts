import type { Tx } from "#platform/database";
import { lastStagedRow, type Slice } from "./store.ts";

/** Small enough that the embedded database, which works in this process, lets others answer in between. */
const SLICE_ROWS = 2_500;

/** The staged rows of a batch in slices, in order of their row numbers. */
export async function* slicesOf(
  tx: Tx,
  batch: { batch_id: string; register: string },
  space: string,
): AsyncGenerator<Slice> {
  const last = await lastStagedRow(tx, batch.batch_id);
  for (let from = 1; from <= last; from += SLICE_ROWS) {
    yield { batchId: batch.batch_id, register: batch.register, space, from, to: from + SLICE_ROWS - 1 };
  }
}
