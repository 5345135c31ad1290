import { z } from "zod";
import { type Actor, type App, type Context, type Grant, VISITOR } from "#platform/context";
import { useCase } from "#platform/http";
import type { Me } from "./contract.ts";
import { isRole, ROLE_NAMES } from "./permissions.ts";
import { ABSOLUTE_HOURS, hashSecret, IDLE_HOURS } from "./secret.ts";
import { deleteSession, findSession, touchSession } from "./store.ts";

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
  const grants = rows.flatMap((it): Grant[] =>
    it.role !== null && isRole(it.role)
      ? [{ role: it.role, unit: it.unit || null, subjectId: it.for_subject }]
      : [],
  );
  return {
    is: "person",
    personId: first.person_id,
    name: first.name,
    username: first.username,
    sample: first.sample,
    grants,
  };
};

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
      return { name: "", username: "", sample: false, roles: [], unit: null, subjectId: null };
    return {
      name: actor.name,
      username: actor.username,
      sample: actor.sample,
      roles: actor.grants.map((it) => it.role),
      unit: actor.grants.find((it) => it.unit !== null)?.unit ?? null,
      subjectId: actor.grants.find((it) => it.subjectId !== null)?.subjectId ?? null,
    };
  },
});

export const roleName = (role: string): string => (isRole(role) ? ROLE_NAMES[role] : role);
