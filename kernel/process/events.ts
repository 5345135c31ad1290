import type { Day } from "#kernel/calendar";

/**
 * Who did it, as the log keeps it: a name and, for officers, the unit they acted for. `as`: not the applicant in person
 * but an agent by mandate, or a clerk at a counter for whoever stands there.
 */
export type Doer = { name: string; unit: string | null; as?: "agent" | "counter" };

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
export type Checked = { item: string; holds: boolean; note: string };
export type Outcome = "granted" | "refused";
export type OpenedFile = { service: string; caseId: string; code: string };
/** The joint case of which another is a part. */
export type Whole = { caseId: string; code: string };

/** `who` is the subject's id. */
export type CoApplicant = { who: string; name: string };

/** A part that the answers did not call for when the others were opened, and why. */
export type SparedFile = { service: string; why: string };

export type CaseHappening = Submission | Handling | Deciding | Paying | AtTheEnd;

type Submission =
  | {
      is: "submitted";
      answers: Readonly<Record<string, string>>;
      /** Answers to policy questions: fact key → text. */
      facts: Readonly<Record<string, string>>;
      /** What the register held at that moment: field key → text. */
      registerValues: Readonly<Record<string, string>>;
      materials: readonly FiledMaterial[];
      /** How it came in; online when left out. At the counter a clerk files for the person who stands there. */
      through?: "online" | "counter" | "agent";
      /** Others who have to confirm it. */
      coApplicants?: readonly CoApplicant[];
      /** Why values of the register were changed, where the form asks for it: field key → sentence. */
      reasons?: Readonly<Record<string, string>>;
      /** Opened by a joint case, with what the applicant handed in there. */
      partOf?: Whole;
    }
  | { is: "coApplicantConfirmed"; who: string }
  /** One of them does not take part: the application as it was filed is over. */
  | { is: "coApplicantDeclined"; who: string; reason: string }
  | { is: "correctionAsked"; items: readonly CorrectionItem[]; replyBy: Day }
  | {
      is: "corrected";
      answers: Readonly<Record<string, string>>;
      materials: readonly FiledMaterial[];
      /** Repeated blocks of which `answers` holds every time there is now: those before are gone. */
      blocks?: readonly string[];
    }
  /** A paper that was allowed to come later, or proof that a promise was kept. */
  | { is: "materialBrought"; materials: readonly FiledMaterial[] }
  | { is: "withdrawn"; reason: string };

type Handling =
  | { is: "accepted"; checked: readonly string[]; deemed?: true }
  | { is: "turnedAway"; reason: string; to: string }
  /** `person` is whose desk it lies on, by id: names are not unique. */
  | { is: "reassigned"; to: string; person?: string; reason: string }
  | { is: "reviewed"; checked: readonly Checked[] }
  | { is: "consultOpened"; until: Readonly<Record<string, Day>> }
  | { is: "consultAnswered"; unit: string; agrees: boolean; says: string }
  | { is: "silenceTaken"; unit: string; as: "agrees" | "reminded" }
  | { is: "markGiven"; expert: string; mark: number; says: string }
  | { is: "expertsHeard" }
  | { is: "inspected"; checked: readonly Checked[]; says: string }
  | { is: "filesOpened"; files: readonly OpenedFile[]; spared?: readonly SparedFile[] }
  | { is: "fileEnded"; caseId: string; outcome: Outcome | "withdrawn" }
  | { is: "clockExtended"; days: number; reason: string }
  /** 督办: somebody above asks why it takes so long. */
  | { is: "urged"; says: string; replyBy?: Day }
  /** What the unit answered to the oldest that had no answer. */
  | { is: "urgeAnswered"; says: string };

/** `belowReason`: why less is granted than was reckoned. */
type Verdict = { outcome: Outcome; amount: number | null; reason: string; belowReason?: string };
type Deciding =
  | ({ is: "decisionProposed" } & Verdict)
  | { is: "proposalReturned"; reason: string }
  /** `by` is who signed last. */
  | ({ is: "decided" } & Verdict)
  | { is: "noticeOpened"; until: Day }
  | { is: "objectionRaised"; text: string; name: string; contact: string }
  | { is: "objectionAnswered"; upheld: boolean; answer: string }
  | { is: "noticeClosed" };

type Paying =
  | { is: "paymentPrepared" }
  | { is: "paymentReturned"; reason: string }
  | { is: "paid"; amount: number };

type AtTheEnd =
  | { is: "delivered"; code: string }
  /** The applicant came to the counter and took the result along. */
  | { is: "handedOver"; to: string }
  | { is: "closed"; reason: string }
  | { is: "promiseChecked"; material: string; kept: boolean; says: string }
  | { is: "resultRevoked"; reason: string }
  | { is: "rated"; stars: number; says: string }
  | { is: "calledBack"; says: string };
