import type { Tx } from "#platform/database";
import type { CodeKind } from "./codes.ts";
import type { StoredCase } from "./store.ts";

type Claim = { code: string; kind: CodeKind; subject_id: string; case_id: string };
type Tables = {
  case_objections: { subject_id: string; case_id: string; key: string };
  case_codes: Claim;
  case_submissions: { subject_id: string; service: string; key: string; case_id: string };
};
type Key = { subjectId: string; caseId: string };

const on = (tx: Tx) => tx.withTables<Tables>();

/** False when the code already belongs to another case. */
export const claimCode = async (
  tx: Tx,
  { code, kind, subjectId, caseId }: Key & { code: string; kind: CodeKind },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto("case_codes")
    .values({ code, kind, subject_id: subjectId, case_id: caseId })
    .onConflict((it) => it.column("code").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export const findClaim = async (tx: Tx, code: string): Promise<Key | undefined> => {
  const row = await on(tx).selectFrom("case_codes").selectAll().where("code", "=", code).executeTakeFirst();
  return row && { subjectId: row.subject_id, caseId: row.case_id };
};

type Submission = { subjectId: string; service: string; key: string };

/** Undefined when this submission is new and now claimed for the case; else the case that it already made. */
export const claimSubmission = async (
  tx: Tx,
  { subjectId, service, key }: Submission,
  caseId: StoredCase["case_id"],
): Promise<string | undefined> => {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto("case_submissions")
    .values({ subject_id: subjectId, service, key, case_id: caseId })
    .onConflict((it) => it.columns(["subject_id", "service", "key"]).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return undefined;
  const earlier = await findSubmission(tx, { subjectId, service, key });
  if (earlier === undefined) throw new Error("A submission that is neither new nor there");
  return earlier;
};

/** The case that a submission made. */
export const findSubmission = async (
  tx: Tx,
  { subjectId, service, key }: Submission,
): Promise<string | undefined> => {
  const row = await on(tx)
    .selectFrom("case_submissions")
    .select("case_id")
    .where("subject_id", "=", subjectId)
    .where("service", "=", service)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.case_id;
};

/** False when the same objection is there already. */
export const claimObjection = async (tx: Tx, { subjectId, caseId }: Key, key: string): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto("case_objections")
    .values({ subject_id: subjectId, case_id: caseId, key })
    .onConflict((it) => it.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};
