import type { Day } from "#kernel/calendar";
import type {
  Checked,
  CoApplicant,
  CorrectionItem,
  FiledMaterial,
  OpenedFile,
  Outcome,
  SparedFile,
  Whole,
} from "./events.ts";

const ENDS = ["delivered", "refused", "withdrawn", "turnedAway", "closed"] as const;
export type EndStatus = (typeof ENDS)[number];
export const END_STATUSES: ReadonlySet<string> = new Set<string>(ENDS);

/** Where a case stands: whom or what it waits for, or how it ended. Queues are queries over them. In the order of a path. */
export const CASE_STATUSES = [
  "confirming",
  "submitted",
  "correcting",
  "inReview",
  "consulting",
  "assessing",
  "inspecting",
  "filing",
  "accepted",
  "proposed",
  "decided",
  "onNotice",
  "objected",
  "toPay",
  "paid",
  /** A part of a joint case that is done and waits to be delivered with the whole. */
  "ready",
  ...ENDS,
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A stay at a step of the path; a step that an objection sends the case back to is stayed at again. */
export type Visit = { step: number; from: Day; to: Day | null };
export type Correction = {
  items: readonly CorrectionItem[];
  askedOn: Day;
  replyBy: Day;
  answeredOn: Day | null;
};
/** What a unit was asked. Silent: nothing came in time and its silence was taken as the item says. */
export type Consultation = {
  unit: string;
  until: Day;
  answer: { agrees: boolean; says: string; on: Day; silent: boolean } | null;
  remindedOn: Day | null;
};
export type Mark = { expert: string; mark: number; says: string; on: Day };
export type Inspection = { checked: readonly Checked[]; says: string; on: Day; by: string };
/** A file that another unit works on for this case. */
export type OpenFile = OpenedFile & { outcome: Outcome | "withdrawn" | null; endedOn: Day | null };
/** 督办: what was asked, by when, and what the unit answered. */
export type Urge = {
  says: string;
  on: Day;
  by: string;
  replyBy: Day | null;
  answer: { says: string; on: Day; by: string } | null;
};
export type Decision = {
  outcome: Outcome;
  amount: number | null;
  reason: string;
  /** Why it is less than was reckoned. */
  belowReason?: string;
  on: Day;
  by: string;
};
export type Objection = {
  on: Day;
  text: string;
  name: string;
  contact: string;
  answer: string | null;
  upheld: boolean | null;
};
/** A public notice. `ended` is the day on which it was closed or overturned. */
export type Notice = { from: Day; until: Day; ended: Day | null; objections: readonly Objection[] };
export type Result = { code: string; on: Day; revoked: { on: Day; reason: string } | null };

/** A case as its events leave it. */
export type CaseState = {
  status: CaseStatus;
  /** Number of events: what a command must have seen. */
  version: number;
  /** Place in the item's steps of the one that is at work; equals steps.length at the end. */
  step: number;
  visits: readonly Visit[];
  submittedOn: Day;
  acceptedOn: Day | null;
  through: "online" | "counter" | "agent";
  partOf: Whole | null;
  answers: Readonly<Record<string, string>>;
  facts: Readonly<Record<string, string>>;
  registerValues: Readonly<Record<string, string>>;
  materials: readonly FiledMaterial[];
  /** Co-applicants by name, with the day each confirmed. */
  coApplicants: readonly (CoApplicant & { confirmedOn: Day | null })[];
  /** Whom the unit's work was given to last; null when it is anybody's. */
  handler: string | null;
  /** The same by the person's id; null where only a name was kept. */
  handlerId: string | null;
  checked: readonly string[];
  reviewed: readonly Checked[];
  corrections: readonly Correction[];
  consultations: readonly Consultation[];
  marks: readonly Mark[];
  inspection: Inspection | null;
  files: readonly OpenFile[];
  /** Parts that were not needed. */
  spared: readonly SparedFile[];
  extensions: readonly { days: number; reason: string; on: Day; by: string }[];
  urged: readonly Urge[];
  /** A decision that waits for the second signature, or went back without it. */
  proposal: (Decision & { returned: string | null }) | null;
  /** The latest decision, even when an objection has overturned it. */
  decision: Decision | null;
  notices: readonly Notice[];
  payment: { state: "due" | "prepared" | "paid" | "returned"; on: Day } | null;
  result: Result | null;
  /** Who took the result along from the counter. */
  handedOver: { to: string; on: Day } | null;
  promises: readonly { material: string; kept: boolean; says: string; on: Day }[];
  rating: { stars: number; says: string; on: Day } | null;
  calledBackOn: Day | null;
  endedOn: Day | null;
};
