import type { CaseSummary } from "./contract-summary.ts";

/** One unit's part of a joint case. */
export type PartView = CaseSummary & {
  /** Who works on it, also when it is done. */
  deskName: string;
  outcome: "granted" | "refused" | "withdrawn" | null;
  /** Without it the whole is refused. */
  required: boolean;
  /** What its unit asks the applicant to correct. */
  correction: {
    items: readonly { target: string; label: string; says: string }[];
    replyBy: string;
  } | null;
  resultCode: string | null;
};

/** A time in which applications are taken, with what has been granted out of it. Null: no limit. Amounts in 分. */
export type WindowView = {
  from: string;
  to: string;
  quota: number | null;
  budget: number | null;
  granted: number;
  grantedAmount: number;
};
/** Whether an item takes applications today; closed, it says when again. */
export type IntakeView = { open: boolean; says: string; window: WindowView | null };
