import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import { json, type Tx } from "#platform/database";
import type { PrintedDocument } from "#platform/pdf";
import type { LetterKind } from "./contract.ts";

/** What a letter was printed from, and what anybody may know of it. */
export type LetterInput = {
  document: PrintedDocument;
  title: string;
  essence: readonly (readonly [label: string, says: string])[];
};
export type LetterKey = { subject_id: string; case_id: string; seq: number; kind: LetterKind };
export type LetterRow = LetterKey & {
  code: string;
  number: string;
  unit: string;
  day: Day;
  input: LetterInput;
  input_sha256: string;
  file_sha256: string;
  bytes: number;
  drawn_at: string;
};
type Revocation = LetterKey & { day: Day; reason: string; by_name: string; at: string };
export type StoredLetter = LetterRow & { revoked_on: Day | null; revoked_why: string | null };
type Tables = {
  letters: LetterRow;
  letter_codes: LetterKey & { code: string };
  letter_revocations: Revocation;
  letter_numbers: { unit: string; kind: LetterKind; year: number; last: number };
};

const on = (tx: Tx) => tx.withTables<Tables>();

const selectLetters = (tx: Tx) =>
  on(tx)
    .selectFrom("letters")
    .leftJoin("letter_revocations as taken", (it) =>
      it
        .onRef("taken.subject_id", "=", "letters.subject_id")
        .onRef("taken.case_id", "=", "letters.case_id")
        .onRef("taken.seq", "=", "letters.seq")
        .onRef("taken.kind", "=", "letters.kind"),
    )
    .selectAll("letters")
    .select(["taken.day as revoked_on", "taken.reason as revoked_why"]);

export const listLetters = (
  tx: Tx,
  { subjectId, caseId }: { subjectId: string; caseId: string },
): Promise<StoredLetter[]> =>
  selectLetters(tx)
    .where("letters.subject_id", "=", subjectId)
    .where("letters.case_id", "=", caseId)
    .orderBy("letters.seq")
    .orderBy("letters.kind")
    .execute();

export const findLetter = async (tx: Tx, code: string): Promise<StoredLetter | undefined> => {
  const key = await on(tx).selectFrom("letter_codes").selectAll().where("code", "=", code).executeTakeFirst();
  if (!key) return undefined;
  return selectLetters(tx)
    .where("letters.subject_id", "=", key.subject_id)
    .where("letters.case_id", "=", key.case_id)
    .where("letters.seq", "=", key.seq)
    .where("letters.kind", "=", key.kind)
    .executeTakeFirst();
};

/** The next number of that unit, kind and year; held until the transaction ends, so that none is given twice or left out. */
export const nextNumber = async (
  tx: Tx,
  { unit, kind, year }: { unit: string; kind: LetterKind; year: number },
): Promise<number> => {
  const { last } = await on(tx)
    .insertInto("letter_numbers")
    .values({ unit, kind, year, last: 1 })
    .onConflict((it) =>
      it.columns(["unit", "kind", "year"]).doUpdateSet({ last: sql<number>`letter_numbers.last + 1` }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return last;
};

/** False when the code already belongs to another letter. */
export const claimLetterCode = async (tx: Tx, claim: LetterKey & { code: string }): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto("letter_codes")
    .values(claim)
    .onConflict((it) => it.column("code").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export const insertLetter = async (tx: Tx, row: LetterRow): Promise<void> => {
  await on(tx)
    .insertInto("letters")
    .values({ ...row, input: json(row.input) })
    .execute();
};

/** False when it was taken back before. */
export const insertRevocation = async (tx: Tx, row: Revocation): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await on(tx)
    .insertInto("letter_revocations")
    .values(row)
    .onConflict((it) => it.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};
