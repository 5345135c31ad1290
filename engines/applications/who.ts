import { nameOfUnit, type Plan } from "#kernel/plan";
import type { Doer, ServiceItem } from "#kernel/process";
import type { Actor, Context, Permission } from "#platform/context";

/** Firms that the person acts for. */
export const firmsOf = (actor: Actor): string[] =>
  actor.is === "person" ? actor.grants.flatMap((it) => (it.subjectId ? [it.subjectId] : [])) : [];

export const actsForFirm = (ctx: Context, subjectId: string): boolean =>
  firmsOf(ctx.actor).includes(subjectId);

/** Whether the person holds the permission within that unit: a role held elsewhere does not count. */
export const mayIn = ({ actor, may }: Context, unit: string, permission: Permission): boolean =>
  actor.is === "person" &&
  may({ ...actor, grants: actor.grants.filter((it) => it.unit === unit) }, permission);

/** Units in which the person may read cases. */
export const unitsOf = ({ actor, may }: Context): string[] =>
  actor.is === "person"
    ? actor.grants.flatMap((it) => (it.unit && may({ ...actor, grants: [it] }, "readCase") ? [it.unit] : []))
    : [];

/** Units that take part in a case of this item. */
export const unitsIn = (item: ServiceItem): string[] => [
  item.owner,
  ...item.steps.flatMap((it) => [
    ...(it.by === undefined ? [] : [it.by]),
    ...(it.is === "consult" ? it.units.map((one) => one.unit) : []),
  ]),
];

/** An officer who may read cases sees those in which the own unit takes part; supervision sees all. */
export const seesItem = ({ actor, may }: Context, item: ServiceItem): boolean => {
  if (actor.is !== "person") return actor.is === "system";
  const units = unitsIn(item);
  return actor.grants
    .filter((it) => it.subjectId === null && may({ ...actor, grants: [it] }, "readCase"))
    .some((it) => it.role === "supervisor" || (it.unit !== null && units.includes(it.unit)));
};

export const doer = ({ actor }: Context, unit: string | null): Doer =>
  actor.is === "person" ? { name: actor.name, unit } : SYSTEM_DOER;

export const SYSTEM_DOER: Doer = { name: "系统", unit: null };

/** Name of a unit; an authority outside the plan is written out by the item itself. */
export const unitName = (plan: Plan, unit: string): string => nameOfUnit(plan, unit);
