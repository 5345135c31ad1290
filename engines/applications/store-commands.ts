import { json, type Tx } from "#platform/database";
import type { Done } from "./contract.ts";

type CommandRow = {
  subject_id: string;
  case_id: string;
  key: string;
  action: string;
  by_person: string | null;
  answer: Done;
};

const on = (tx: Tx) => tx.withTables<{ case_commands: CommandRow }>();

export const findCommand = (
  tx: Tx,
  { subjectId, caseId, key }: { subjectId: string; caseId: string; key: string },
): Promise<CommandRow | undefined> =>
  on(tx)
    .selectFrom("case_commands")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .where("key", "=", key)
    .executeTakeFirst();

export const insertCommand = async (tx: Tx, { answer, ...row }: CommandRow): Promise<void> => {
  await on(tx)
    .insertInto("case_commands")
    .values({ ...row, answer: json(answer) })
    .execute();
};
