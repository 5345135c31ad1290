import { nameOfUnit, type Plan } from "#kernel/plan";
import type { Doer, ServiceItem } from "#kernel/process";
import type { Actor, Context, Permission } from "#platform/context";

/** Subjects whose own the person is: firms, and the person in the own name. */
export const firmsOf = (actor: Actor): string[] =>
  actor.is === "person" ? actor.grants.flatMap((it) => (it.subjectId ? [it.subjectId] : [])) : [];

/** For the own firm or oneself; within one request also by mandate, at a counter, or with the secret of a case (`placed.ts`). */
export const actsForFirm = ({ actor }: Pick<Context, "actor">, subjectId: string): boolean => {
  if (actor.is === "visitor") return actor.holds === subjectId;
  return (
    firmsOf(actor).includes(subjectId) || (actor.is === "person" && actor.stands?.subjectId === subjectId)
  );
};

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

export const doer = ({ actor }: Context, unit: string | null): Doer => {
  if (actor.is === "visitor" && actor.holds !== undefined) return { name: NAMELESS, unit: null };
  if (actor.is !== "person") return SYSTEM_DOER;
  const { name, stands } = actor;
  if (unit !== null || !stands) return { name, unit };
  return { name, unit: stands.as === "counter" ? stands.unit : null, as: stands.as };
};

/** Who need not say who they are. */
export const NAMELESS = "匿名";

export const SYSTEM_DOER: Doer = { name: "系统", unit: null };

/** Name of a unit; an authority outside the plan is written out by the item itself. */
export const unitName = (plan: Plan, unit: string): string => nameOfUnit(plan, unit);
