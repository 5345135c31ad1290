import type { Day } from "#kernel/calendar";
import type { CaseHappening } from "./events.ts";
import type { CaseStatus } from "./state.ts";

type OnDay<It> = It extends unknown ? It & { day: Day } : never;

/** An application played through: what happened on which day, and where the case stands then. */
export type WorkedCase = {
  says: string;
  filedOn: Day;
  answers?: Readonly<Record<string, string>>;
  /** Every happening must be open when it comes; `by` is left to the step that it belongs to. */
  then: readonly OnDay<CaseHappening>[];
  /** `due` and `isOverdue` on the day of the last happening, by the calendar of the plan. */
  expect: { status: CaseStatus; due?: Day; isOverdue?: boolean };
};
