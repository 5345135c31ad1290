import type { Day } from "#kernel/calendar";
import { type Condition, prove, type Vocabulary } from "#kernel/rules";
import type { Tx } from "#platform/database";
import { listAfter } from "../store.ts";
import { countWhere } from "./store.ts";

const BATCH = 2_000;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

export type CountQuestion = {
  register: string;
  where?: Condition | undefined;
  on: Day;
  /** The plan's facts, for conditions that need the evaluator. */
  facts: Vocabulary;
};

/** How many records meet a condition. One that is unknown for a record does not count it. */
export const countRecords = async (
  tx: Tx,
  { register, where, on, facts }: CountQuestion,
): Promise<number> => {
  const counted = await countWhere(tx, register, where, on);
  if (counted !== undefined || !where) return counted ?? 0;
  let count = 0;
  let after = BEFORE_ALL;
  for (;;) {
    const records = await listAfter(tx, register, after, BATCH);
    count += records.filter((it) => prove(where, it.fields, on, facts).outcome === "met").length;
    const last = records.at(-1);
    if (!last || records.length < BATCH) return count;
    after = last.subject_id;
  }
};
