import type { Day } from "./day.ts";
import type { Term } from "./term.ts";

/** Time that does not count: from the day it begins to the day it ends, both included. Still open when `to` is absent. */
export type Pause = {
  from: Day;
  to?: Day | undefined;
  reason: string;
  /** Waiting for somebody (the clock stands, the default), or a step that the law leaves out of the term: a hearing, an expert review. */
  is?: "wait" | "excluded";
  /** When it ends the whole term begins anew, and what was used before is void. */
  restarts?: boolean;
};
/** In the unit of the term unless it says another; then it is counted after the term, in its own unit. */
export type Extension = { days: number; unit?: Term["unit"]; reason: string };

export type ClockInput = {
  /** Day of the event that starts the clock; itself not counted. */
  start: Day;
  term: Term;
  pauses: readonly Pause[];
  extensions: readonly Extension[];
  /** Day on which what the term is for was done; absent while it is not. */
  finishedOn?: Day | undefined;
  today: Day;
};
