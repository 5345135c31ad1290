import { ANY_COUNTY, localised, partsOfDesk } from "#kernel/process";
import type { Context } from "#platform/context";
import { seesItem } from "./who.ts";

/** Services whose cases an officer sees: of everybody, or only of those in a county at whose desk the officer sits. */
export type Scope = {
  services: readonly string[];
  inCounties: readonly { county: string; services: readonly string[] }[];
};

export const scopeOf = (ctx: Context): Scope => {
  const items = ctx.plan.services;
  // Who sees an item through units that are no county's sees the cases of all counties.
  const services = items.filter((it) => seesItem(ctx, localised(it, ANY_COUNTY))).map((it) => it.id);
  const inCounties = countiesOf(ctx).map((county) => ({
    county,
    services: items
      .filter((it) => !services.includes(it.id) && seesItem(ctx, localised(it, county)))
      .map((it) => it.id),
  }));
  return { services, inCounties: inCounties.filter((it) => it.services.length > 0) };
};

/** One service of it; all of them when none is named. */
export const scopeWith = ({ services, inCounties }: Scope, service: string | undefined): Scope => {
  const only = (list: readonly string[]): string[] =>
    list.filter((it) => service === undefined || it === service);
  return {
    services: only(services),
    inCounties: inCounties.map((it) => ({ ...it, services: only(it.services) })),
  };
};

export const isInScope = (scope: Scope, it: { service: string; county: string | null }): boolean =>
  scope.services.includes(it.service) ||
  scope.inCounties.some((one) => one.county === it.county && one.services.includes(it.service));

const countiesOf = ({ actor }: Context): string[] =>
  actor.is === "person"
    ? [...new Set(actor.grants.flatMap((it) => (it.unit ? (partsOfDesk(it.unit).county ?? []) : [])))]
    : [];
