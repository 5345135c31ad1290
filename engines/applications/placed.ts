import { asAgent, findParty, holdMandate } from "#engines/parties";
import { SCOPE_NAMES, type Scope } from "#engines/parties/contract";
import { localised, partsOfDesk, type ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { refuseApplication as refuse } from "./contract.ts";
import { countyFor, regionTyped } from "./county.ts";
import { findPlaceOf } from "./store-joined.ts";
import { actsForFirm, mayIn, unitName } from "./who.ts";

type About = {
  subjectId: string;
  service?: string | undefined;
  caseId?: string;
  answers?: Readonly<Record<string, string>> | undefined;
};

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
      : ((await findPlaceOf(ctx.db, { subjectId, caseId: about.caseId }))?.service ?? ""));
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

/**
 * Whether the unit has such a counter: the unit itself, wherever the applicant is from, or its desk in a county for those
 * of that county. An item that is not yet worked anywhere is looked at as if it were worked in the desk's own.
 */
const hasCounter = (item: ServiceItem, unit: string): boolean => {
  const own = partsOfDesk(unit);
  if (own.county === null) return countersOf(item).some((it) => partsOfDesk(it).unit === unit);
  const isPlaced = countersOf(item).some((it) => partsOfDesk(it).county !== null);
  return countersOf(isPlaced ? item : localised(item, own.county)).includes(unit);
};

/** The units at whose counters the clerk takes the item in. */
export const countersHeld = (ctx: Context, item: ServiceItem): readonly string[] =>
  item.onlyJoint || ctx.actor.is !== "person"
    ? []
    : ctx.actor.grants
        .flatMap((it) => it.unit ?? [])
        .filter((it) => hasCounter(item, it) && mayIn(ctx, it, "fileAtCounter"));

/** The county at whose desks the case is worked, or would be; null where it does not matter or nobody can say. */
const countyOf = async (ctx: Context, item: ServiceItem, about: About): Promise<string | null> => {
  const { subjectId, caseId } = about;
  if (caseId !== undefined) return (await findPlaceOf(ctx.db, { subjectId, caseId }))?.county ?? null;
  const known = (await findParty(ctx.db, ctx, subjectId))?.region;
  const region = known ?? regionTyped(item, about.answers ?? {});
  const county = countyFor(ctx, item, region);
  return isRefusal(county) ? null : county;
};

/** Another county's counter, when that is why; else that the unit has no counter for it at all. */
const whyNotHere = ({ plan }: Context, item: ServiceItem, desk: string | undefined): Refusal => {
  const accept = item.steps.find((it) => it.is === "accept");
  const there = [accept?.by, item.owner].find((it) => it !== undefined && partsOfDesk(it).county !== null);
  return there === undefined || desk === undefined
    ? refuse("not-your-counter", { service: item.name })
    : refuse("counter-elsewhere", {
        service: item.name,
        there: unitName(plan, there),
        here: unitName(plan, desk),
      });
};

/** Use cases that a clerk takes for somebody who stands at the counter. */
export const atCounter =
  <In extends About, Out>(does: (ctx: Context, input: In) => Promise<Out | Refusal>) =>
  async (ctx: Context, input: In): Promise<Out | Refusal> => {
    const { subjectId, caseId } = input;
    const service =
      caseId === undefined ? input.service : (await findPlaceOf(ctx.db, { subjectId, caseId }))?.service;
    const item = service === undefined ? undefined : ctx.plan.findService(service);
    if (!item || ctx.actor.is !== "person")
      return refuse(caseId === undefined ? "service-unknown" : "case-unknown");
    const placed = localised(item, await countyOf(ctx, item, input));
    const [unit] = countersHeld(ctx, placed);
    if (unit === undefined) return whyNotHere(ctx, placed, countersHeld(ctx, item)[0]);
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
      : whyNotHere(ctx, item, stands.unit);
  return (await holdMandate(tx, ctx, { subjectId, item, scope: "sign" })) ?? refuse("mandate-over");
};
