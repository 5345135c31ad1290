import type { Day } from "#kernel/calendar";
import type { CaseHappening, CoApplicant } from "./events.ts";
import type { CaseStatus } from "./state.ts";

/** Days that the item's own terms give may be left out: they are reckoned. Written down, they must be what is reckoned. */
type Reckoned = "replyBy" | "until";
type Played<It> = It extends { is: "submitted" }
  ? never
  : It extends { is: "correctionAsked" | "noticeOpened" | "consultOpened" }
    ? Omit<It, Reckoned> & Partial<Pick<It, Reckoned & keyof It>> & { day: Day }
    : It & { day: Day };

/** Something that happens in a worked case, on its day. */
export type PlayedHappening = Played<CaseHappening>;

/** Why something may not be done: the application itself, or the last thing that happens. */
export const WORKED_REFUSALS = [
  "not-taken",
  "answer-wrong",
  "answer-not-asked",
  "material-unknown",
  "material-not-asked",
  "material-missing",
  "co-applicants-count",
  "no-such-step",
  "wrong-party",
  "not-open",
] as const;
export type WorkedRefusal = (typeof WORKED_REFUSALS)[number];

/** An application played through: what happened on which day, and where the case stands then. */
export type WorkedCase = {
  says: string;
  filedOn: Day;
  /** What was typed into the form, as far as it matters. With it papers are asked for as the form says. */
  answers?: Readonly<Record<string, string>>;
  /** Keys of the papers that came with it. */
  materials?: readonly string[];
  /** Those who have to confirm it. */
  coApplicants?: readonly CoApplicant[];
  /** Every happening must be open when it comes; `by` is left to the step that it belongs to. */
  happens: readonly PlayedHappening[];
  /**
   * `due` and `isOverdue` on the day of the last happening, by the calendar of the plan. `amount` is the decided one, in 分.
   * With `refusal` the last happening, or the application where nothing happens, must not be let through, for that reason.
   */
  expect: { status: CaseStatus; due?: Day; isOverdue?: boolean; amount?: number; refusal?: WorkedRefusal };
};

/** What does not go as written. `at`: 0 the application, 1, 2, 3 … what happened then, null what was expected in the end. */
export type PlayFault = { at: number | null; code: string; says: string };

/** Where the case stood after the application (0) and after each thing that happened. */
export type PlayedStep = { at: number; day: Day; status: CaseStatus; due: Day };
export type PlayedCase = {
  faults: readonly PlayFault[];
  steps: readonly PlayedStep[];
  /** What came out, to lay beside what was expected. */
  got: { status: CaseStatus; due: Day; isOverdue: boolean; amount: number | null; refusal: PlayFault | null };
};
