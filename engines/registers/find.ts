import type { Plan } from "#kernel/plan";
import type { Facts, Value } from "#kernel/rules";
import { foldCode } from "#kernel/uscc";
import type { Tx } from "#platform/database";
import type { RegisterRecord } from "./contract.ts";
import { keySpaceOf, mainRegister } from "./register.ts";
import { show } from "./show.ts";
import {
  findByKey,
  findStored,
  type KnownRecord,
  listAfter,
  listKnownAfter,
  listKnownBetween,
  listOfSubjects,
  listVersions,
  type StoredRecord,
} from "./store.ts";

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

/** A subject of the main register by its code as people type it. */
export const findByCode = async (
  tx: Tx,
  plan: Plan,
  typed: string,
): Promise<{ subjectId: string; name: string } | undefined> => {
  const main = mainRegister(plan);
  if (!main) return undefined;
  const key = main.identity.check === "uscc" ? foldCode(typed) : typed.trim();
  const stored =
    key === "" ? undefined : await findByKey(tx, { space: keySpaceOf(main), register: main.id, key });
  return stored && { subjectId: stored.subject_id, name: stored.name };
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

/** Reads the facts of many records: which field is which fact is looked up once. */
const factsReader = (plan: Plan): ((record: KnownRecord) => Record<string, Value>) => {
  const read = Map.groupBy(
    plan.vocabulary.flatMap(({ key, source }) => (source ? [{ key, ...source }] : [])),
    (it) => it.register,
  );
  return ({ register, fields }) => {
    const facts: Record<string, Value> = {};
    for (const { key, field } of read.get(register) ?? []) {
      const value = fields[field];
      if (value !== undefined) facts[key] = value;
    }
    return facts;
  };
};
const factsOf = (plan: Plan, record: StoredRecord): Facts => factsReader(plan)(record);

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
export type KnownFacts = { subjectId: string; region: string | null; version: number; facts: Facts };
/** The same, with who it is. */
export type SubjectFacts = KnownFacts & { key: string; name: string; sample: boolean };

const sourcesOf = (plan: Plan): string[] => [
  ...new Set(plan.vocabulary.flatMap((it) => (it.source ? [it.source.register] : []))),
];

/** Registers beside the main one that facts come from. */
const othersOf = (plan: Plan, main: string): string[] => sourcesOf(plan).filter((it) => it !== main);

/** Subjects of the main register after one, by subject, with the version of what is known of each. */
export const listVersionsAfter = async (
  tx: Tx,
  plan: Plan,
  after: string,
  limit: number,
): Promise<{ subjectId: string; version: number }[]> => {
  const main = mainRegister(plan);
  if (!main) return [];
  const rows = await listVersions(tx, { main: main.id, others: othersOf(plan, main.id), after, limit });
  return rows.map((it) => ({ subjectId: it.subject_id, version: it.version }));
};

/** The same subjects with the facts of all registers: for work over the whole population. */
export const listFactsAfter = async (
  tx: Tx,
  plan: Plan,
  after: string,
  limit: number,
): Promise<KnownFacts[]> => {
  const main = mainRegister(plan);
  if (!main) return [];
  const selves = await listKnownAfter(tx, main.id, after, limit);
  const last = selves.at(-1)?.subject_id;
  const others = othersOf(plan, main.id);
  const more = last && others.length > 0 ? await listKnownBetween(tx, others, after, last) : [];
  return gather(plan, selves, more);
};

/** Some subjects with the facts of all registers; one that the main register does not know is left out. */
export const listSubjectFacts = async (
  tx: Tx,
  plan: Plan,
  subjectIds: readonly string[],
): Promise<SubjectFacts[]> => {
  const main = mainRegister(plan);
  if (!main || subjectIds.length === 0) return [];
  const records = await listOfSubjects(tx, [main.id, ...othersOf(plan, main.id)], subjectIds);
  const selves = records.filter((it) => it.register === main.id);
  const more = records.filter((it) => it.register !== main.id);
  return gather(plan, selves, more).map((it, at) => {
    const { key, name, sample } = selves[at] as StoredRecord;
    return { ...it, key, name, sample };
  });
};

const gather = (plan: Plan, selves: readonly KnownRecord[], others: readonly KnownRecord[]): KnownFacts[] => {
  const read = factsReader(plan);
  const byOthers = Map.groupBy(others, (it) => it.subject_id);
  return selves.map((self) => {
    const facts = read(self);
    let { version } = self;
    for (const it of byOthers.get(self.subject_id) ?? []) {
      Object.assign(facts, read(it));
      version += it.version;
    }
    return { subjectId: self.subject_id, region: self.region, version, facts };
  });
};
