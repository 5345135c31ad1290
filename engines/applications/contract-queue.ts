import type { CaseSummary } from "./contract-summary.ts";

/** Tabs of the workbench: `all` is every open case, `done` those that are over. */
export const QUEUE_TABS = [
  "all",
  "toAccept",
  "inHand",
  "asked",
  "correcting",
  "dueToday",
  "overdue",
  "notice",
  "toPay",
  "done",
] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

/** A case as officers list it. */
export type QueueCase = CaseSummary & {
  region: string | null;
  handlerId: string | null;
  /** On whose desk it lies; null when on nobody's. */
  handler: string | null;
};
export type QueuePage = {
  counts: Readonly<Record<QueueTab, number>>;
  total: number;
  /** Ended cases are counted up to this many only. */
  doneCountedTo: number;
  pageSize: number;
  /** What to ask for as `before` and `after`; null at the ends of the list. */
  previous: string | null;
  next: string | null;
  cases: readonly QueueCase[];
};
