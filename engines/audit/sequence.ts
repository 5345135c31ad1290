import { append, type CompactRange, fromHex, hex, rootOf } from "#kernel/merkle";
import type { App } from "#platform/context";
import type { Tx } from "#platform/database";
import type { LogCheck, LogState } from "./contract.ts";
import { entryText, leafOf, sha256 } from "./entry.ts";
import {
  countPending,
  deletePending,
  findTree,
  insertLog,
  lockTree,
  logAfter,
  saveTree,
  takePending,
} from "./store.ts";

const BATCH = 500;
const rangeOf = ({ size, nodes }: { size: number; nodes: readonly string[] }): CompactRange => ({
  size,
  nodes: nodes.map(fromHex),
});

/** Numbers what waits, batch by batch, each in one transaction. Two callers take turns. */
export const sequence = async (app: App): Promise<number> => {
  let numbered = 0;
  for (;;) {
    const taken = await app.db.transaction().execute(async (tx) => {
      const tree = await lockTree(tx);
      const entries = await takePending(tx, BATCH);
      if (entries.length === 0) return 0;
      let range = rangeOf(tree);
      const rows = entries.map((it, at) => {
        const entry = entryText(it);
        const leaf = leafOf(entry);
        range = append(sha256, range, fromHex(leaf));
        return {
          index: tree.size + at,
          event_id: it.eventId,
          at: it.at,
          action: it.action,
          object: it.object,
          entry,
          leaf,
        };
      });
      await insertLog(tx, rows);
      await saveTree(tx, range.size, range.nodes.map(hex));
      await deletePending(
        tx,
        entries.map((it) => it.eventId),
      );
      return entries.length;
    });
    numbered += taken;
    if (taken < BATCH) return numbered;
  }
};

export const logState = async (app: App): Promise<LogState> => {
  const tree = await findTree(app.db);
  return { size: tree.size, root: hex(rootOf(sha256, rangeOf(tree))), waiting: await countPending(app.db) };
};

/**
 * Recomputes every leaf and the root. `firstBad` is the index of the first entry that does not fit; the size when only the stored root differs.
 * Everything is read as of one moment: entries that are numbered meanwhile are no finding.
 */
export const checkLog = (app: App): Promise<LogCheck> =>
  app.db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(checkIn);

const checkIn = async (tx: Tx): Promise<LogCheck> => {
  const tree = await findTree(tx);
  let range: CompactRange = { size: 0, nodes: [] };
  let firstBad: number | null = null;
  for (let last = -1; ; ) {
    const rows = await logAfter(tx, last, BATCH);
    for (const row of rows) {
      const fits = row.index === range.size && leafOf(row.entry) === row.leaf && matchesColumns(row);
      if (!fits) firstBad ??= Math.min(row.index, range.size);
      range = append(sha256, range, fromHex(row.leaf));
      last = row.index;
    }
    if (rows.length < BATCH) break;
  }
  const root = hex(rootOf(sha256, range));
  const stored = hex(rootOf(sha256, rangeOf(tree)));
  if (range.size !== tree.size || root !== stored) firstBad ??= Math.min(range.size, tree.size);
  return { intact: firstBad === null, size: tree.size, root: stored, firstBad };
};

const matchesColumns = (row: {
  entry: string;
  event_id: string;
  at: string;
  action: string;
  object: string;
}): boolean => {
  const entry = parsed(row.entry);
  return (
    entry.event === row.event_id &&
    entry.at === row.at &&
    entry.action === row.action &&
    entry.object === row.object
  );
};

/** What was written by force need not be JSON at all. */
const parsed = (text: string): Record<string, unknown> => {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
};
