import type { PolicyVersion } from "#kernel/rules";
import { json, type Tx } from "#platform/database";
import type { DraftCase, DraftDeed, DraftState, PolicyHead } from "./contract.ts";

export type StoredDraft = {
  draft_id: string;
  policy: string;
  measure: number;
  unit: string;
  head: PolicyHead | null;
  base: string | null;
  state: DraftState;
  body: string;
  version: PolicyVersion | null;
  cases: readonly DraftCase[];
  revision: number;
  author_id: string;
  author: string;
  sample: boolean;
  created_at: string;
  updated_by: string;
  updated_at: string;
  submitted_at: string | null;
};
type HistoryRow = {
  draft_id: string;
  revision: number;
  deed: DraftDeed["deed"];
  at: string;
  by_id: string;
  by_name: string;
  body: string;
  cases: readonly DraftCase[];
};
export type Deed = Pick<HistoryRow, "deed" | "at" | "by_id" | "by_name">;
type Tables = { policy_drafts: StoredDraft; policy_draft_history: HistoryRow };
const on = (tx: Tx) => tx.withTables<Tables>();

const MOST_LISTED = 500;

export const insertDraft = async (tx: Tx, it: StoredDraft, deed: Deed): Promise<void> => {
  await on(tx)
    .insertInto("policy_drafts")
    .values({ ...it, head: it.head && json(it.head), version: asJson(it.version), cases: json(it.cases) })
    .execute();
  await remember(tx, it, deed);
};

/** Writes what changed and remembers the whole. The caller holds the row. */
export const writeDraft = async (tx: Tx, it: StoredDraft, deed: Deed): Promise<void> => {
  const { draft_id, state, body, version, cases, revision, updated_by, updated_at, submitted_at } = it;
  await on(tx)
    .updateTable("policy_drafts")
    .set({
      state,
      body,
      version: asJson(version),
      cases: json(cases),
      revision,
      updated_by,
      updated_at,
      submitted_at,
    })
    .where("draft_id", "=", draft_id)
    .execute();
  await remember(tx, it, deed);
};
const asJson = (it: PolicyVersion | null) => it && json(it);

const remember = async (tx: Tx, it: StoredDraft, deed: Deed): Promise<void> => {
  await on(tx)
    .insertInto("policy_draft_history")
    .values({
      draft_id: it.draft_id,
      revision: it.revision,
      ...deed,
      body: it.body,
      cases: json(it.cases),
    })
    .execute();
};

export const findDraftRow = (tx: Tx, draftId: string): Promise<StoredDraft | undefined> =>
  on(tx).selectFrom("policy_drafts").selectAll().where("draft_id", "=", draftId).executeTakeFirst();

/** The same, held until the transaction ends, so that saves come one after another. */
export const lockDraftRow = (tx: Tx, draftId: string): Promise<StoredDraft | undefined> =>
  on(tx)
    .selectFrom("policy_drafts")
    .selectAll()
    .where("draft_id", "=", draftId)
    .forUpdate()
    .executeTakeFirst();

/** The latest first. */
export const listDraftRows = (
  tx: Tx,
  { policy, state }: { policy?: string | undefined; state?: DraftState | undefined } = {},
): Promise<StoredDraft[]> => {
  let query = on(tx).selectFrom("policy_drafts").selectAll();
  if (policy !== undefined) query = query.where("policy", "=", policy);
  if (state !== undefined) query = query.where("state", "=", state);
  return query.orderBy("updated_at", "desc").orderBy("draft_id").limit(MOST_LISTED).execute();
};

export const listDeeds = async (tx: Tx, draftId: string): Promise<DraftDeed[]> => {
  const rows = await on(tx)
    .selectFrom("policy_draft_history")
    .select(["revision", "deed", "at", "by_name"])
    .where("draft_id", "=", draftId)
    .orderBy("revision", "desc")
    .limit(MOST_LISTED)
    .execute();
  return rows.map(({ by_name, ...rest }) => ({ ...rest, by: by_name }));
};

export const findRevision = (
  tx: Tx,
  { draftId, revision }: { draftId: string; revision: number },
): Promise<HistoryRow | undefined> =>
  on(tx)
    .selectFrom("policy_draft_history")
    .selectAll()
    .where("draft_id", "=", draftId)
    .where("revision", "=", revision)
    .executeTakeFirst();
