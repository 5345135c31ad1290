import type { Plan } from "#kernel/plan";
import type { Facts } from "#kernel/rules";
import type { Tx } from "#platform/database";
import type { RegisterRecord } from "./contract.ts";
import { show } from "./show.ts";
import { findStored, listAfter, type StoredRecord } from "./store.ts";

export type Found = { record: RegisterRecord; facts: Facts };

/**
 * A record and what the register knows of its subject, by the keys of the vocabulary. For engines: nothing is hidden.
 */
export const findFacts = async (
  tx: Tx,
  plan: Plan,
  register: string,
  subjectId: string,
): Promise<Found | undefined> => {
  const stored = await findStored(tx, register, subjectId);
  return stored && { record: show(plan, stored, true), facts: factsOf(plan, stored) };
};

/** The record alone, every field of the register in it, null when not known. */
export const findRecord = async (
  tx: Tx,
  plan: Plan,
  register: string,
  subjectId: string,
): Promise<RegisterRecord | undefined> => {
  const stored = await findStored(tx, register, subjectId);
  return stored && show(plan, stored, true);
};

const factsOf = (plan: Plan, { register, fields }: StoredRecord): Facts =>
  Object.fromEntries(
    plan.vocabulary.flatMap(({ key, source }) => {
      const value = source?.register === register ? fields[source.field] : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** Every record of a register in batches, by subject: for work over the whole population with flat memory. */
export async function* eachRecord(
  tx: Tx,
  plan: Plan,
  register: string,
  batch = 2_000,
): AsyncGenerator<Found> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const records = await listAfter(tx, register, after, batch);
    for (const it of records) yield { record: show(plan, it, true), facts: factsOf(plan, it) };
    const last = records.at(-1);
    if (!last || records.length < batch) return;
    after = last.subject_id;
  }
}
