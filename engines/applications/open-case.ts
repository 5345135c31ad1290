import { record } from "#engines/audit";
import { type CaseEvent, type CaseHappening, type Doer, foldCase } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { followJoint } from "./joint/follow.ts";
import type { OpenCase } from "./load-case.ts";
import { othersOf, tellCase } from "./news.ts";
import { progressOf } from "./project.ts";
import { insertEvent, updateCase } from "./store.ts";

export { type CaseKeyed, type OpenCase, openToChange, openToRead } from "./load-case.ts";

/**
 * Adds what happened: the event, the row that lists read, and the trace in the audit log; then what follows from it for
 * a joint case and its parts. The guards have been checked.
 */
export const append = async (
  tx: Tx,
  ctx: Context,
  open: OpenCase,
  happening: CaseHappening,
  by: Doer,
  /** The mandate by which it was done. */
  mandate?: string,
): Promise<OpenCase> => {
  const { subjectId, caseId, item, row } = open;
  const event: CaseEvent = { seq: open.state.version + 1, at: ctx.now(), day: ctx.today(), by, ...happening };
  const events = [...open.events, event];
  const state = foldCase(item, events);
  const progress = progressOf(item, state, ctx.calendar, ctx.today());
  await updateCase(tx, open, progress);
  await insertEvent(tx, open, event);
  await record(tx, ctx, {
    action: `case.${happening.is}`,
    subjectId,
    object: caseId,
    data: {
      service: row.service,
      seq: event.seq,
      status: state.status,
      unit: by.unit,
      ...(by.as ? { as: by.as } : {}),
      ...(mandate ? { mandate } : {}),
    },
  });
  const moved = { ...open, row: { ...row, ...progress }, events, state };
  await tellCase(tx, ctx, {
    ...moved,
    event,
    partOf: state.partOf,
    unitBefore: row.unit,
    others: othersOf(state),
  });
  return followJoint(tx, ctx, { before: open, moved, event }, append);
};
