import { OUTCOMES, type Outcome } from "#kernel/rules";

/** Outcomes that are kept; what is unmet or does not apply is no match. */
export type Matching = Extract<Outcome, "met" | "manual" | "unknown">;
/** How a subject's outcomes are written, a letter a policy, by the policies' places. */
export const LETTERS: Readonly<Record<Matching, string>> = { met: "m", manual: "p", unknown: "u" };
const NEITHER = "-";
const outcomeByLetter: Readonly<Record<string, Matching>> = Object.fromEntries(
  Object.entries(LETTERS).map(([outcome, it]) => [it, outcome as Matching]),
);

/** The code of a letter by the number of an outcome in OUTCOMES. */
export const LETTER_CODES: Uint8Array = Uint8Array.from(OUTCOMES, (it) =>
  (LETTERS[it as Matching] ?? NEITHER).charCodeAt(0),
);
export const NEITHER_CODE = NEITHER.charCodeAt(0);

/** What stands at a place; null when it is no match, or the text is older than the place. */
export const outcomeIn = (outcomes: string, place: number): Matching | null =>
  outcomeByLetter[outcomes[place] ?? NEITHER] ?? null;
