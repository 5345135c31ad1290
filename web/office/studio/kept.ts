import type { DraftCase, DraftView } from "#engines/matching/contract";

/** What somebody typed and no server has yet, kept in the browser so that a reload or a lost line loses nothing. */
export type Kept = { revision: number; text: string; cases: readonly DraftCase[] };

export type Content = Pick<Kept, "text" | "cases">;
/** The same text and the same cases, in whatever order their parts were written. */
export const isSame = (a: Content, b: Content): boolean =>
  a.text === b.text && inOrder(a.cases) === inOrder(b.cases);
const inOrder = (it: unknown): string =>
  JSON.stringify(it, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const keyOf = (username: string, draftId: string): string => `studio ${username} ${draftId}`;

export const keep = (username: string, draftId: string, it: Kept): void => {
  try {
    localStorage.setItem(keyOf(username, draftId), JSON.stringify(it));
  } catch {
    // A full or forbidden storage must not stop anybody from writing.
  }
};
/** Another tab may have kept something newer than what was just saved: that stays. */
export const forget = (username: string, draftId: string, saved: Content): void => {
  try {
    const found = localStorage.getItem(keyOf(username, draftId));
    if (found !== null && isSame(JSON.parse(found) as Kept, saved))
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
    return isSame(kept, draft) ? null : kept;
  } catch {
    return null;
  }
};
