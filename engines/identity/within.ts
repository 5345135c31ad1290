import type { Context, Permission } from "#platform/context";

/** Whether somebody may do that for a unit: by a role within it, or as a supervisor for every unit. */
export const mayFor = (ctx: Context, permission: Permission, unit: string): boolean => {
  const { actor } = ctx;
  if (actor.is !== "person") return actor.is === "system";
  return actor.grants.some(
    (it) => (it.role === "supervisor" || it.unit === unit) && ctx.may({ ...actor, grants: [it] }, permission),
  );
};

/** Who it is, for a log that people read. */
export const whoActs = ({ actor }: Context): { id: string; name: string } =>
  actor.is === "person"
    ? { id: actor.personId, name: actor.name }
    : { id: "system", name: actor.is === "system" ? "系统" : "访客" };
