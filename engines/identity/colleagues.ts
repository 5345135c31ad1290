import type { App, Permission } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRole, ROLE_PERMISSIONS } from "./permissions.ts";
import { type ColleagueRow, listInUnits, listWithRole } from "./store-colleagues.ts";

/** Somebody of a unit, with the units in which a permission is held. */
export type UnitColleague = { personId: string; name: string; units: readonly string[] };

/** People with an open account who hold the permission in one of these units. */
export const listColleagues = async (
  tx: Tx,
  { sample }: Pick<App, "sample">,
  units: readonly string[],
  permission: Permission,
): Promise<UnitColleague[]> => {
  const rows = (await listInUnits(tx, units)).filter(
    (it) => (sample || !it.sample) && isRole(it.role) && ROLE_PERMISSIONS[it.role].includes(permission),
  );
  return [...Map.groupBy(rows, (it) => it.person_id).values()].flatMap((own) => {
    const [first] = own;
    return first
      ? [{ personId: first.person_id, name: first.name, units: [...new Set(own.map((it) => it.unit))] }]
      : [];
  });
};

/** Units from whose desks all others are watched. */
export const supervisingUnits = async (tx: Tx, { sample }: Pick<App, "sample">): Promise<string[]> => {
  const seen = (it: ColleagueRow): boolean => (sample || !it.sample) && it.unit !== "";
  return [...new Set((await listWithRole(tx, "supervisor")).filter(seen).map((it) => it.unit))];
};
