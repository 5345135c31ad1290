import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { CoApplicant } from "#kernel/process";
import type { Tx } from "#platform/database";
import { type ListedCase, listCases } from "./store-listed.ts";

type Row = { subject_id: string; case_id: string; of_subject: string; answered_on: Day | null };
type Tables = {
  joined_cases: Row;
  case_files: { subject_id: string; case_id: string; file_id: string };
  cases: { subject_id: string; case_id: string; service: string; county: string | null };
};
type Key = { subjectId: string; caseId: string };
const on = (tx: Tx) => tx.withTables<Tables>();

/** Who is asked to confirm a case, findable from their side. */
export const insertJoined = async (
  tx: Tx,
  { subjectId, caseId }: Key,
  others: readonly CoApplicant[],
): Promise<void> => {
  if (others.length === 0) return;
  const rows = others.map((it) => ({
    subject_id: it.who,
    case_id: caseId,
    of_subject: subjectId,
    answered_on: null,
  }));
  await on(tx).insertInto("joined_cases").values(rows).execute();
};

export const markAnswered = async (tx: Tx, { caseId }: Key, who: string, day: Day): Promise<void> => {
  await on(tx)
    .updateTable("joined_cases")
    .set({ answered_on: day })
    .where("subject_id", "=", who)
    .where("case_id", "=", caseId)
    .execute();
};

export type JoinedCase = ListedCase & { who: string; answered_on: Day | null };

/** Cases that these subjects are asked to confirm or have confirmed, those that wait for them first. */
export const listJoined = async (
  tx: Tx,
  subjects: readonly string[],
  limit: number,
): Promise<JoinedCase[]> => {
  if (subjects.length === 0) return [];
  const joined = await on(tx)
    .selectFrom("joined_cases")
    .selectAll()
    .where("subject_id", "in", [...subjects])
    .orderBy(sql`(answered_on IS NOT NULL)`)
    .orderBy("answered_on", "desc")
    .orderBy("case_id")
    .limit(limit)
    .execute();
  const rows = await listCases(
    tx,
    joined.map((it) => ({ subjectId: it.of_subject, caseId: it.case_id })),
  );
  return joined.flatMap(({ subject_id, of_subject, case_id, answered_on }) => {
    const row = rows.find((it) => it.subject_id === of_subject && it.case_id === case_id);
    return row ? [{ ...row, who: subject_id, answered_on }] : [];
  });
};

/** Whether a case that one of these subjects takes part in relies on the file. */
export const isFileShared = async (
  tx: Tx,
  subjects: readonly string[],
  { subjectId, fileId }: { subjectId: string; fileId: string },
): Promise<boolean> => {
  if (subjects.length === 0) return false;
  const row = await on(tx)
    .selectFrom("joined_cases")
    .innerJoin("case_files", (it) =>
      it
        .onRef("case_files.subject_id", "=", "joined_cases.of_subject")
        .onRef("case_files.case_id", "=", "joined_cases.case_id"),
    )
    .select("case_files.file_id")
    .where("joined_cases.subject_id", "in", [...subjects])
    .where("case_files.subject_id", "=", subjectId)
    .where("case_files.file_id", "=", fileId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** The subject whose case it is, of those given; undefined when it is none of theirs. */
export const findOwner = async (
  tx: Tx,
  subjects: readonly string[],
  caseId: string,
): Promise<string | undefined> => {
  if (subjects.length === 0) return undefined;
  const own = await on(tx)
    .selectFrom("cases")
    .select("subject_id")
    .where("subject_id", "in", [...subjects])
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (own) return own.subject_id;
  const joined = await on(tx)
    .selectFrom("joined_cases")
    .select("of_subject")
    .where("subject_id", "in", [...subjects])
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return joined?.of_subject;
};

export const findPlaceOf = (
  tx: Tx,
  { subjectId, caseId }: Key,
): Promise<{ service: string; county: string | null } | undefined> =>
  on(tx)
    .selectFrom("cases")
    .select(["service", "county"])
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
