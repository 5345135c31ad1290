import { z } from "zod";
import { type Actor, type App, type Context, type Grant, VISITOR } from "#platform/context";
import { useCase } from "#platform/http";
import type { Me } from "./contract.ts";
import { isRole, ROLE_NAMES } from "./permissions.ts";
import { ABSOLUTE_HOURS, hashSecret, IDLE_HOURS } from "./secret.ts";
import { deleteSession, findPersonRows, findSession, touchSession } from "./store.ts";

const HOUR_MS = 3_600_000;
/** How stale the time of last use may be: not every request writes. */
const TOUCH_AFTER_MS = 60_000;

/** Who holds the secret: the person of a living session, else a visitor. */
export const findActor = async (app: App, secret: string): Promise<Actor> => {
  if (secret.length > 100) return VISITOR;
  const hash = hashSecret(secret);
  const rows = await findSession(app.db, hash);
  const [first] = rows;
  if (!first || first.disabled || (first.sample && !app.sample)) return VISITOR;
  const now = Date.parse(app.realNow());
  const idle = now - Date.parse(first.seen_at);
  if (idle > IDLE_HOURS * HOUR_MS || now - Date.parse(first.opened_at) > ABSOLUTE_HOURS * HOUR_MS) {
    await deleteSession(app.db, hash);
    return VISITOR;
  }
  if (idle > TOUCH_AFTER_MS) await touchSession(app.db, hash, app.realNow());
  return personOf(first, rows);
};

/** Somebody by id, with what they may do now: for doors that know people by another secret. A closed account is a visitor. */
export const findActorById = async (app: App, personId: string): Promise<Actor> => {
  const rows = await findPersonRows(app.db, personId);
  const [first] = rows;
  return !first || first.disabled || (first.sample && !app.sample) ? VISITOR : personOf(first, rows);
};

type PersonRow = { person_id: string; name: string; username: string; sample: boolean };
type GrantRow = { role: string | null; unit: string | null; for_subject: string | null };
const personOf = ({ person_id, name, username, sample }: PersonRow, rows: readonly GrantRow[]): Actor => ({
  is: "person",
  personId: person_id,
  name,
  username,
  sample,
  grants: withOwn(
    person_id,
    rows.flatMap((it): Grant[] =>
      it.role !== null && isRole(it.role)
        ? [{ role: it.role, unit: it.unit || null, subjectId: it.for_subject }]
        : [],
    ),
  ),
});

/** Everybody acts for themself, under the own id as a subject; only an account of an office is for its work alone. */
const withOwn = (personId: string, grants: readonly Grant[]): readonly Grant[] =>
  grants.some((it) => it.unit !== null)
    ? grants
    : [...grants, { role: "applicant", unit: null, subjectId: personId }];

export const signOut = useCase({
  may: "anyone",
  takes: z.object({ secret: z.string().max(200) }),
  does: async (ctx: Context, { secret }): Promise<{ done: true }> => {
    await deleteSession(ctx.db, hashSecret(secret));
    return { done: true };
  },
});

export const me = useCase({
  may: "signedIn",
  takes: z.object({}),
  does: async ({ actor }: Context): Promise<Me> => {
    if (actor.is !== "person")
      return {
        name: "",
        username: "",
        sample: false,
        roles: [],
        unit: null,
        units: [],
        subjectId: null,
        self: null,
      };
    const firms = actor.grants.flatMap((it) =>
      it.subjectId !== null && it.subjectId !== actor.personId ? [it.subjectId] : [],
    );
    const units = [...new Set(actor.grants.flatMap((it) => it.unit ?? []))];
    return {
      name: actor.name,
      username: actor.username,
      sample: actor.sample,
      roles: actor.grants.map((it) => it.role),
      unit: units[0] ?? null,
      units,
      subjectId: firms[0] ?? null,
      self: actor.grants.some((it) => it.subjectId === actor.personId) ? actor.personId : null,
    };
  },
});

export const roleName = (role: string): string => (isRole(role) ? ROLE_NAMES[role] : role);
