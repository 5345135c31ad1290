import type { Plan } from "#kernel/plan";
import type { Facts } from "#kernel/rules";
import type { Tx } from "#platform/database";
import type { RegisterRecord } from "./contract.ts";
import { mainRegister } from "./register.ts";
import { show } from "./show.ts";
import { findStored, listAfter, listOfSubjects, listVersions, type StoredRecord } from "./store.ts";

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

/** What all registers know of a subject. `version` grows with every change of any of its records. */
export type SubjectFacts = {
  subjectId: string;
  key: string;
  name: string;
  region: string | null;
  sample: boolean;
  version: number;
  facts: Facts;
};

const sourcesOf = (plan: Plan): string[] => [
  ...new Set(plan.vocabulary.flatMap((it) => (it.source ? [it.source.register] : []))),
];

/** Subjects of the main register after one, by subject, with the version of what is known of each. */
export const listVersionsAfter = async (
  tx: Tx,
  plan: Plan,
  after: string,
  limit: number,
): Promise<{ subjectId: string; version: number }[]> => {
  const main = mainRegister(plan);
  if (!main) return [];
  const rows = await listVersions(tx, {
    main: main.id,
    registers: [main.id, ...sourcesOf(plan)],
    after,
    limit,
  });
  return rows.map((it) => ({ subjectId: it.subject_id, version: it.version }));
};

/** Those subjects with the facts of all registers; one that no register knows is left out. */
export const listSubjectFacts = async (
  tx: Tx,
  plan: Plan,
  subjectIds: readonly string[],
): Promise<SubjectFacts[]> => {
  const main = mainRegister(plan);
  if (!main || subjectIds.length === 0) return [];
  const records = await listOfSubjects(tx, [main.id, ...sourcesOf(plan)], subjectIds);
  return [...Map.groupBy(records, (it) => it.subject_id)].flatMap(([subjectId, of]) => {
    const self = of.find((one) => one.register === main.id);
    if (!self) return [];
    const { key, name, region, sample } = self;
    const version = of.reduce((sum, one) => sum + one.version, 0);
    const facts = Object.assign({}, ...of.map((one) => factsOf(plan, one))) as Facts;
    return [{ subjectId, key, name, region, sample, version, facts }];
  });
};
