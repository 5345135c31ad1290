import type { CaseSummary } from "./contract-summary.ts";

/** A case that somebody else filed and that the person is asked to confirm. */
export type JoinedCase = CaseSummary & {
  /** For which subject of the person's. */
  who: string;
  answeredOn: string | null;
  waits: boolean;
};

/** Who applies beside or for the applicant. */
export type PartiesView = {
  through: "online" | "counter" | "agent";
  /** Who filed it by mandate. */
  agent: string | null;
  /** Where a clerk filed it, and how often the applicant has come. */
  counter: { unitName: string; clerk: string; visits: number } | null;
  handedOver: { to: string; on: string } | null;
  /** `mine`: the person answers for that one. */
  coApplicants: readonly { who: string; name: string; confirmedOn: string | null; mine: boolean }[];
  /** Decided, but the reader's mandate does not say that the result may be received. */
  withheld: boolean;
};
