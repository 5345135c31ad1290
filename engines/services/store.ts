import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { ServiceItem } from "#kernel/process";
import { json, type Tx } from "#platform/database";
import type { ServiceDraftDeed, ServiceDraftState } from "./contract.ts";

export type StoredDraft = {
  draft_id: string;
  service: string;
  unit: string;
  base: ServiceItem;
  item: ServiceItem;
  effective_from: Day;
  state: ServiceDraftState;
  version: number;
  note: string;
  author_id: string;
  author: string;
  sample: boolean;
  created_at: string;
  updated_by: string;
  updated_at: string;
};
type HistoryRow = {
  draft_id: string;
  version: number;
  deed: ServiceDraftDeed["deed"];
  at: string;
  by_id: string;
  by_name: string;
  note: string;
  item: ServiceItem;
};
export type StoredPublication = {
  service: string;
  revision: number;
  item: ServiceItem;
  effective_from: Day;
  draft_id: string;
  drafted_by: string;
  approved_by: string;
  at: string;
  sample: boolean;
};
type Tables = {
  service_drafts: StoredDraft;
  service_draft_history: HistoryRow;
  service_publications: StoredPublication;
};
const on = (tx: Tx) => tx.withTables<Tables>();
export type Deed = Pick<HistoryRow, "deed" | "at" | "by_id" | "by_name">;

const asJson = (it: ServiceItem): RawBuilder<ServiceItem> => json(it);

export const insertDraft = async (tx: Tx, it: StoredDraft, deed: Deed): Promise<void> => {
  await on(tx)
    .insertInto("service_drafts")
    .values({ ...it, base: asJson(it.base), item: asJson(it.item) })
    .execute();
  await remember(tx, it, deed);
};

/** Writes what changed and remembers the whole. The caller holds the row. */
export const writeDraft = async (tx: Tx, it: StoredDraft, deed: Deed): Promise<void> => {
  const { draft_id, item, effective_from, state, version, note, updated_by, updated_at } = it;
  await on(tx)
    .updateTable("service_drafts")
    .set({ item: asJson(item), effective_from, state, version, note, updated_by, updated_at })
    .where("draft_id", "=", draft_id)
    .execute();
  await remember(tx, it, deed);
};

const remember = async (tx: Tx, it: StoredDraft, deed: Deed): Promise<void> => {
  const { draft_id, version, note } = it;
  await on(tx)
    .insertInto("service_draft_history")
    .values({ draft_id, version, note, ...deed, item: asJson(it.item) })
    .execute();
};

export const findDraftRow = (tx: Tx, draftId: string): Promise<StoredDraft | undefined> =>
  on(tx).selectFrom("service_drafts").selectAll().where("draft_id", "=", draftId).executeTakeFirst();

/** The same, held until the transaction ends, so that deeds come one after another. */
export const lockDraftRow = (tx: Tx, draftId: string): Promise<StoredDraft | undefined> =>
  on(tx)
    .selectFrom("service_drafts")
    .selectAll()
    .where("draft_id", "=", draftId)
    .forUpdate()
    .executeTakeFirst();

export const findOpenDraft = (tx: Tx, service: string): Promise<StoredDraft | undefined> =>
  on(tx)
    .selectFrom("service_drafts")
    .selectAll()
    .where("service", "=", service)
    .where("state", "in", ["draft", "submitted", "returned"])
    .executeTakeFirst();

/** Of one service or of all, the latest first; those put aside or published come after an open one by their time. */
export const listDraftRows = (tx: Tx, service?: string): Promise<StoredDraft[]> => {
  let query = on(tx).selectFrom("service_drafts").selectAll();
  if (service !== undefined) query = query.where("service", "=", service);
  return query.orderBy("updated_at", "desc").orderBy("draft_id").limit(500).execute();
};

export const listDeeds = (tx: Tx, draftId: string): Promise<Omit<HistoryRow, "item">[]> =>
  on(tx)
    .selectFrom("service_draft_history")
    .select(["draft_id", "version", "deed", "at", "by_id", "by_name", "note"])
    .where("draft_id", "=", draftId)
    .orderBy("version", "desc")
    .limit(500)
    .execute();

export const insertPublication = async (tx: Tx, it: StoredPublication): Promise<void> => {
  await on(tx)
    .insertInto("service_publications")
    .values({ ...it, item: asJson(it.item) })
    .execute();
};

/** Of one service or of all, the highest revision first. */
export const listPublications = (tx: Tx, service?: string): Promise<StoredPublication[]> => {
  let query = on(tx).selectFrom("service_publications").selectAll();
  if (service !== undefined) query = query.where("service", "=", service);
  return query.orderBy("service").orderBy("revision", "desc").execute();
};

/** Grows by one with each publication: whether there is something new to read. */
export const publicationCount = async (tx: Tx): Promise<number> =>
  (
    await on(tx)
      .selectFrom("service_publications")
      .select(sql<number>`count(*)`.as("count"))
      .executeTakeFirstOrThrow()
  ).count;
