import type { Day } from "#kernel/calendar";

/** Who did it, as the log keeps it: a name and, for officers, the unit they acted for. */
export type Doer = { name: string; unit: string | null };

/** What happened to a case, in order. Appended, never changed; a correction is a new event. Amounts in 分. */
export type CaseEvent = {
  /** 1, 2, 3 … within the case. */
  seq: number;
  /** ISO instant in UTC. */
  at: string;
  /** Asia/Shanghai date of `at`: what the clock counts. */
  day: Day;
  by: Doer;
} & CaseHappening;

export type FiledMaterial = { material: string; fileId: string };
export type CorrectionItem = { target: string; label: string; says: string };

export type CaseHappening =
  | {
      is: "submitted";
      answers: Readonly<Record<string, string>>;
      /** Answers to policy questions: fact key → text. */
      facts: Readonly<Record<string, string>>;
      /** What the register held at that moment: field key → text. */
      registerValues: Readonly<Record<string, string>>;
      materials: readonly FiledMaterial[];
    }
  | { is: "accepted"; checked: readonly string[] }
  | { is: "correctionAsked"; items: readonly CorrectionItem[]; replyBy: Day }
  | { is: "corrected"; answers: Readonly<Record<string, string>>; materials: readonly FiledMaterial[] }
  | { is: "decided"; outcome: "granted" | "refused"; amount: number | null; reason: string }
  | { is: "noticeOpened"; until: Day }
  | { is: "objectionRaised"; text: string; name: string; contact: string }
  | { is: "objectionAnswered"; upheld: boolean; answer: string }
  | { is: "noticeClosed" }
  | { is: "paymentPrepared" }
  | { is: "paymentReturned"; reason: string }
  | { is: "paid"; amount: number }
  | { is: "delivered"; code: string }
  | { is: "withdrawn"; reason: string };
