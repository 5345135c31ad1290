import { sql } from "kysely";
import { type Tx, writeLater } from "#platform/database";

type Row = { subject_id: string; case_id: string; seq: number };
const on = (tx: Tx) => tx.withTables<{ letters_due: Row }>();

/** An act whose letter is to be drawn up, kept with the act. */
export const insertDue = (tx: Tx, row: Row): Promise<void> =>
  writeLater(
    tx,
    on(tx)
      .insertInto("letters_due")
      .values(row)
      .onConflict((it) => it.doNothing()),
  );

export type DueCase = { subjectId: string; caseId: string };

/** Cases with letters to be drawn up, in the order of their keys. */
export const listDueCases = (tx: Tx, after: DueCase | undefined, limit: number): Promise<DueCase[]> =>
  on(tx)
    .selectFrom("letters_due")
    .select([sql<string>`subject_id`.as("subjectId"), sql<string>`case_id`.as("caseId")])
    .distinct()
    .$if(after !== undefined, (it) =>
      it.where(sql<boolean>`(subject_id, case_id) > (${after?.subjectId}::uuid, ${after?.caseId}::uuid)`),
    )
    .orderBy("subject_id")
    .orderBy("case_id")
    .limit(limit)
    .execute();

/** Those up to the event that was the last when the letters were drawn up. */
export const deleteDue = async (tx: Tx, { subjectId, caseId }: DueCase, upTo: number): Promise<void> => {
  await on(tx)
    .deleteFrom("letters_due")
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .where("seq", "<=", upTo)
    .execute();
};
