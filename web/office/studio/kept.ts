import type { DraftCase, DraftView } from "#engines/matching/contract";

/** What somebody typed and no server has yet, kept in the browser so that a reload or a lost line loses nothing. */
export type Kept = { revision: number; text: string; cases: readonly DraftCase[] };

const keyOf = (username: string, draftId: string): string => `studio ${username} ${draftId}`;

export const keep = (username: string, draftId: string, it: Kept): void => {
  try {
    localStorage.setItem(keyOf(username, draftId), JSON.stringify(it));
  } catch {
    // A full or forbidden storage must not stop anybody from writing.
  }
};
export const forget = (username: string, draftId: string): void => {
  try {
    localStorage.removeItem(keyOf(username, draftId));
  } catch {
    // Nothing was kept then.
  }
};

/** What was kept, when it says something else than the draft as it is saved. */
export const findKept = (username: string, draft: DraftView): Kept | null => {
  try {
    const found = localStorage.getItem(keyOf(username, draft.draftId));
    const kept = found === null ? null : (JSON.parse(found) as Kept);
    if (!kept || typeof kept.text !== "string" || !Array.isArray(kept.cases)) return null;
    return kept.text === draft.text && JSON.stringify(kept.cases) === JSON.stringify(draft.cases)
      ? null
      : kept;
  } catch {
    return null;
  }
};
