import { addPerson, findActorById } from "#engines/identity";
import type { Context, Role } from "#platform/context";
import type { World } from "./index.ts";

/** Somebody with an account and roles in units, as the database knows them. */
export const officer = async (
  { app, as }: World,
  name: string,
  ...grants: readonly { role: Role; unit: string }[]
): Promise<Context & { personId: string }> => {
  const added = await addPerson(app, {
    username: `u${app.newId().slice(0, 8)}`,
    name,
    password: "a-password-of-the-club",
    grants: grants.map((it) => ({ ...it, subjectId: null })),
  });
  if ("refused" in added) throw new Error(added.says);
  return { ...as(await findActorById(app, added.personId)), personId: added.personId };
};
