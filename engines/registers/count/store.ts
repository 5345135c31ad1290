import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import {
  type Condition,
  compileConditionToSql,
  jsonbColumn,
  textLiteral,
  type Vocabulary,
} from "#kernel/rules";
import type { Tx } from "#platform/database";

export type CountQuestion = {
  register: string;
  where?: Condition | undefined;
  on: Day;
  /** The plan's facts: what the fields of a record mean. */
  facts: Vocabulary;
};

/** How many records meet a condition. One for which it is not known, or left to a person, does not count. */
export const countRecords = async (
  tx: Tx,
  { register, where, on, facts }: CountQuestion,
): Promise<number> => {
  const ours = `register = ${textLiteral(register)}`;
  const records = { from: "register_records", where: ours, keys: ["subject_id"] };
  const counted = where
    ? compileConditionToSql(where, { on, vocabulary: facts, column: jsonbColumn("fields"), records }).met
    : `SELECT subject_id FROM register_records WHERE ${ours}`;
  const { rows } = await sql<{
    count: number;
  }>`SELECT count(*)::integer AS count FROM (${sql.raw(counted)}) counted`.execute(tx);
  return rows[0]?.count ?? 0;
};
