import type { ServiceItem } from "#kernel/process";
import type { Tx } from "#platform/database";
import { listVersions } from "./store-versions.ts";

const MOST = 1_000;
/** A fingerprint names a content, so what was read once is never out of date. */
const known = new Map<string, ServiceItem>();

const keep = (fingerprint: string, item: ServiceItem): void => {
  const [oldest] = known.keys();
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
  known.set(fingerprint, item);
};

/** The items as they were when the cases were filed; the database is asked only for those not met before. */
export const withItems = async <Row extends { fingerprint: string }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { item: ServiceItem })[]> => {
  const found = new Map<string, ServiceItem>();
  const missing = new Set<string>();
  for (const { fingerprint } of rows) {
    const item = known.get(fingerprint);
    if (item) found.set(fingerprint, item);
    else missing.add(fingerprint);
  }
  if (missing.size > 0)
    for (const { fingerprint, item } of await listVersions(tx, [...missing])) {
      keep(fingerprint, item);
      found.set(fingerprint, item);
    }
  return rows.map((row) => {
    const item = found.get(row.fingerprint);
    if (!item) throw new Error(`No service item is kept under ${row.fingerprint}`);
    return { ...row, item };
  });
};
