import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";
import type { LetterKind } from "./contract.ts";

type Share = {
  subject_id: string;
  code: string;
  secret_hash: string;
  until_day: Day;
  made_by: string;
  made_at: string;
};
type Letter = {
  subject_id: string;
  case_id: string;
  seq: number;
  kind: LetterKind;
  code: string;
  number: string;
  bytes: number;
};
type Tables = {
  letters: Letter;
  letter_revocations: Pick<Letter, "subject_id" | "case_id" | "seq" | "kind"> & { day: Day; reason: string };
  letter_shares: Share;
};
const on = (tx: Tx) => tx.withTables<Tables>();

export type PaperRow = Letter & {
  revoked_on: Day | null;
  revoked_why: string | null;
  shared_until: Day | null;
};

/** The letters of these subjects that a result can be shown by, the later ones last; with what was taken back or is shared. */
export const listPapers = (tx: Tx, subjectIds: readonly string[], today: Day): Promise<PaperRow[]> =>
  on(tx)
    .selectFrom("letters")
    .leftJoin("letter_revocations as taken", (it) =>
      it
        .onRef("taken.subject_id", "=", "letters.subject_id")
        .onRef("taken.case_id", "=", "letters.case_id")
        .onRef("taken.seq", "=", "letters.seq")
        .onRef("taken.kind", "=", "letters.kind"),
    )
    .leftJoin("letter_shares as share", (it) =>
      it.onRef("share.subject_id", "=", "letters.subject_id").onRef("share.code", "=", "letters.code"),
    )
    .select([
      "letters.subject_id",
      "letters.case_id",
      "letters.seq",
      "letters.kind",
      "letters.code",
      "number",
      "bytes",
    ])
    .select(["taken.day as revoked_on", "taken.reason as revoked_why"])
    .select(
      sql<Day | null>`CASE WHEN share.until_day >= ${today} THEN share.until_day END`.as("shared_until"),
    )
    .where("letters.subject_id", "in", [...subjectIds])
    .where("letters.kind", "in", ["certificate", "decision", "receipt"])
    .orderBy("letters.seq")
    .execute();

/** A new address ends the one before. */
export const putShare = async (tx: Tx, row: Share): Promise<void> => {
  const { subject_id: _, code: __, ...made } = row;
  await on(tx)
    .insertInto("letter_shares")
    .values(row)
    .onConflict((it) => it.columns(["subject_id", "code"]).doUpdateSet(made))
    .execute();
};

export const deleteShare = async (tx: Tx, subjectId: string, code: string): Promise<boolean> => {
  const { numDeletedRows } = await on(tx)
    .deleteFrom("letter_shares")
    .where("subject_id", "=", subjectId)
    .where("code", "=", code)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

export const findShare = (tx: Tx, secretHash: string, today: Day): Promise<Share | undefined> =>
  on(tx)
    .selectFrom("letter_shares")
    .selectAll()
    .where("secret_hash", "=", secretHash)
    .where("until_day", ">=", today)
    .executeTakeFirst();
