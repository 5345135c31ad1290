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

/** How far open cases have been reckoned by a calendar. */
export type DueDayRun = {
  calendar: string;
  total: number;
  done: number;
  moved: number;
  failed: number;
  startedAt: string;
  finishedAt: string | null;
};
/** What another calendar would do to open cases: how many due days move, and the first of them. */
export type DueDayPreview = {
  moved: number;
  examples: readonly { code: string; applicant: string; serviceName: string; from: string; to: string }[];
};
/** What a clerk's counter takes in. `desks` are the clerk's own; `regions` those whose applicants may come; all of them when null. */
export type CounterService = {
  id: string;
  name: string;
  applicants: readonly string[];
  desks: readonly string[];
  regions: readonly string[] | null;
};
