import type { CaseEvent, CaseState, ServiceItem } from "#kernel/process";
import type { Tx } from "#platform/database";
import { parseCode } from "./codes.ts";
import { type CaseKeyed, openToRead } from "./open-case.ts";
import { findClaim } from "./store-codes.ts";

/** A case with its whole history, by the code of its receipt or result; undefined when there is none. */
export const caseByCode = async (
  tx: Tx,
  typed: string,
): Promise<
  | (CaseKeyed & { code: string; item: ServiceItem; events: readonly CaseEvent[]; state: CaseState })
  | undefined
> => {
  const parsed = parseCode(typed);
  const key = parsed && (await findClaim(tx, parsed.code));
  const open = key && (await openToRead(tx, key));
  if (!open) return undefined;
  const { subjectId, caseId, item, events, state, row } = open;
  return { subjectId, caseId, code: row.code, item, events, state };
};
