import type { ClockReading } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import type { DraftChanges, DroppedAnswer, FormBlock, LaidField, MaterialDeclaration } from "#kernel/forms";
import type { CaseAction, CaseStatus, Checked } from "#kernel/process";
import type { Evaluation } from "#kernel/rules";
import type { IntakeView, PartView, WindowView } from "./contract-joint.ts";
import type { PartiesView } from "./contract-parties.ts";
import type { CaseSummary } from "./contract-summary.ts";

export type { CaseAction, CaseStatus, CaseSummary, PartiesView };

export type TimelineEntry = {
  at: string;
  day: string;
  who: string;
  /** For whom the person acts: a unit or the applicant; null for the public and the system. */
  unit: string | null;
  title: string;
  says: string | null;
};
/** A next step: closed ones say why. */
export type NextStep = {
  action: CaseAction;
  label: string;
  open: boolean;
  why: string | null;
};
/** One line of the path: done, now or still to come, by whom and when expected. */
export type PathLine = {
  title: string;
  unitName: string;
  state: "done" | "now" | "ahead";
  on: string | null;
  expected: string | null;
  says: string | null;
};

/** What belongs to the steps beyond the common path; empty where the item has none of them. */
export type HandlingView = {
  /** Whom the case was given to last. */
  handler: string | null;
  /** What the step at work asks to be checked. */
  points: readonly { item: string; cite: Citation }[];
  reviewed: readonly Checked[];
  consultations: readonly {
    unit: string;
    unitName: string;
    asks: string;
    until: string;
    answer: { agrees: boolean; says: string; on: string; silent: boolean } | null;
    remindedOn: string | null;
  }[];
  experts: {
    atLeast: number;
    passMark: number;
    /** Mean in hundredths of a mark; null before the first. */
    mean: number | null;
    marks: readonly { expert: string; mark: number; says: string; on: string }[];
  } | null;
  inspection: { checked: readonly Checked[]; says: string; on: string; by: string } | null;
  proposal: {
    outcome: "granted" | "refused";
    amount: number | null;
    reason: string;
    on: string;
    by: string;
    returned: string | null;
  } | null;
  /** `term` in words, in the days that the item reckons prolongings in. */
  extensions: readonly { days: number; term: string; reason: string; on: string; by: string }[];
  /** 个工作日, or 日（自然日）; null where nothing may be prolonged. */
  extendedIn: string | null;
  urged: readonly {
    says: string;
    on: string;
    by: string;
    replyBy: string | null;
    answer: { says: string; on: string; by: string } | null;
  }[];
  /** Papers that may still come, and promises that nobody has checked. */
  owed: readonly { key: string; name: string }[];
  promises: readonly {
    key: string;
    name: string;
    checked: { kept: boolean; says: string; on: string } | null;
  }[];
  rating: { stars: number; says: string; on: string; calledBackOn: string | null } | null;
  revoked: { on: string; reason: string } | null;
};

/** Why an answer is not shown in full: personal ones open to those who may read them, one by one; others are for certain units. */
export type Withheld = { why: "personal"; mayRead: boolean } | { why: "units"; unitNames: readonly string[] };
export type SheetField = {
  /** As far as it is needed to show the answer; `short` is what it is called within its block. */
  field: Pick<LaidField, "key" | "label" | "short" | "type" | "unit" | "choices">;
  answer: string;
  /** What the register held when the case was filed; null when it held nothing. */
  held: string | null;
  differs: boolean;
  reason: string | null;
  /** Taken from the register: the applicant cannot change it. */
  locked: boolean;
  withheld: Withheld | null;
};
/** The answers as a sheet: only what was asked, a block that was filled in several times with each of its times. */
export type SheetBlock = {
  title: string;
  /** The key of a block that was filled in several times. */
  repeats: string | null;
  times: readonly { called: string | null; fields: readonly SheetField[] }[];
};

/** Least and most in 分, with the clause. Reckoned: worked out for this case, no more than that, and less only with a reason. */
export type AmountRange = { min: number; max: number; reckoned: boolean; cite: string };

