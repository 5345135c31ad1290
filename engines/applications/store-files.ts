import { sql } from "kysely";
import type { FiledMaterial } from "#kernel/process";
import type { Tx } from "#platform/database";
import type { StoredFile } from "./contract.ts";

type FileRow = {
  subject_id: string;
  file_id: string;
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  pages: number | null;
  pixels: number | null;
  uploaded_by: string;
  uploaded_at: string;
};
type CaseFileRow = { subject_id: string; case_id: string; material: string; file_id: string };
type Tables = {
  files: FileRow;
  file_sweeps: { subject_id: string; file_id: string; swept_at: string };
  case_files: CaseFileRow;
  cases: { subject_id: string; case_id: string; service: string; county: string | null };
};

const on = (tx: Tx) => tx.withTables<Tables>();

export const insertFile = async (
  tx: Tx,
  {
    fileId,
    mediaType,
    ...rest
  }: Omit<StoredFile, "note"> & { subjectId: string; uploadedBy: string; uploadedAt: string },
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

/** Files of that subject by id; ids of others, and files that were swept, are simply not found. */
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
    .where(isNotSwept)
    .execute();
  return new Map(
    rows.map(({ file_id, name, bytes, media_type, sha256, pages, pixels }) => [
      file_id,
      { fileId: file_id, name, bytes, mediaType: media_type, sha256, pages, pixels },
    ]),
  );
};

const isNotSwept = sql<boolean>`NOT EXISTS (SELECT FROM file_sweeps s WHERE s.subject_id = files.subject_id AND s.file_id = files.file_id)`;
const isInNoCase = sql<boolean>`NOT EXISTS (SELECT FROM case_files c WHERE c.subject_id = files.subject_id AND c.file_id = files.file_id)`;
const isInNoDraft = sql<boolean>`NOT EXISTS (SELECT FROM case_drafts d, jsonb_array_elements(d.materials) m WHERE d.subject_id = files.subject_id AND m->>'fileId' = files.file_id::text)`;

type FileKey = { subjectId: string; fileId: string };

/** Files uploaded before that instant on which no case and no draft relies. */
export const listUnused = (tx: Tx, before: string, limit: number): Promise<FileKey[]> =>
  on(tx)
    .selectFrom("files")
    .select([sql<string>`subject_id`.as("subjectId"), sql<string>`file_id`.as("fileId")])
    .where("uploaded_at", "<", before)
    .where(isNotSwept)
    .where(isInNoCase)
    .where(isInNoDraft)
    .orderBy("uploaded_at")
    .limit(limit)
    .execute();

/** Holds files for this transaction: those who rely on them beside one another, a sweep alone. */
export const lockFiles = async (tx: Tx, keys: readonly FileKey[], who: "user" | "sweep"): Promise<void> => {
  if (keys.length === 0) return;
  const query = on(tx)
    .selectFrom("files")
    .select("file_id")
    .where("subject_id", "in", [...new Set(keys.map((it) => it.subjectId))])
    .where("file_id", "in", [...new Set(keys.map((it) => it.fileId))])
    .orderBy("subject_id")
    .orderBy("file_id");
  await (who === "sweep" ? query.forUpdate() : query.forShare()).execute();
};

/** Marks those of the files as swept that are still unused, and gives them. */
export const sweepUnused = async (tx: Tx, keys: readonly FileKey[], at: string): Promise<FileKey[]> => {
  const rows = await on(tx)
    .insertInto("file_sweeps")
    .columns(["subject_id", "file_id", "swept_at"])
    .expression((it) =>
      it
        .selectFrom("files")
        .select(["subject_id", "file_id", sql<string>`${at}::timestamptz`.as("swept_at")])
        .where("subject_id", "in", [...new Set(keys.map((one) => one.subjectId))])
        .where(
          "file_id",
          "in",
          keys.map((one) => one.fileId),
        )
        .where(isNotSwept)
        .where(isInNoCase)
        .where(isInNoDraft),
    )
    .returning(["subject_id", "file_id"])
    .execute();
  return rows.map((it) => ({ subjectId: it.subject_id, fileId: it.file_id }));
};

/** Of those contents the ones that files had and that no file has any more. */
export const listSweptContents = async (tx: Tx, contents: readonly string[]): Promise<string[]> => {
  if (contents.length === 0) return [];
  const rows = await on(tx)
    .selectFrom("files")
    .select("sha256")
    .where("sha256", "in", contents)
    .groupBy("sha256")
    .having(sql<boolean>`NOT bool_or(${isNotSwept})`)
    .execute();
  return rows.map((it) => it.sha256);
};

/** Waits for whoever stores or removes the same content, until this transaction ends. */
export const lockContent = async (tx: Tx, sha256: string): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx);
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

/** Services of the cases that rely on a file, and the counties at whose desks they are worked. */
export const listCasesOfFile = (
  tx: Tx,
  subjectId: string,
  fileId: string,
): Promise<{ service: string; county: string | null }[]> =>
  on(tx)
    .selectFrom("case_files")
    .innerJoin("cases", (it) =>
      it
        .onRef("cases.subject_id", "=", "case_files.subject_id")
        .onRef("cases.case_id", "=", "case_files.case_id"),
    )
    .select(["cases.service", "cases.county"])
    .distinct()
    .where("case_files.subject_id", "=", subjectId)
    .where("case_files.file_id", "=", fileId)
    .execute();
