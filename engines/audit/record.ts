import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { AuditEvent } from "./contract.ts";
import { insertPending } from "./store.ts";

/** Writes the entry within the deed's own transaction. It is numbered later. */
export const record = (tx: Tx, ctx: Context, event: AuditEvent): Promise<void> =>
  insertPending(tx, { ...event, eventId: ctx.newId(), at: ctx.now(), actor: actorOf(ctx) });

/** Who, without a name: the id of a person, the name of a job. */
const actorOf = ({ actor }: Context): string => {
  switch (actor.is) {
    case "person":
      return `person:${actor.personId}`;
    case "system":
      return `system:${actor.job}`;
    case "visitor":
      return "visitor";
  }
};
