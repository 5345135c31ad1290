import type { Tx } from "#platform/database";

type Tables = {
  people: { person_id: string; name: string; disabled: boolean; sample: boolean };
  person_grants: { person_id: string; role: string; unit: string };
};
export type ColleagueRow = { person_id: string; name: string; sample: boolean; role: string; unit: string };

const open = (tx: Tx) =>
  tx
    .withTables<Tables>()
    .selectFrom("people")
    .innerJoin("person_grants", "person_grants.person_id", "people.person_id")
    .select(["people.person_id", "name", "sample", "role", "unit"])
    .where("disabled", "=", false);

/** Everybody with an open account and a role in one of these units: a row a role. */
export const listInUnits = (tx: Tx, units: readonly string[]): Promise<ColleagueRow[]> =>
  units.length === 0
    ? Promise.resolve([])
    : open(tx)
        .where("unit", "in", [...units])
        .orderBy("name")
        .orderBy("people.person_id")
        .execute();

export const listWithRole = (tx: Tx, role: string): Promise<ColleagueRow[]> =>
  open(tx).where("role", "=", role).orderBy("people.person_id").execute();
