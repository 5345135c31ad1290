import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import { json, type Tx } from "#platform/database";
import type { Scope } from "./contract.ts";

export type MandateRow = {
  subject_id: string;
  mandate_id: string;
  person_id: string;
  services: readonly string[];
  scopes: readonly Scope[];
  from_day: Day;
  to_day: Day;
  given_by: string;
  given_at: string;
  revoked_at: string | null;
};
type WalkInRow = {
  subject_id: string;
  name: string;
  phone: string;
  unit: string;
  sample: boolean;
  created_at: string;
};
type Tables = {
  mandates: MandateRow;
  walk_ins: WalkInRow;
  people: { person_id: string; name: string };
};
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertMandate = async (tx: Tx, row: MandateRow): Promise<void> => {
  await on(tx)
    .insertInto("mandates")
    .values({ ...row, services: json(row.services), scopes: json(row.scopes) })
    .execute();
};

const listed = (tx: Tx) =>
  on(tx)
    .selectFrom("mandates")
    .innerJoin("people", "people.person_id", "mandates.person_id")
    .selectAll("mandates")
    .select("people.name as agent")
    .orderBy("revoked_at", (it) => it.desc().nullsFirst())
    .orderBy("to_day", "desc")
    .orderBy("mandate_id")
    .limit(200);

export type ListedMandate = MandateRow & { agent: string };

export const listGiven = (tx: Tx, subjectId: string): Promise<ListedMandate[]> =>
  listed(tx).where("subject_id", "=", subjectId).execute();

/** Those that a person holds and that are neither revoked nor over. */
export const listHeld = (tx: Tx, personId: string, today: Day): Promise<ListedMandate[]> =>
  listed(tx)
    .where("mandates.person_id", "=", personId)
    .where("revoked_at", "is", null)
    .where("to_day", ">=", today)
    .execute();

type Holding = { subjectId: string; personId: string; today: Day };

/** Those in force today. `hold`: nobody may revoke one of them before this transaction ends. */
export const listInForce = (
  tx: Tx,
  { subjectId, personId, today }: Holding,
  hold: boolean,
): Promise<MandateRow[]> => {
  const query = on(tx)
    .selectFrom("mandates")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .where("from_day", "<=", today)
    .where("to_day", ">=", today)
    .orderBy("mandate_id");
  return (hold ? query.forShare() : query).execute();
};

/** False when there is none, or it is revoked already. */
export const revokeRow = async (
  tx: Tx,
  { subjectId, mandateId }: { subjectId: string; mandateId: string },
  at: string,
): Promise<MandateRow | undefined> =>
  on(tx)
    .updateTable("mandates")
    .set({ revoked_at: at })
    .where("subject_id", "=", subjectId)
    .where("mandate_id", "=", mandateId)
    .where("revoked_at", "is", null)
    .returningAll()
    .executeTakeFirst();

/** Others who give a mandate of the same subject wait until this transaction ends. */
export const lockMandatesOf = async (tx: Tx, subjectId: string): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`mandates:${subjectId}`}, 0))`.execute(tx);
};

export const findWalkIn = (tx: Tx, subjectId: string): Promise<WalkInRow | undefined> =>
  on(tx).selectFrom("walk_ins").selectAll().where("subject_id", "=", subjectId).executeTakeFirst();

export const findWalkInBy = (
  tx: Tx,
  { name, phone }: { name: string; phone: string },
): Promise<WalkInRow | undefined> =>
  on(tx)
    .selectFrom("walk_ins")
    .selectAll()
    .where("phone", "=", phone)
    .where("name", "=", name)
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();

export const insertWalkIn = async (tx: Tx, row: WalkInRow): Promise<void> => {
  await on(tx).insertInto("walk_ins").values(row).execute();
};
