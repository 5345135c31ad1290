import type { Day } from "#kernel/calendar";
import type { Certainty, Citation } from "#kernel/citation";
import type { Choice, OtherCodes, Value, ValueType } from "#kernel/values";

export type { Choice, Value, ValueType };
export type Facts = Readonly<Record<string, Value>>;

/** One entry of the vocabulary: what a field means, where it comes from, how a person is asked for it. */
export type FactDeclaration = {
  key: string;
  name: string;
  synonyms?: readonly string[];
  type: ValueType;
  /** Unit as shown: 人, 元, 万元 … Money is stored in 分 whatever unit is shown. */
  unit?: string;
  choices?: readonly Choice[];
  /** The choices are codes of a tree: C3921 lies within C39 within C. A coarser or finer code may be given. */
  hierarchical?: true;
  /** Codes that may be given without being listed. */
  others?: OtherCodes;
  /** May be below zero. */
  signed?: true;
  /** Names of the branches above the choices: C = 制造业. For reading and for grouping a long list. */
  branches?: readonly Choice[];
  /** current, lastYear (上年度), or atDate. */
  period: "current" | "lastYear" | "atDate";
  /** Register field that holds it; absent when only the person can say. */
  source?: { register: string; field: string };
  /**
   * An authority keeps a complete list of it, or decides it firm by firm: facts written down without it say that nothing
   * is on record. A person is asked all the same.
   */
  listed?: true;
  /** Worked out from other facts, never asked and never given: the size of an enterprise, a score. */
  derived?: Expression;
  /** public, internal (the firm and its departments), personal. */
  sensitivity: "public" | "internal" | "personal";
  /** The question in plain words. */
  question: string;
  hint?: string;
};
export type Vocabulary = ReadonlyMap<string, FactDeclaration>;

/** Arithmetic over facts, exact. Any operand that is not known makes the result unknown; division by zero is unknown. */
export type Expression =
  | { is: "fact"; key: string }
  | { is: "value"; type: ValueType; value: Exclude<Value, null> }
  | { is: "add" | "subtract" | "multiply" | "divide"; left: Expression; right: Expression }
  /** The smallest or largest of several. */
  | { is: "least" | "most"; of: readonly Expression[] }
  /** Whole years, months or days from a day to the day asked about (满N年, on y/m/d integers). */
  | { is: "fullSince"; unit: SinceUnit; day: Expression }
  /** The day asked about. */
  | { is: "today" }
  /**
   * The first branch whose condition is met. A condition that is not known, before one that is met, makes the whole
   * unknown; when none is met and nothing stands otherwise, it is unknown too: there is no silent else.
   */
  | { is: "choose"; branches: readonly { when: Condition; gives: Expression }[]; otherwise?: Expression }
  /** Rates by bands of a base: of each slice (超额累进) or of the whole by the band it falls into (全额). Above the last bound: unknown. */
  | { is: "tiers"; by: "slice" | "whole"; base: Expression; tiers: readonly Tier[] }
  | { is: "table"; table: DecisionTable };

export type SinceUnit = "year" | "month" | "day";

export type Comparison = "=" | "≠" | "<" | "≤" | ">" | "≥";

/** Strict atoms under Kleene and/or/not. Every leaf carries its citation. */
export type Condition =
  | { is: "compare"; left: Expression; by: Comparison; right: Expression; cite: Citation }
  /** Equal to one of the values, or, for a set, sharing one with them. */
  | { is: "oneOf"; left: Expression; values: readonly string[]; cite: Citation }
  /** A code within one of the branches of its tree; a code too coarse to tell is unknown. */
  | { is: "within"; left: Expression; codes: readonly string[]; cite: Citation }
  | { is: "all" | "any"; of: readonly Condition[] }
  | { is: "not"; of: Condition }
  /** 已填报: the only question about nullness. */
  | { is: "answered"; key: string; cite: Citation }
  /** Needs a person: never decided by the computer. */
  | { is: "judged"; question: string; cite: Citation };
export type Leaf = Exclude<Condition, { is: "all" | "any" | "not" }>;

/** A band of a base, up to and including `upTo` (in the unit of the base; null = without end). The rate is a fraction of 1. */
export type Tier = { upTo: number | null; rate: number; cite: Citation };

/**
 * Rows of conditions over the same inputs, each with what comes of it. `first`: the first row that is met counts;
 * `unique`: the same, and no two rows may meet; `sum`: the results of all rows that are met are added.
 * A row that is not known before one that is met makes the result unknown.
 */
export type DecisionTable = {
  hit: "first" | "unique" | "sum";
  inputs: readonly Expression[];
  rows: readonly TableRow[];
  /** What comes when no row is met; without it that is unknown (for `sum`: 0). */
  otherwise?: Expression;
};
export type TableRow = { cells: readonly Cell[]; gives: Expression; cite: Citation };

