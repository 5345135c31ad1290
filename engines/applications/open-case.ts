import { record } from "#engines/audit";
import {
  asFiled,
  type CaseEvent,
  type CaseHappening,
  type CaseState,
  type Doer,
  foldCase,
  type ServiceItem,
} from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { tellCase } from "./news.ts";
import { progressOf } from "./project.ts";
import {
  type DueDayMove,
  findCase,
  insertEvent,
  listEvents,
  lockCase,
  type StoredCase,
  updateCase,
} from "./store.ts";

export type CaseKeyed = { subjectId: string; caseId: string };
/** A case with its history and what follows from it. */
export type OpenCase = CaseKeyed & {
  row: StoredCase;
  /** The service item as it was when the case was filed. */
  item: ServiceItem;
  events: readonly CaseEvent[];
  state: CaseState;
};

/** The case with its history, held for this transaction. */
export const openToChange = async (tx: Tx, key: CaseKeyed): Promise<OpenCase | undefined> => {
  const row = await lockCase(tx, key);
  return row && withHistory(tx, row);
};

/** For reading only, with the moves of its due day. */
export const openToRead = async (
  tx: Tx,
  key: CaseKeyed,
): Promise<(OpenCase & { dueDayMoves: readonly DueDayMove[] }) | undefined> => {
  const row = await findCase(tx, key);
  return row && { ...(await withHistory(tx, row)), dueDayMoves: row.dueDayMoves };
};

const withHistory = async (tx: Tx, row: StoredCase): Promise<OpenCase> => {
  const key = { subjectId: row.subject_id, caseId: row.case_id };
  const events = await listEvents(tx, key);
  const item = asFiled(row.item);
  return { ...key, row, item, events, state: foldCase(item, events) };
};

/** Adds what happened: the event, the row that lists read, and the trace in the audit log. The guards have been checked. */
export const append = async (
  tx: Tx,
  ctx: Context,
  open: OpenCase,
  happening: CaseHappening,
  by: Doer,
): Promise<OpenCase> => {
  const { subjectId, caseId, item, row } = open;
  const event: CaseEvent = { seq: open.state.version + 1, at: ctx.now(), day: ctx.today(), by, ...happening };
  const events = [...open.events, event];
  const state = foldCase(item, events);
  const progress = progressOf(item, state, ctx.calendar, ctx.today());
  if (!(await updateCase(tx, open, open.state.version, progress))) {
    throw new Error(`Case ${caseId} was changed without being held`);
  }
  await insertEvent(tx, open, event);
  await record(tx, ctx, {
    action: `case.${happening.is}`,
    subjectId,
    object: caseId,
    data: { service: row.service, seq: event.seq, status: state.status, unit: by.unit },
  });
  const moved = { ...open, row: { ...row, ...progress }, events, state };
  await tellCase(tx, ctx, { ...moved, event, unitBefore: row.unit });
  return moved;
};
