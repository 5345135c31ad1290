import { asAgent, holdMandate } from "#engines/parties";
import { SCOPE_NAMES, type Scope } from "#engines/parties/contract";
import { isOfCounty, partsOfDesk, type ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { refuseApplication as refuse } from "./contract.ts";
import { findServiceOf } from "./store-joined.ts";
import { actsForFirm, mayIn } from "./who.ts";

type About = { subjectId: string; service?: string | undefined; caseId?: string };

/** Use cases that an agent may take by mandate: one of these scopes is needed. Others come as they are. */
export const orByMandate =
  <In extends About, Out>(
    scopes: readonly Scope[],
    does: (ctx: Context, input: In) => Promise<Out | Refusal>,
  ) =>
  async (ctx: Context, input: In): Promise<Out | Refusal> => {
    const placed = await placeAgent(ctx, input, scopes);
    return isRefusal(placed) ? placed : does(placed, input);
  };

/** The person, as the agent of the subject where that is needed and there is a mandate. An account of an office is nobody's agent. */
export const placeAgent = async (
  ctx: Context,
  about: About,
  scopes: readonly Scope[],
): Promise<Context | Refusal> => {
  const { actor } = ctx;
  if (actor.is !== "person" || actsForFirm(ctx, about.subjectId) || actor.grants.some((it) => it.unit))
    return ctx;
  const { subjectId } = about;
  const service =
    about.service ??
    (about.caseId === undefined
      ? null
      : ((await findServiceOf(ctx.db, { subjectId, caseId: about.caseId })) ?? ""));
  const placed = await asAgent(ctx, { subjectId, service });
  if (!placed) return ctx;
  const held =
    placed.actor.is === "person" && placed.actor.stands?.as === "agent" ? placed.actor.stands.scopes : [];
  const allowed =
    service === null ? held : held.filter((it) => ctx.plan.findService(service)?.agents?.may.includes(it));
  return scopes.some((it) => allowed.includes(it))
    ? placed
    : refuse("not-mandated", { what: scopes.map((it) => SCOPE_NAMES[it]).join("或者") });
};

/** Units whose counter takes this item in. */
const countersOf = (item: ServiceItem): readonly string[] => [
  item.owner,
  ...item.steps.flatMap((it) => (it.is === "accept" ? [it.by] : [])),
];

/** Whether the unit has such a counter: the unit itself, or its desk in the county where the case is worked. */
const hasCounter = (item: ServiceItem, unit: string): boolean => {
  const own = partsOfDesk(unit);
  if (own.county !== null && !isOfCounty(item)) return false;
  return countersOf(item)
    .map(partsOfDesk)
    .some(
      (it) => it.unit === own.unit && (own.county === null || it.county === null || it.county === own.county),
    );
};

/** The unit at whose counter the clerk takes the item in; undefined when it is none of the clerk's. */
export const counterOf = (ctx: Context, item: ServiceItem): string | undefined =>
  item.onlyJoint || ctx.actor.is !== "person"
    ? undefined
    : ctx.actor.grants
        .flatMap((it) => it.unit ?? [])
        .find((it) => hasCounter(item, it) && mayIn(ctx, it, "fileAtCounter"));

/** Use cases that a clerk takes for somebody who stands at the counter. */
export const atCounter =
  <In extends About, Out>(does: (ctx: Context, input: In) => Promise<Out | Refusal>) =>
  async (ctx: Context, input: In): Promise<Out | Refusal> => {
    const { subjectId, caseId } = input;
    const service = caseId === undefined ? input.service : await findServiceOf(ctx.db, { subjectId, caseId });
    const item = service === undefined ? undefined : ctx.plan.findService(service);
    if (!item || ctx.actor.is !== "person")
      return refuse(caseId === undefined ? "service-unknown" : "case-unknown");
    const unit = counterOf(ctx, item);
    if (unit === undefined) return refuse("not-your-counter", { service: item.name });
    return does({ ...ctx, actor: { ...ctx.actor, stands: { as: "counter", subjectId, unit } } }, input);
  };

/**
 * By what somebody who is not the applicant acts, looked at again within the transaction: an agent's mandate, held until
 * it ends, or the clerk's own counter. Undefined for the applicant in person.
 */
export const mandateFor = async (
  tx: Tx,
  ctx: Context,
  { subjectId, item }: { subjectId: string; item: ServiceItem },
): Promise<string | undefined | Refusal> => {
  const stands = ctx.actor.is === "person" ? ctx.actor.stands : undefined;
  if (!stands) return undefined;
  if (stands.as === "counter")
    return mayIn(ctx, stands.unit, "fileAtCounter") && hasCounter(item, stands.unit)
      ? undefined
      : refuse("not-your-counter", { service: item.name });
  return (await holdMandate(tx, ctx, { subjectId, item, scope: "sign" })) ?? refuse("mandate-over");
};
