import type { Generated } from "kysely";
import { json, type Tx, writeLater } from "#platform/database";
import type { AuditEvent } from "./contract.ts";
import type { Entry } from "./entry.ts";

type PendingRow = {
  number: Generated<number>;
  event_id: string;
  at: string;
  action: string;
  actor: string;
  about_subject: string | null;
  object: string;
  data: AuditEvent["data"];
};
export type LogRow = {
  index: number;
  event_id: string;
  at: string;
  action: string;
  object: string;
  entry: string;
  leaf: string;
};
type TreeRow = { one: boolean; size: number; nodes: readonly string[] };
type Tables = { audit_pending: PendingRow; audit_log: LogRow; audit_tree: TreeRow };
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertPending = (tx: Tx, it: Entry): Promise<void> => {
  const { eventId, at, action, actor, subjectId, object, data } = it;
  return writeLater(
    tx,
    on(tx)
      .insertInto("audit_pending")
      .values({ event_id: eventId, at, action, actor, about_subject: subjectId, object, data: json(data) }),
  );
};

export const takePending = async (tx: Tx, limit: number): Promise<Entry[]> => {
  const rows = await on(tx).selectFrom("audit_pending").selectAll().orderBy("number").limit(limit).execute();
  return rows.map((it) => ({
    eventId: it.event_id,
    at: it.at,
    action: it.action,
    actor: it.actor,
    subjectId: it.about_subject,
    object: it.object,
    data: it.data,
  }));
};
export const deletePending = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await on(tx)
    .deleteFrom("audit_pending")
    .where("event_id", "in", [...ids])
    .execute();
};
export const countPending = async (tx: Tx): Promise<number> =>
  (
    await on(tx)
      .selectFrom("audit_pending")
      .select((it) => it.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
  ).count;

export const insertLog = async (tx: Tx, rows: readonly LogRow[]): Promise<void> => {
  await on(tx)
    .insertInto("audit_log")
    .values([...rows])
    .execute();
};
export const logAfter = (tx: Tx, index: number, limit: number): Promise<LogRow[]> =>
  on(tx)
    .selectFrom("audit_log")
    .selectAll()
    .where("index", ">", index)
    .orderBy("index")
    .limit(limit)
    .execute();
export const latestLog = (tx: Tx, limit: number): Promise<LogRow[]> =>
  on(tx).selectFrom("audit_log").selectAll().orderBy("index", "desc").limit(limit).execute();

export const findTree = (tx: Tx): Promise<Pick<TreeRow, "size" | "nodes">> =>
  on(tx).selectFrom("audit_tree").select(["size", "nodes"]).executeTakeFirstOrThrow();
/** Waits for whoever is numbering. */
export const lockTree = (tx: Tx): Promise<Pick<TreeRow, "size" | "nodes">> =>
  on(tx).selectFrom("audit_tree").select(["size", "nodes"]).forUpdate().executeTakeFirstOrThrow();
export const saveTree = async (tx: Tx, size: number, nodes: readonly string[]): Promise<void> => {
  await on(tx)
    .updateTable("audit_tree")
    .set({ size, nodes: json(nodes) })
    .execute();
};
