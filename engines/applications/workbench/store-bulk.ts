import type { Tx } from "#platform/database";
import type { BulkKind } from "./contract.ts";

type Row = { subject_id: string; case_id: string; request_id: string; kind: BulkKind; version: number };
const on = (tx: Tx) => tx.withTables<{ bulk_steps: Row }>();

export const insertBulkStep = async (tx: Tx, row: Row): Promise<void> => {
  await on(tx).insertInto("bulk_steps").values(row).execute();
};

/** What the same request has done before. */
export const listBulkSteps = (tx: Tx, requestId: string): Promise<Pick<Row, "case_id" | "kind">[]> =>
  on(tx).selectFrom("bulk_steps").select(["case_id", "kind"]).where("request_id", "=", requestId).execute();
