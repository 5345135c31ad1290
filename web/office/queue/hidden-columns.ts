import { useState } from "react";

const KEY = "office.queue.hidden";
/** What a first look does not need. */
const HIDDEN_AT_FIRST = ["submittedOn"];

const read = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return Array.isArray(kept) ? kept.filter((it) => typeof it === "string") : HIDDEN_AT_FIRST;
  } catch {
    return HIDDEN_AT_FIRST;
  }
};

/** The columns that this person hides, kept in this browser. */
export const useHiddenColumns = () => {
  const [hidden, setHidden] = useState(read);
  const keep = (next: readonly string[]): void => {
    setHidden(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still shows the choice until it is closed.
    }
  };
  return [hidden, keep] as const;
};
