import { json, type Tx } from "#platform/database";
import type { Payment } from "./contract.ts";

type Key = { subject_id: string; payment_id: string; key: string; action: string; by_person: string };
/** What a step made of the payment; who is paid where is in the payment itself. */
export type StepAnswer = Pick<Payment, "state" | "preparedBy" | "releasedBy" | "paidOn">;
const on = (tx: Tx) => tx.withTables<{ payment_commands: Key & { answer: StepAnswer } }>();

export const findCommand = async (tx: Tx, it: Key): Promise<StepAnswer | undefined> => {
  const row = await on(tx)
    .selectFrom("payment_commands")
    .select("answer")
    .where("subject_id", "=", it.subject_id)
    .where("payment_id", "=", it.payment_id)
    .where("key", "=", it.key)
    .where("action", "=", it.action)
    .where("by_person", "=", it.by_person)
    .executeTakeFirst();
  return row?.answer;
};

export const insertCommand = async (tx: Tx, key: Key, answer: StepAnswer): Promise<void> => {
  await on(tx)
    .insertInto("payment_commands")
    .values({ ...key, answer: json(answer) })
    .execute();
};
