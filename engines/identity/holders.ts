import type { App } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRole, ROLE_PERMISSIONS } from "./permissions.ts";
import { listGrantRows } from "./store.ts";

/** Somebody who acts for a firm or sits in a unit. */
export type Holder = { personId: string; unit: string | null; subjectId: string | null };

/** People with an open account who may read cases of these firms or in these units. */
export const listHolders = async (
  tx: Tx,
  { sample }: Pick<App, "sample">,
  { firms, units }: { firms: readonly string[]; units: readonly string[] },
): Promise<Holder[]> => {
  const rows = await listGrantRows(tx, { firms, units });
  return rows
    .filter(
      (it) => (sample || !it.sample) && isRole(it.role) && ROLE_PERMISSIONS[it.role].includes("readCase"),
    )
    .map((it) => ({ personId: it.person_id, unit: it.unit || null, subjectId: it.for_subject }));
};
