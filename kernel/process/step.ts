import type { Term } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import type { ShowIf } from "#kernel/forms";

/** A term with its source in law or in a promise. */
export type CitedTerm = Term & { cite: Citation };

export type CheckItem = { item: string; cite: Citation };

type Planned = {
  /** What is said of the step instead of its common name. */
  title?: string;
  /** How long the step may take by plan; the steps together may not take longer than what is promised. */
  term?: CitedTerm;
  /** At the desk of the same unit of the applicant's county. */
  at?: "county";
};
/** Time that a law does not count, such as an expert review (行政许可法 art. 45). */
type Uncounted = { excluded?: Citation };

/** One of several units asked at the same time. What its silence means is written down beforehand. */
export type Consulted = {
  unit: string;
  asks: string;
  within: CitedTerm;
  onSilence: "agrees" | "reminded";
};

/** A step of the path of a case. Parallel work is only inside `consult` and `files`. */
export type Step =
  | ({
      is: "accept";
      by: string;
      checklist: readonly CheckItem[];
      /** 逾期不告知视为受理 (行政许可法 art. 32): after so long without a word the case counts as accepted. */
      deemedAfter?: CitedTerm;
    } & Planned)
  | ({ is: "review"; by: string; checklist: readonly CheckItem[] } & Planned)
  /** 会办: several units at the same time, each with a clock of its own. */
  | ({ is: "consult"; by: string; units: readonly Consulted[] } & Planned)
  /** 专家评审: so many experts each give a mark out of 100; the mean must reach `passMark`. */
  | ({ is: "expertReview"; by: string; atLeast: number; passMark: number; cite: Citation } & Planned &
      Uncounted)
  /** 现场核查: what was found, item by item. */
  | ({ is: "inspection"; by: string; checklist: readonly CheckItem[] } & Planned & Uncounted)
  /**
   * 一件事: opens a file with each of several items; the case goes on when all of them have ended. Without one of those
   * that are `required` the whole is refused; the others the decider weighs. `atOnce`: nobody has to send them out.
   */
  | ({
      is: "files";
      by: string;
      services: readonly string[];
      required?: readonly string[];
      /** Parts that are opened only if the answers call for them; the others always are. */
      when?: readonly { service: string; showIf: ShowIf }[];
      atOnce?: true;
    } & Planned)
  /**
   * The officer of `by` grants or refuses, giving a reason; with a policy that pays, an amount within its range.
   * Countersigned, the decision is in force only when somebody else of the unit has signed too.
   */
  | ({ is: "decide"; by: string; policy?: string; countersigned?: true } & Planned)
  /** 公示, before or after the decision: published for objection; an upheld one sends the case to the decision. */
  | { is: "publicNotice"; by: string; term: CitedTerm; title?: string; at?: "county" }
  /** Two different people of the paying unit: one prepares, the other releases. */
  | ({ is: "pay"; by: string; fund: string } & Planned)
  | ({ is: "deliver"; by?: string; result: string } & Planned);

export type StepOf<Is extends Step["is"]> = Extract<Step, { is: Is }>;
