import type { Certainty, Citation } from "#kernel/citation";
import type { ApplicantKind, ServiceItem } from "#kernel/process";
import type { Choice, Condition, FactDeclaration, Policy, ValueType, WorkedCase } from "#kernel/rules";

/**
 * A unit of government, or a collective (各县市人民政府, 州直有关部门) that stands for several. A partner is no part of government:
 * a bank or a guarantor that is asked within a service item.
 */
export type UnitDeclaration = {
  id: string;
  name: string;
  shortName: string;
  /** Other spellings found in documents: 州团委 for 团州委. */
  aliases: readonly string[];
  kind: "department" | "collective" | "county" | "partner";
  /** GB/T 2260 code when the unit is a county government. */
  region?: string;
};

export type RegionDeclaration = {
  code: string;
  name: string;
  /** Day from which / until which (last day) the code is valid; absent = always. */
  validFrom?: string;
  validTo?: string;
  /** Code that took over. */
  successor?: string;
};

/** A number that a measure promises. An open one has no value and says who decides. */
export type Commitment = {
  id: string;
  says: string;
  measure: "duration" | "rate" | "amount" | "count";
  atLeast?: number;
  atMost?: number;
  exactly?: number;
  unit: "workingDays" | "percent" | "fen" | "times";
  cite: Citation;
  certainty: Certainty;
};

/** A live figure: always computed from registers, cases or the ledger, never typed. */
export type IndicatorDeclaration = {
  id: string;
  name: string;
  unit: "户" | "件" | "分" | "工作日" | "项" | "个" | "percent";
  definition: string;
  from:
    | { is: "registerCount"; register: string; where?: Condition }
    | {
        is: "caseCount";
        service: string;
        where: "submitted" | "open" | "granted" | "paid" | "refused" | "overdue";
      }
    | { is: "paidAmount"; service: string }
    | { is: "grantedAmount"; service: string }
    | { is: "medianWorkingDays"; service: string };
};

/** A register (库). A field that is a fact takes its type from the vocabulary under the same key. */
export type RegisterDeclaration = {
  id: string;
  name: string;
  /** About whom: each record belongs to one subject, or to none. */
  about: "subject" | "thing";
  /** What kind of applicant its subjects are: one kind, or as a field says. Nobody knows when left out. */
  kind?: ApplicantKind | { field: string };
  identity: { field: string; check?: "uscc" };
  nameField: string;
  regionField?: string;
  fields: readonly RegisterField[];
  measure?: number;
  note?: string;
};
export type RegisterField = {
  key: string;
  name: string;
  /** Other column headings under which files bring it. */
  headings?: readonly string[];
  type: ValueType;
  unit?: string;
  choices?: readonly Choice[];
  required?: boolean;
  min?: number;
  max?: number;
  /** A day that cannot lie ahead: founding, certification. */
  notInFuture?: boolean;
  sensitivity: "public" | "internal" | "personal";
};

export type MeasureDeclaration = {
  number: number;
  title: string;
  chapter: number;
  clause: string;
  summary: string;
  units: readonly string[];
  commitments: readonly Commitment[];
  policies: readonly { policy: Policy; cases: readonly WorkedCase[] }[];
  services: readonly ServiceItem[];
  registers: readonly RegisterDeclaration[];
  indicators: readonly IndicatorDeclaration[];
};

/** Budget from which awards are paid, by year. An amount nobody has set is null and shown as open. */
export type FundDeclaration = {
  id: string;
  name: string;
  unit: string;
  measure: number;
  years: readonly { year: number; budget: number | null; sample: boolean; note: string }[];
};

export type PlanDeclaration = {
  id: string;
  name: string;
  region: { code: string; name: string };
  document: { number: string; title: string; issuer: string; issuedOn: string };
  chapters: readonly { number: number; title: string }[];
  /** Clause ids of the document that measures must cover, each exactly once. */
  clauses: readonly string[];
  regions: readonly RegionDeclaration[];
  units: readonly UnitDeclaration[];
  vocabulary: readonly FactDeclaration[];
  registers: readonly RegisterDeclaration[];
  funds: readonly FundDeclaration[];
  localHolidays: readonly { day: string; name: string }[];
  measures: readonly MeasureDeclaration[];
};

/** The plan after `definePlan` has checked it, with look-ups. Engines receive this value and never import a plan. */
export type Plan = PlanDeclaration & {
  policies: readonly Policy[];
  cases: ReadonlyMap<string, readonly WorkedCase[]>;
  services: readonly ServiceItem[];
  allRegisters: readonly RegisterDeclaration[];
  facts: ReadonlyMap<string, FactDeclaration>;
  /** get throws for an unknown id, find may be undefined. */
  getPolicy(id: string): Policy;
  findPolicy(id: string): Policy | undefined;
  getService(id: string): ServiceItem;
  findService(id: string): ServiceItem | undefined;
  getRegister(id: string): RegisterDeclaration;
  getUnit(id: string): UnitDeclaration;
  findMeasure(number: number): MeasureDeclaration | undefined;
};
