import { type CaseEvent, type CaseState, foldCase, localised, type ServiceItem } from "#kernel/process";
import type { Tx } from "#platform/database";
import { type DueDayMove, findCase, lockCase, type StoredCase } from "./store.ts";

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
  const { whole, events, ...row } = locked;
  return { ...opened(row, events), whole };
};

/** For reading only, with the moves of its due day. */
export const openToRead = async (
  tx: Tx,
  key: CaseKeyed,
): Promise<(OpenCase & { dueDayMoves: readonly DueDayMove[] }) | undefined> => {
  const found = await findCase(tx, key);
  if (!found) return undefined;
  const { events, dueDayMoves, ...row } = found;
  return { ...opened(row, events), dueDayMoves };
};

const opened = (row: StoredCase, events: readonly CaseEvent[]): OpenCase => {
  const item = itemOf(row);
  const { subject_id: subjectId, case_id: caseId } = row;
  return { subjectId, caseId, row, item, events, state: foldCase(item, events) };
};

/** The pinned item as this case goes by it. */
export const itemOf = ({ item, county }: Pick<StoredCase, "item" | "county">): ServiceItem =>
  localised(item, county);

/** One that is certain to be there, as it stands now. */
export const reopen = async (tx: Tx, { subjectId, caseId }: CaseKeyed): Promise<OpenCase> => {
  const open = await openToChange(tx, { subjectId, caseId });
  if (!open) throw new Error(`Case ${caseId} is gone`);
  return open;
};
