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
    const why = endedBy?.(later) ?? null;
    if (why !== null) return { is: "superseded", on: later.day, why };
  }
  return { is: "valid" };
};
