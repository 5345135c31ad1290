import type { Tx } from "#platform/database";

type Tables = { case_secrets: { subject_id: string; case_id: string; secret_hash: string } };
type Key = { subjectId: string; caseId: string };
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertSecret = async (tx: Tx, { subjectId, caseId }: Key, hash: string): Promise<void> => {
  await on(tx)
    .insertInto("case_secrets")
    .values({ subject_id: subjectId, case_id: caseId, secret_hash: hash })
    .execute();
};

export const findSecret = async (tx: Tx, { subjectId, caseId }: Key): Promise<string | undefined> => {
  const row = await on(tx)
    .selectFrom("case_secrets")
    .select("secret_hash")
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return row?.secret_hash;
};
