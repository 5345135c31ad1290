import type { Term } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import type { FormBlock, MaterialDeclaration } from "#kernel/forms";

/** A term with its source in law or in a promise. */
export type CitedTerm = Term & { cite: Citation };

/** A step of the path of a case. Steps run in the order written. */
export type Step =
  | { is: "accept"; by: string; checklist: readonly { item: string; cite: Citation }[] }
  /** The officer of `by` grants an amount within the policy's range, or refuses, giving a reason. */
  | { is: "decide"; by: string; policy: string }
  /** 公示: published for objection; objections send the case back to the decision. */
  | { is: "publicNotice"; by: string; term: CitedTerm }
  /** Two different people of the paying unit: one prepares, the other releases. */
  | { is: "pay"; by: string; fund: string }
  | { is: "deliver"; result: "decisionLetter" };

/** A service item (事项) as data. A running case keeps the revision it was filed under. */
export type ServiceItem = {
  id: string;
  revision: number;
  name: string;
  summary: string;
  measure: number;
  owner: string;
  contact: { phone?: string; address?: string; note: string };
  basis: readonly Citation[];
  applicants: readonly ("enterprise" | "soleTrader" | "cooperative" | "institution" | "person")[];
  eligibility: { policy: string; mode: "advise" | "gate" };
  /** Whether somebody who was granted it may apply again; left out, it is granted once. An open case always comes first. */
  repeats?: boolean;
  form: readonly FormBlock[];
  materials: readonly MaterialDeclaration[];
  limits: { statutory?: CitedTerm; promised: CitedTerm };
  correction: { maxRounds: number; replyWithin: Term; cite: Citation };
  steps: readonly Step[];
  remedies: readonly {
    kind: "objection" | "reconsideration" | "litigation" | "complaint";
    to: string;
    within: Term;
    cite: Citation;
  }[];
};