export type CaseView = CaseSummary & {
  sheet: readonly SheetBlock[];
  handling: HandlingView;
  /** Of a joint case that has been sent out: each unit's part. */
  parts: readonly PartView[];
  /** Parts that were not opened, and what was answered that made them unnecessary. */
  spared: readonly { name: string; why: string }[];
  /** Of a part: the joint case. */
  partOf: { caseId: string; code: string } | null;
  region: string | null;
  /** The form and the papers as the case was filed under, asked or not. */
  blocks: readonly FormBlock[];
  papers: readonly MaterialDeclaration[];
  /** As much of each as the person may read. */
  answers: Readonly<Record<string, string>>;
  /** What the register held when the case was filed, for comparison: field key → text. */
  registerValues: Readonly<Record<string, string>>;
  /** Why the applicant changed values of the register, where the form asks for it: field key → sentence. */
  reasons: Readonly<Record<string, string>>;
  materials: readonly {
    declaration: MaterialDeclaration;
    file: { fileId: string; name: string; bytes: number; mediaType: string } | null;
    fromRegister: string | null;
  }[];
  checklist: readonly { item: string; cite: Citation }[];
  evaluation: Evaluation | null;
  /** What may be granted; null when no bounds are known. */
  range: AmountRange | null;
  /** A grant comes to money: an amount is asked for, bounds or not. */
  pays: boolean;
  /** What its window can still grant; null where nothing is counted, and for the applicant. */
  window: WindowView | null;
  correction: {
    items: readonly { target: string; label: string; says: string }[];
    askedOn: string;
    replyBy: string;
    answered: boolean;
  } | null;
  decision: {
    outcome: "granted" | "refused";
    amount: number | null;
    /** Why it is less than was reckoned. */
    belowReason?: string;
    reason: string;
    on: string;
    by: string;
  } | null;
  notice: {
    from: string;
    until: string;
    objections: readonly { on: string; text: string; answer: string | null; upheld: boolean | null }[];
  } | null;
  payment: { state: string; on: string | null } | null;
  result: { code: string; on: string } | null;
  reading: ClockReading;
  /** Due days that a change of the calendar moved, oldest first. */
  dueDayMoves: readonly { on: string; from: string; to: string; calendar: string }[];
  path: readonly PathLine[];
  timeline: readonly TimelineEntry[];
  next: readonly NextStep[];
  parties: PartiesView;
  remedies: readonly { label: string; unitName: string; lastDay: string | null; cite: Citation }[];
};
export type Receipt = {
  subjectId: string;
  caseId: string;
  code: string;
  on: string;
  due: string;
  alreadyThere: boolean;
  /** What was sent and nothing asks for, given the other answers; it is not part of the application. */
  dropped: readonly DroppedAnswer[];
};
export type SavedDraft = {
  savedAt: string;
  /** As in a receipt. */
  dropped: readonly DroppedAnswer[];
  /** What changes of the form did to the draft, until `changesSeen`. */
  changes: readonly DraftChanges[];
};
export type StoredFile = {
  fileId: string;
  name: string;
  bytes: number;
  mediaType: string;
  sha256: string;
  /** Of a PDF. */
  pages: number | null;
  /** Width times height of a picture. */
  pixels: number | null;
  /** What was done to it when it was taken. */
  note?: string;
};
export type PrefilledForm = {
  intake: IntakeView;
  service: string;
  subject: { subjectId: string; name: string; sample: boolean };
  /** Names the form as it reads now; it travels with what is typed on it. */
  form: string;
  /** Text per form field: from the draft, else from the register. */
  answers: Readonly<Record<string, string>>;
  registerValues: Readonly<Record<string, string>>;
  /** Materials that the state already holds. */
  held: Readonly<Record<string, string>>;
  draft: {
    savedAt: string;
    materials: readonly { material: string; file: StoredFile }[];
    facts: Readonly<Record<string, string>>;
    reasons: Readonly<Record<string, string>>;
    /** What changes of the form did to it, until that was confirmed. */
    changes: readonly DraftChanges[];
  } | null;
  /** Null where nothing is judged before the application. */
  evaluation: Evaluation | null;
  /** A case of the same service that stands in the way of another. */
  openCase: CaseSummary | null;
};
/** What anybody may see of a code: no personal data. */
export type Verification = {
  code: string;
  kind: "receipt" | "result";
  state: "valid" | "revoked" | "superseded";
  revoked: { on: string; reason: string } | null;
  serviceName: string;
  unitName: string;
  applicant: string;
  on: string;
  amount: number | null;
  paidOn: string | null;
  statusText: string;
  sample: boolean;
};
export type PublicNotice = {
  code: string;
  serviceName: string;
  unitName: string;
  applicant: string;
  /** Null when nothing is paid, or not decided yet. */
  amount: number | null;
  from: string;
  until: string;
  open: boolean;
  sample: boolean;
};
