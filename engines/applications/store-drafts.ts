import type { DraftChanges } from "#kernel/forms";
import type { FiledMaterial, ServiceItem } from "#kernel/process";
import { json, type Tx } from "#platform/database";
import { listVersions, type VersionRow } from "./store-versions.ts";

type Texts = Readonly<Record<string, string>>;
/** What a change of the form did to a draft; `from` is unknown for drafts of an earlier program. */
export type KeptChanges = { from: string | null; to: string; at: string; what: DraftChanges };
type DraftRow = {
  subject_id: string;
  service: string;
  answers: Texts;
  facts: Texts;
  materials: readonly FiledMaterial[];
  reasons: Texts;
  saved_at: string;
  fingerprint: string | null;
  changes: readonly KeptChanges[];
};
export type StoredDraft = Omit<DraftRow, "subject_id" | "service">;
type Tables = {
  case_drafts: DraftRow;
  service_versions: VersionRow;
};

const on = (tx: Tx) => tx.withTables<Tables>();

export const findDraft = (tx: Tx, subjectId: string, service: string): Promise<StoredDraft | undefined> =>
  on(tx)
    .selectFrom("case_drafts")
    .select(["answers", "facts", "materials", "reasons", "saved_at", "fingerprint", "changes"])
    .where("subject_id", "=", subjectId)
    .where("service", "=", service)
    .executeTakeFirst();

export const putDraft = async (
  tx: Tx,
  { subjectId, service, ...draft }: StoredDraft & { subjectId: string; service: string },
): Promise<void> => {
  const values = {
    answers: json(draft.answers),
    facts: json(draft.facts),
    materials: json(draft.materials),
    reasons: json(draft.reasons),
    saved_at: draft.saved_at,
    fingerprint: draft.fingerprint,
    changes: json(draft.changes),
  };
  await on(tx)
    .insertInto("case_drafts")
    .values({ subject_id: subjectId, service, ...values })
    .onConflict((it) => it.columns(["subject_id", "service"]).doUpdateSet(values))
    .execute();
};

export const deleteDraft = async (tx: Tx, subjectId: string, service: string): Promise<void> => {
  await on(tx)
    .deleteFrom("case_drafts")
    .where("subject_id", "=", subjectId)
    .where("service", "=", service)
    .execute();
};

/** The item as it read when something was typed on it; undefined when nobody kept it. */
export const findVersion = async (tx: Tx, fingerprint: string): Promise<ServiceItem | undefined> => {
  const [row] = await listVersions(tx, [fingerprint]);
  return row?.item;
};

export type DraftCount = { fingerprint: string | null; revision: number | null; drafts: number };

/** How many drafts were typed on which form of the service, the most first. */
export const countDrafts = async (tx: Tx, service: string): Promise<readonly DraftCount[]> => {
  const rows = await on(tx)
    .selectFrom("case_drafts")
    .leftJoin("service_versions", "service_versions.fingerprint", "case_drafts.fingerprint")
    .select(["case_drafts.fingerprint", "service_versions.revision"])
    .select((it) => it.fn.countAll<string>().as("drafts"))
    .where("case_drafts.service", "=", service)
    .groupBy(["case_drafts.fingerprint", "service_versions.revision"])
    .orderBy("drafts", "desc")
    .execute();
  return rows.map((it) => ({ ...it, drafts: Number(it.drafts) }));
};
