import type { Plan, RegisterDeclaration } from "#kernel/plan";
import type { RegisterRecord } from "./contract.ts";
import { findRegister } from "./register.ts";
import type { StoredRecord } from "./store.ts";

/** A record for people, its fields in the order of the register; personal ones only when asked for. */
export const show = (plan: Plan, stored: StoredRecord, personal: boolean): RegisterRecord => {
  const { subject_id: subjectId, register, key, name, region, version, sample } = stored;
  const declared = findRegister(plan, register)?.fields ?? [];
  const fields = declared
    .filter((it) => personal || it.sensitivity !== "personal")
    .map((it) => [it.key, stored.fields[it.key] ?? null] as const);
  return { register, subjectId, key, name, region, version, sample, fields: Object.fromEntries(fields) };
};

export const nameOfField = (register: RegisterDeclaration, key: string): string | null =>
  register.fields.find((it) => it.key === key)?.name ?? null;
