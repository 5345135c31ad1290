import type { Day, Term } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import type { FormBlock, MaterialDeclaration } from "#kernel/forms";
import type { CitedTerm, Step } from "./step.ts";
import type { WorkedCase } from "./worked-case.ts";

export type ApplicantKind = "enterprise" | "soleTrader" | "cooperative" | "institution" | "person";

/** A time in which applications are taken. What a window may grant at most is counted by whoever opens it. */
export type Window = { from: Day; to: Day; quota?: number; budget?: number };

/** What the applicant gets at the end: a letter of the decision, a certificate with a life of its own, or a receipt. */
export type ResultDeclaration = {
  id: string;
  name: string;
  kind: "letter" | "certificate" | "receipt";
  /** How long it is valid from the day of delivery; for ever when left out. */
  validFor?: Term;
  /** Who may revoke it, and by what. */
  revocable?: { by: string; cite: Citation };
};

/** A service item (事项) as data. A running case keeps the revision it was filed under. */
export type ServiceItem = {
  id: string;
  revision: number;
  name: string;
  summary: string;
  measure: number;
  owner: string;
  /**
   * At whose desk a case is worked: the units of the prefecture, those of the applicant's county, or both: the steps marked
   * `at: "county"` there, the others here. The prefecture when left out.
   */
  level?: "prefecture" | "county" | "both";
  contact: { phone?: string; address?: string; note: string };
  basis: readonly Citation[];
  /** When applications are taken; always when left out. */
  taken?: { from: Day; to?: Day; windows?: readonly Window[] };
  applicants: readonly ApplicantKind[];
  /** Its files are opened by a joint service (一件事) only; nobody applies for it alone. Form fields and materials are those of the joint form, by key. */
  onlyJoint?: true;
  /** Nobody need say who they are: a report (举报). */
  anonymous?: true;
  /** Others who must confirm the application before it is taken: joint founders, a guarantor. */
  coApplicants?: { named: string; atLeast: number; atMost: number; cite: Citation };
  /** What somebody else may do for the applicant by mandate (委托代办). */
  agents?: { may: readonly ("fill" | "sign" | "receive")[]; cite: Citation };
  /** Left out where nothing is judged before the application: a report, a registration. */
  eligibility?: { policy: string; mode: "advise" | "gate" };
  /** Whether somebody who was granted it may apply again; left out, it is granted once. An open case always comes first. */
  repeats?: boolean;
  form: readonly FormBlock[];
  materials: readonly MaterialDeclaration[];
  limits: Limits;
  correction: CorrectionRules;
  /** Steps run in the order written; an upheld objection goes back to the decision. */
  steps: readonly Step[];
  results: readonly ResultDeclaration[];
  remedies: readonly Remedy[];
  /** 好差评: who gives so few stars is called back within that time. */
  rating?: { lowAtMost: 1 | 2; callBackWithin: CitedTerm };
  /** What the public reads of results; nothing when left out. */
  publish?: { shows: readonly ("name" | "amount" | "day")[]; cite: Citation };
  /** How long the file is kept after its end. */
  retention?: { years: number; cite: Citation };
  /** Applications played through: what must not change when the item does. */
  tests?: readonly WorkedCase[];
};

/** An item as it was kept by an earlier program, which knew no results. */
export const asFiled = (kept: ServiceItem): ServiceItem => ({ ...kept, results: kept.results ?? [] });

export type Limits = {
  statutory?: CitedTerm;
  promised: CitedTerm;
  /** Whether the clock starts with the application or with its acceptance. */
  start?: "receipt" | "acceptance";
  /** 延长: by the head of the unit, so many days at most, so often, with a reason for the applicant. */
  extension?: { by: string; most: Term; times: number; cite: Citation };
};

export type CorrectionRules = {
  maxRounds: number;
  replyWithin: Term;
  /** While the applicant corrects, the clock stands, or afterwards it starts anew. Stands when left out. */
  clock?: "suspend" | "restart";
  /** Without a reply in time the case is closed, or the applicant is reminded. Reminded when left out. */
  onNoReply?: "close" | "remind";
  cite: Citation;
};

export type Remedy = {
  kind: "objection" | "reconsideration" | "litigation" | "complaint";
  to: string;
  within: Term;
  cite: Citation;
};
