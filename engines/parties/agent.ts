import type { ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Scope } from "./contract.ts";
import { listGiven, listHeld, listInForce, type MandateRow } from "./store.ts";

/** `service` null: whatever the mandates are for. */
type Asked = { subjectId: string; service: string | null };

/** The person as the subject's agent, for this request; undefined without a mandate in force today. */
export const asAgent = async (ctx: Context, { subjectId, service }: Asked): Promise<Context | undefined> => {
  const { actor } = ctx;
  if (actor.is !== "person") return undefined;
  const rows = await inForce(ctx.db, ctx, { subjectId, service }, false);
  if (rows.length === 0) return undefined;
  const scopes = [...new Set(rows.flatMap((it) => it.scopes))];
  const services = service === null ? [...new Set(rows.flatMap((it) => it.services))] : [service];
  return { ...ctx, actor: { ...actor, stands: { as: "agent", subjectId, services, scopes } } };
};

/** By subject, the services for which the person holds a mandate today, and those of which the result may be received. */
export const heldServices = async (
  ctx: Context,
): Promise<ReadonlyMap<string, { services: ReadonlySet<string>; receives: ReadonlySet<string> }>> => {
  if (ctx.actor.is !== "person" || ctx.actor.grants.some((it) => it.unit !== null)) return new Map();
  const today = ctx.today();
  const rows = (await listHeld(ctx.db, ctx.actor.personId, today)).filter((it) => it.from_day <= today);
  return new Map(
    [...Map.groupBy(rows, (it) => it.subject_id)].map(([subjectId, of]) => [
      subjectId,
      {
        services: new Set(of.flatMap((it) => it.services)),
        receives: new Set(of.flatMap((it) => (it.scopes.includes("receive") ? it.services : []))),
      },
    ]),
  );
};

/** Those who may receive today what is sent to the subject about this service. */
export const receiversOf = async (
  tx: Tx,
  ctx: Context,
  { subjectId, item }: { subjectId: string; item: ServiceItem },
): Promise<readonly string[]> => {
  if (!item.agents?.may.includes("receive")) return [];
  const today = ctx.today();
  const rows = (await listGiven(tx, subjectId)).filter(
    (it) =>
      it.revoked_at === null &&
      it.from_day <= today &&
      it.to_day >= today &&
      it.services.includes(item.id) &&
      it.scopes.includes("receive"),
  );
  return [...new Set(rows.map((it) => it.person_id))];
};

/**
 * The mandate by which the agent may do this, held until the transaction ends: whoever revokes it waits, and is either
 * before the deed or after it. Undefined when there is none, or the item does not let agents do it.
 */
export const holdMandate = async (
  tx: Tx,
  ctx: Context,
  { subjectId, item, scope }: { subjectId: string; item: ServiceItem; scope: Scope },
): Promise<string | undefined> => {
  if (!item.agents?.may.includes(scope)) return undefined;
  const rows = await inForce(tx, ctx, { subjectId, service: item.id }, true);
  return rows.find((it) => it.scopes.includes(scope))?.mandate_id;
};

const inForce = async (
  tx: Tx,
  ctx: Context,
  { subjectId, service }: Asked,
  hold: boolean,
): Promise<readonly MandateRow[]> => {
  if (ctx.actor.is !== "person") return [];
  const { personId } = ctx.actor;
  const rows = await listInForce(tx, { subjectId, personId, today: ctx.today() }, hold);
  return rows.filter((it) => service === null || it.services.includes(service));
};
