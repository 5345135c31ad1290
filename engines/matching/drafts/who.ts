import type { Context } from "#platform/context";

/** Those who may draft within the responsible unit, and supervisors for every unit. */
export const mayDraftFor = (ctx: Context, unit: string): boolean => {
  const { actor } = ctx;
  if (actor.is !== "person") return actor.is === "system";
  return actor.grants.some(
    (it) =>
      (it.role === "supervisor" || it.unit === unit) && ctx.may({ ...actor, grants: [it] }, "draftPolicy"),
  );
};

export const whoActs = ({ actor }: Context): { id: string; name: string } =>
  actor.is === "person"
    ? { id: actor.personId, name: actor.name }
    : { id: "system", name: actor.is === "system" ? "系统" : "访客" };
