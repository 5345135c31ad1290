import { asFiled, type ServiceItem } from "#kernel/process";
import { json, type Tx } from "#platform/database";

export type VersionRow = {
  fingerprint: string;
  service: string;
  revision: number;
  name: string;
  owner: string;
  item: ServiceItem;
};
const on = (tx: Tx) => tx.withTables<{ service_versions: VersionRow }>();

/** Remembers the item as it reads today; the same content is kept once. */
export const keepVersion = async (
  tx: Tx,
  { fingerprint, item }: { fingerprint: string; item: ServiceItem },
): Promise<void> => {
  const { id: service, revision, name, owner } = item;
  await on(tx)
    .insertInto("service_versions")
    .values({ fingerprint, service, revision, name, owner, item: json(item) })
    .onConflict((it) => it.doNothing())
    .execute();
};

/** As they read when something was typed or filed on them. */
export const listVersions = async (
  tx: Tx,
  fingerprints: readonly string[],
): Promise<Pick<VersionRow, "fingerprint" | "item">[]> => {
  const rows = await on(tx)
    .selectFrom("service_versions")
    .select(["fingerprint", "item"])
    .where("fingerprint", "in", [...fingerprints])
    .execute();
  return rows.map(({ fingerprint, item }) => ({ fingerprint, item: asFiled(item) }));
};
