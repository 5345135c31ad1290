import type { Day } from "#kernel/calendar";
import type { Certainty, Citation } from "#kernel/citation";
import type { Choice, Value, ValueType } from "#kernel/values";

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
  /** current, lastYear (上年度), or atDate. */
  period: "current" | "lastYear" | "atDate";
  /** Register field that holds it; absent when only the person can say. */
  source?: { register: string; field: string };
  /** public, internal (the firm and its departments), personal. */
  sensitivity: "public" | "internal" | "personal";
  /** The question in plain words. */
  question: string;
  hint?: string;
};

/** Arithmetic over facts. Any null operand makes the result null; division by zero is null. */
export type Expression =
  | { is: "fact"; key: string }
  | { is: "value"; type: ValueType; value: Exclude<Value, null> }
  | { is: "add" | "subtract" | "multiply" | "divide"; left: Expression; right: Expression }
  /** Whole years from a day fact to the day asked about (满N年, on y/m/d integers). */
  | { is: "fullYearsSince"; day: Expression }
  /** The day asked about. */
  | { is: "today" };

export type Comparison = "=" | "≠" | "<" | "≤" | ">" | "≥";

/** Strict atoms under Kleene and/or/not. Every leaf carries its citation. */
export type Condition =
  | { is: "compare"; left: Expression; by: Comparison; right: Expression; cite: Citation }
  | { is: "oneOf"; left: Expression; values: readonly string[]; cite: Citation }
  | { is: "all" | "any"; of: readonly Condition[] }
  | { is: "not"; of: Condition }
  /** 已填报: the only question about nullness. */
  | { is: "answered"; key: string; cite: Citation }
  /** Needs a person: never decided by the computer. */
  | { is: "judged"; question: string; cite: Citation };

/** How much. An amount that the documents leave open stays a range. */
export type Amount =
  | { is: "fixed"; amount: number; cite: Citation }
  | { is: "range"; min: number; max: number; decidedBy: string; cite: Citation };

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
  certainty: Certainty;
  note?: string;
};

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
  versions: readonly PolicyVersion[];
  /** Service item with which it is applied for. */
  service?: string;
};

export type WorkedCase = {
  name: string;
  on: Day;
  facts: Facts;
  outcome: Outcome;
  amount?: { min: number; max: number };
};
export type Outcome = "met" | "unmet" | "unknown" | "manual" | "notApplicable";

/** The proof: each condition with its truth, the facts it used and its citation. */
export type Proof =
  | {
      is: "leaf";
      outcome: "met" | "unmet" | "unknown" | "manual";
      says: string;
      cite: Citation;
      facts: readonly { key: string; value: Value }[];
      /** Keys that are not known. */
      missing: readonly string[];
      /** How far from met, in words: 还差 20 万元. */
      howFar?: string;
    }
  | { is: "all" | "any" | "not"; outcome: "met" | "unmet" | "unknown" | "manual"; of: readonly Proof[] };

export type Evaluation = {
  policy: string;
  version: string | null;
  outcome: Outcome;
  amount: { min: number; max: number } | null;
  missing: readonly string[];
  proof: Proof | null;
};
