import type { FiledMaterial } from "#kernel/process";
import { json, type Tx } from "#platform/database";
import type { StoredFile } from "./contract.ts";

type FileRow = {
  subject_id: string;
  file_id: string;
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  uploaded_by: string;
  uploaded_at: string;
};
type CaseFileRow = { subject_id: string; case_id: string; material: string; file_id: string };
type DraftRow = {
  subject_id: string;
  service: string;
  answers: Readonly<Record<string, string>>;
  facts: Readonly<Record<string, string>>;
  materials: readonly FiledMaterial[];
  saved_at: string;
};
type Tables = {
  files: FileRow;
  case_files: CaseFileRow;
  case_drafts: DraftRow;
  cases: { subject_id: string; case_id: string; service: string };
};

const on = (tx: Tx) => tx.withTables<Tables>();

export const insertFile = async (
  tx: Tx,
  { fileId, mediaType, ...rest }: StoredFile & { subjectId: string; uploadedBy: string; uploadedAt: string },
): Promise<void> => {
  const { subjectId, uploadedBy, uploadedAt, ...file } = rest;
  await on(tx)
    .insertInto("files")
    .values({
      ...file,
      subject_id: subjectId,
      file_id: fileId,
      media_type: mediaType,
      uploaded_by: uploadedBy,
      uploaded_at: uploadedAt,
    })
    .execute();
};

/** Files of that subject by id; ids of others are simply not found. */
export const listFiles = async (
  tx: Tx,
  subjectId: string,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, StoredFile>> => {
  if (fileIds.length === 0) return new Map();
  const rows = await on(tx)
    .selectFrom("files")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("file_id", "in", [...new Set(fileIds)])
    .execute();
  return new Map(
    rows.map(({ file_id, name, bytes, media_type, sha256 }) => [
      file_id,
      { fileId: file_id, name, bytes, mediaType: media_type, sha256 },
    ]),
  );
};

export const insertCaseFiles = async (
  tx: Tx,
  { subjectId, caseId }: { subjectId: string; caseId: string },
  materials: readonly FiledMaterial[],
): Promise<void> => {
  if (materials.length === 0) return;
  const rows = materials.map(({ material, fileId }) => ({
    subject_id: subjectId,
    case_id: caseId,
    material,
    file_id: fileId,
  }));
  await on(tx)
    .insertInto("case_files")
    .values(rows)
    .onConflict((it) => it.doNothing())
    .execute();
};

/** Services of the cases that rely on a file. */
export const listServicesOfFile = async (tx: Tx, subjectId: string, fileId: string): Promise<string[]> => {
  const rows = await on(tx)
    .selectFrom("case_files")
    .innerJoin("cases", (it) =>
      it
        .onRef("cases.subject_id", "=", "case_files.subject_id")
        .onRef("cases.case_id", "=", "case_files.case_id"),
    )
    .select("cases.service")
    .distinct()
    .where("case_files.subject_id", "=", subjectId)
    .where("case_files.file_id", "=", fileId)
    .execute();
  return rows.map((it) => it.service);
};

export type StoredDraft = Omit<DraftRow, "subject_id" | "service">;

export const findDraft = (tx: Tx, subjectId: string, service: string): Promise<StoredDraft | undefined> =>
  on(tx)
    .selectFrom("case_drafts")
    .select(["answers", "facts", "materials", "saved_at"])
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
    saved_at: draft.saved_at,
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
