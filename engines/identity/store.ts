import type { Tx } from "#platform/database";

type PersonRow = {
  person_id: string;
  username: string;
  name: string;
  password: string;
  disabled: boolean;
  sample: boolean;
  created_at: string;
};
type GrantRow = { person_id: string; role: string; unit: string; for_subject: string | null; number: number };
type SessionRow = { secret_hash: string; person_id: string; opened_at: string; seen_at: string };
type FailureRow = { key: string; failures: number; last_at: string };
type Tables = {
  people: PersonRow;
  person_grants: GrantRow;
  sessions: SessionRow;
  sign_in_failures: FailureRow;
};
export type StoredPerson = Omit<PersonRow, "created_at">;

const on = (tx: Tx) => tx.withTables<Tables>();

export const insertPerson = async (
  tx: Tx,
  person: PersonRow,
  grants: readonly Omit<GrantRow, "person_id" | "number">[],
): Promise<void> => {
  await on(tx).insertInto("people").values(person).execute();
  if (grants.length === 0) return;
  await on(tx)
    .insertInto("person_grants")
    .values(grants.map((it, number) => ({ ...it, person_id: person.person_id, number })))
    .execute();
};

export const findPerson = (tx: Tx, username: string): Promise<StoredPerson | undefined> =>
  on(tx)
    .selectFrom("people")
    .select(["person_id", "username", "name", "password", "disabled", "sample"])
    .where("username", "=", username)
    .executeTakeFirst();

export const listPeopleRows = (
  tx: Tx,
): Promise<
  {
    username: string;
    name: string;
    disabled: boolean;
    sample: boolean;
    role: string | null;
    unit: string | null;
  }[]
> =>
  on(tx)
    .selectFrom("people")
    .leftJoin("person_grants", "person_grants.person_id", "people.person_id")
    .select(["username", "name", "disabled", "sample", "role", "unit"])
    .orderBy("username")
    .orderBy("number")
    .execute();

export const listGrantRows = (
  tx: Tx,
  { firms, units }: { firms: readonly string[]; units: readonly string[] },
): Promise<(Omit<GrantRow, "number"> & { sample: boolean })[]> =>
  on(tx)
    .selectFrom("person_grants")
    .innerJoin("people", "people.person_id", "person_grants.person_id")
    .select(["people.person_id", "role", "unit", "for_subject", "sample"])
    .where("disabled", "=", false)
    .where((it) =>
      it.or([
        firms.length > 0 ? it("for_subject", "in", [...firms]) : it.lit(false),
        units.length > 0 ? it("unit", "in", [...units]) : it.lit(false),
      ]),
    )
    .execute();

export const insertSession = async (tx: Tx, session: SessionRow): Promise<void> => {
  await on(tx).insertInto("sessions").values(session).execute();
};

/** Ends all sessions at once: an account that is closed is closed now. */
export const disablePersonRow = async (tx: Tx, username: string): Promise<boolean> => {
  const row = await on(tx)
    .updateTable("people")
    .set({ disabled: true })
    .where("username", "=", username)
    .returning("person_id")
    .executeTakeFirst();
  if (row) await on(tx).deleteFrom("sessions").where("person_id", "=", row.person_id).execute();
  return row !== undefined;
};

/** Those of the ids that are people with an open account. */
export const listPeopleOf = async (
  tx: Tx,
  ids: readonly string[],
): Promise<{ person_id: string; sample: boolean }[]> =>
  ids.length === 0
    ? []
    : on(tx)
        .selectFrom("people")
        .select(["person_id", "sample"])
        .where("person_id", "in", [...ids])
        .where("disabled", "=", false)
        .execute();

/** The session with its person and grants: one row a grant. */
export const findSession = (tx: Tx, secretHash: string) =>
  on(tx)
    .selectFrom("sessions")
    .innerJoin("people", "people.person_id", "sessions.person_id")
    .leftJoin("person_grants", "person_grants.person_id", "people.person_id")
    .select([
      "sessions.person_id",
      "username",
      "name",
      "disabled",
      "sample",
      "opened_at",
      "seen_at",
      "role",
      "unit",
      "for_subject",
    ])
    .where("secret_hash", "=", secretHash)
    .orderBy("number")
    .execute();

export const findPersonRows = (tx: Tx, personId: string) =>
  on(tx)
    .selectFrom("people")
    .leftJoin("person_grants", "person_grants.person_id", "people.person_id")
    .select(["people.person_id", "username", "name", "disabled", "sample", "role", "unit", "for_subject"])
    .where("people.person_id", "=", personId)
    .orderBy("number")
    .execute();

export const touchSession = async (tx: Tx, secretHash: string, at: string): Promise<void> => {
  await on(tx).updateTable("sessions").set({ seen_at: at }).where("secret_hash", "=", secretHash).execute();
};
export const deleteSession = async (tx: Tx, secretHash: string): Promise<void> => {
  await on(tx).deleteFrom("sessions").where("secret_hash", "=", secretHash).execute();
};
export const deleteSessionsBefore = async (tx: Tx, at: string): Promise<void> => {
  await on(tx).deleteFrom("sessions").where("opened_at", "<", at).execute();
};

/** The counts, made when they are new and held until the transaction ends: attempts at one account take turns. Keys in order, so that two never wait for one another. */
export const lockFailures = async (tx: Tx, keys: readonly string[], at: string): Promise<FailureRow[]> => {
  await on(tx)
    .insertInto("sign_in_failures")
    .values([...keys].sort().map((key) => ({ key, failures: 0, last_at: at })))
    .onConflict((it) => it.doNothing())
    .execute();
  return on(tx)
    .selectFrom("sign_in_failures")
    .selectAll()
    .where("key", "in", [...keys])
    .orderBy("key")
    .forUpdate()
    .execute();
};
export const addFailures = async (
  tx: Tx,
  keys: readonly string[],
  at: string,
  forgottenBefore: string,
): Promise<void> => {
  await on(tx)
    .updateTable("sign_in_failures")
    .set((it) => ({
      failures: it
        .case()
        .when("last_at", "<", forgottenBefore)
        .then(1)
        .else(it("failures", "+", 1))
        .end(),
      last_at: at,
    }))
    .where("key", "in", [...keys])
    .execute();
};
/** The attempt turned out right. */
export const takeBackFailure = async (tx: Tx, key: string): Promise<void> => {
  await on(tx)
    .updateTable("sign_in_failures")
    .set((it) => ({ failures: it("failures", "-", 1) }))
    .where("key", "=", key)
    .where("failures", ">", 0)
    .execute();
};
export const clearFailures = async (tx: Tx, key: string): Promise<void> => {
  await on(tx).deleteFrom("sign_in_failures").where("key", "=", key).execute();
};
export const deleteFailuresBefore = async (tx: Tx, at: string): Promise<void> => {
  await on(tx).deleteFrom("sign_in_failures").where("last_at", "<", at).execute();
};
