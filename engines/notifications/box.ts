import type { Actor, Context } from "#platform/context";

/** Whose inbox: a firm's or a unit's, never one person's, so that a substitute finds what was told before. */
export type Box = `firm:${string}` | `unit:${string}`;

export const firmBox = (subjectId: string): Box => `firm:${subjectId}`;
export const unitBox = (unit: string): Box => `unit:${unit}`;

export const ownerOf = (box: string): { firm: string } | { unit: string } => {
  const name = box.slice(box.indexOf(":") + 1);
  return box.startsWith("firm:") ? { firm: name } : { unit: name };
};

/** Inboxes that a person looks into: of the firms acted for, and of the units in which cases may be read. */
export const boxesOf = ({ actor, may }: Pick<Context, "may"> & { actor: Actor }): Box[] => {
  if (actor.is !== "person") return [];
  const boxes = actor.grants
    .filter((it) => may({ ...actor, grants: [it] }, "readCase"))
    .flatMap((it) => [
      ...(it.subjectId === null ? [] : [firmBox(it.subjectId)]),
      ...(it.unit === null ? [] : [unitBox(it.unit)]),
    ]);
  return [...new Set(boxes)];
};
