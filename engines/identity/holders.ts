import type { App } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRole, ROLE_PERMISSIONS } from "./permissions.ts";
import { findPerson, findPersonRows, listGrantRows, listPeopleOf } from "./store.ts";

/** A person as an applicant in the own name; undefined for a closed account and for an account of an office. */
export const findSelf = async (
  tx: Tx,
  { sample }: Pick<App, "sample">,
  personId: string,
): Promise<{ personId: string; name: string; sample: boolean } | undefined> => {
  const rows = await findPersonRows(tx, personId);
  const [first] = rows;
  if (!first || first.disabled || (first.sample && !sample) || rows.some((it) => it.unit)) return undefined;
  return { personId, name: first.name, sample: first.sample };
};

/** The same by account and name together: an account alone tells nobody whose it is. */
export const findAccount = async (
  tx: Tx,
  app: Pick<App, "sample">,
  { username, name }: { username: string; name: string },
): Promise<{ personId: string; name: string; sample: boolean } | undefined> => {
  const row = await findPerson(tx, username.trim().toLowerCase());
  const self = row && (await findSelf(tx, app, row.person_id));
  return self?.name === name.trim() ? self : undefined;
};

/** Somebody who acts for a firm or sits in a unit. */
export type Holder = { personId: string; unit: string | null; subjectId: string | null };

/** People with an open account who may read cases of these firms or in these units. */
export const listHolders = async (
  tx: Tx,
  { sample }: Pick<App, "sample">,
  { firms, units }: { firms: readonly string[]; units: readonly string[] },
): Promise<Holder[]> => {
  const rows = await listGrantRows(tx, { firms, units });
  return rows
    .filter(
      (it) => (sample || !it.sample) && isRole(it.role) && ROLE_PERMISSIONS[it.role].includes("readCase"),
    )
    .map((it) => ({ personId: it.person_id, unit: it.unit || null, subjectId: it.for_subject }))
    .concat(await selves(tx, { sample }, firms));
};

/** Subjects that are people themselves. */
const selves = async (
  tx: Tx,
  { sample }: Pick<App, "sample">,
  subjects: readonly string[],
): Promise<Holder[]> =>
  (await listPeopleOf(tx, subjects))
    .filter((it) => sample || !it.sample)
    .map((it) => ({ personId: it.person_id, unit: null, subjectId: it.person_id }));
