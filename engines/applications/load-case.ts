import {
  asFiled,
  type CaseEvent,
  type CaseState,
  foldCase,
  localised,
  type ServiceItem,
} from "#kernel/process";
import type { Tx } from "#platform/database";
import { type DueDayMove, findCase, listEvents, lockCase, type StoredCase } from "./store.ts";

export type CaseKeyed = { subjectId: string; caseId: string };
/** A case with its history and what follows from it. */
export type OpenCase = CaseKeyed & {
  row: StoredCase;
  /** The service item as it was when the case was filed, with the desks of its county. */
  item: ServiceItem;
  events: readonly CaseEvent[];
  state: CaseState;
  /** Of a part that is held: the joint case, held too. */
  whole?: StoredCase | undefined;
};

/** The case with its history, held for this transaction. */
export const openToChange = async (tx: Tx, key: CaseKeyed): Promise<OpenCase | undefined> => {
  const locked = await lockCase(tx, key);
  if (!locked) return undefined;
  const { whole, ...row } = locked;
  return { ...(await withHistory(tx, row)), whole };
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
  const item = itemOf(row);
  return { ...key, row, item, events, state: foldCase(item, events) };
};

/** The pinned item as this case goes by it. */
export const itemOf = ({ item, county }: Pick<StoredCase, "item" | "county">): ServiceItem =>
  localised(asFiled(item), county);

/** One that is certain to be there, as it stands now. */
export const reopen = async (tx: Tx, { subjectId, caseId }: CaseKeyed): Promise<OpenCase> => {
  const open = await openToChange(tx, { subjectId, caseId });
  if (!open) throw new Error(`Case ${caseId} is gone`);
  return open;
};
