import type { CaseEvent } from "#kernel/process";
import type { LetterState } from "./contract.ts";
import { KINDS } from "./kinds.ts";
import type { StoredLetter } from "./store.ts";

/** Whether a letter still holds, from what happened after it. Taken back weighs more than replaced. */
export const stateOf = (letter: StoredLetter, events: readonly CaseEvent[]): LetterState => {
  if (letter.revoked_on !== null)
    return { is: "revoked", on: letter.revoked_on, why: letter.revoked_why ?? "" };
  const { endedBy } = KINDS[letter.kind];
  for (const later of events.filter((it) => it.seq > letter.seq)) {
    const ended = endedBy?.(later);
    if (ended) return { ...ended, on: later.day };
  }
  return { is: "valid" };
};