/** One cell: what its input must be. An interval's ends are in the unit of the input; null = without end. */
export type Cell =
  | { is: "any" }
  | { is: "oneOf"; values: readonly string[] }
  | { is: "within"; codes: readonly string[] }
  | { is: "yesNo"; value: boolean }
  | { is: "interval"; from: End | null; to: End | null };
/** A number or a day at which an interval ends, itself in it or not. */
export type End = { at: number | string; included: boolean };

/** How parts of a 分 are dropped; one per formula, named. */
export type Rounding = "halfUp" | "down" | "up";

/** How much, in 分. An amount that the documents leave open stays a range or open. */
export type Amount =
  | { is: "fixed"; amount: number; cite: Citation }
  | { is: "range"; min: number; max: number; decidedBy: string; cite: Citation }
  /**
   * Worked out from facts; min and max are the same expression unless somebody decides in between, or nobody can know
   * more closely: then `decidedBy` is absent.
   */
  | {
      is: "formula";
      min: Expression;
      max: Expression;
      rounding: Rounding;
      decidedBy?: string;
      cite: Citation;
    }
  /** Nobody has fixed it yet, or we have not found who did: shown as open, at most `upTo` when a ceiling is known. */
  | { is: "open"; decidedBy: string; upTo?: number; cite: Citation };

export type Limit =
  /** 累计不超过3次: met as long as the fact that counts stays below. */
  | { is: "lifetimeCount"; most: number; counted: string; cite: Citation }
  /** Money may run out: first come first served, or by rank (higher first). */
  | { is: "budget"; fund: string; by: "firstCome" | "rank"; rank?: Expression; cite: Citation };

/** A score of points out of which experts decide within bounds: shown as a range, never as one number. */
export type Score = { min: Expression; max: Expression; outOf: number; passAt: number; cite: Citation };

export type PolicyVersion = {
  version: string;
  issuedOn: Day;
  effectiveFrom: Day;
  /** Last day in force; null = open. */
  effectiveTo: Day | null;
  when: Condition;
  /** Who it is for at all; when it is false the policy is notApplicable rather than unmet. */
  appliesTo?: Condition;
  amount: Amount | null;
  /** For a cost: what is due when the conditions are not met (the ordinary tax). */
  otherwise?: Amount;
  /** What it is worth to the firm when the amount is no money received: tax saved in a year. */
  worth?: Amount;
  score?: Score;
  limits?: readonly Limit[];
  certainty: Certainty;
  note?: string;
};

/** What the amount stands for: money received, tax due (a cost), a sum deducted from a base, a loan, or a preference without money. */
export type AmountMeaning = "received" | "taxDue" | "deduction" | "loan" | "advantage";

/** An entitlement goes to all who meet it; an award to those selected among them. */
export type Policy = {
  id: string;
  name: string;
  summary: string;
  kind: "entitlement" | "award";
  benefit: string;
  measure: number;
  /** Unit that answers for it. */
  unit: string;
  amountMeans?: AmountMeaning;
  /** How often it comes; once unless told. */
  per?: "once" | "month" | "year";
  /** Of the policies that share a group a firm can use only one: totals count the best. */
  group?: string;
  versions: readonly PolicyVersion[];
  /** Service item with which it is applied for. */
  service?: string;
};

export type WorkedCase = {
  name: string;
  on: Day;
  facts: Facts;
  outcome: Outcome;
  amount?: Bounds;
  score?: Bounds;
};
export type Outcome = "met" | "unmet" | "unknown" | "manual" | "notApplicable";
export type Bounds = { min: number; max: number };

export type Truth = "met" | "unmet" | "unknown" | "manual";
/** A fact that a condition read. A derived one is followed by those it was worked out from. */
export type FactRead = { key: string; value: Value; derived?: true; decidedBy?: readonly DecidingRow[] };
/** The row of a table, the band or the case of a choice that a derived fact came to, in words. The document cites none for what is left over. */
export type DecidingRow = { says: string; cite: Citation | null };

/** The proof: each condition with its truth, the facts it used and its citation. */
export type Proof =
  | {
      is: "leaf";
      outcome: Truth;
      says: string;
      cite: Citation;
      facts: readonly FactRead[];
      /** Keys that are not known and matter. */
      missing: readonly string[];
      /** How far from met, in words: 还差 20 万元. */
      howFar?: string;
    }
  | { is: "all" | "any" | "not"; outcome: Truth; of: readonly Proof[] };

export type Evaluation = {
  policy: string;
  version: string | null;
  outcome: Outcome;
  /** 分. Null when it pays none, when it is open, or when a fact it needs is not known. */
  amount: Bounds | null;
  /** 分 a firm is better off by; null when nobody can say. */
  worth: Bounds | null;
  /** Points. */
  score: Bounds | null;
  missing: readonly string[];
  proof: Proof | null;
};
