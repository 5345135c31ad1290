import { z } from "zod";
import { type Day, findDay } from "#kernel/calendar";
import type { Certainty, Citation } from "#kernel/citation";
import type {
  Boundary,
  Bounds,
  DecisionTable,
  Difference,
  Finding,
  Outcome,
  PolicyVersion,
  Proof,
  Span,
  TextProblem,
  ValueType,
} from "#kernel/rules";
import { refusing } from "#platform/http/contract";

const LONGEST_TEXT = 100_000;
const MOST_CASES = 200;
const day = z.custom<Day>(
  (it) => typeof it === "string" && findDay(it) !== undefined,
  "应是存在的日期，例如 2026-03-05",
);
const bounds = z.strictObject({ min: z.number(), max: z.number() });
const expected = z.strictObject({
  outcome: z.enum(["met", "unmet", "unknown", "manual", "notApplicable"]),
  amount: z.exactOptional(bounds),
  score: z.exactOptional(bounds),
});
export type Expected = z.infer<typeof expected>;

/** A worked case of a draft: taken over from the plan or added by an official; what should come out may still be open. */
export const DraftCase = z.strictObject({
  name: z.string().trim().min(1, "请给样例起个名字").max(80),
  on: day,
  facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.string()), z.null()])),
  expected: expected.nullable(),
  from: z.enum(["plan", "draft"]),
});
export type DraftCase = z.infer<typeof DraftCase>;

export const PolicyHead = z.strictObject({
  name: z.string().trim().min(1, "请写政策名称").max(60),
  summary: z.string().trim().min(1, "请写一句话简介").max(400),
  benefit: z.string().trim().min(1, "请写能得到什么").max(100),
  kind: z.enum(["entitlement", "award"]),
});
export type PolicyHead = z.infer<typeof PolicyHead>;

const policyId = z.string().max(100);
export const DraftText = z.string().max(LONGEST_TEXT);
export const DraftCases = z.array(DraftCase).max(MOST_CASES);
export const Written = z.object({
  policy: policyId,
  base: z.string().max(100).nullable().default(null),
  text: DraftText,
  cases: DraftCases.default([]),
});
export type Written = z.input<typeof Written>;
export const StartDraft = z.object({ policy: policyId, base: z.string().max(100) });
export const StartPolicy = z.object({
  measure: z.int(),
  slug: z.string().regex(/^[a-z][a-z0-9-]{2,40}$/, "编号用小写字母、数字和短横，3 至 41 位，以字母开头"),
  unit: z.string().max(100),
  head: PolicyHead,
});
export const OneDraft = z.object({ draftId: z.uuid() });
export const DraftStep = z.object({ draftId: z.uuid(), revision: z.int() });
export const SaveDraft = DraftStep.extend({ text: DraftText, cases: DraftCases });

export type DraftState = "draft" | "submitted" | "returned" | "withdrawn";
export type DraftLine = {
  draftId: string;
  policy: string;
  name: string;
  measure: number;
  unit: string;
  /** The plan has no such policy yet. */
  isNew: boolean;
  base: string | null;
  state: DraftState;
  revision: number;
  /** Its text can be read as a rule. */
  readable: boolean;
  author: string;
  updatedBy: string;
  updatedAt: string;
  submittedAt: string | null;
  sample: boolean;
};
export type DraftDeed = {
  revision: number;
  deed: "started" | "saved" | "submitted" | "returned" | "withdrawn";
  at: string;
  by: string;
};
export type DraftView = DraftLine & {
  head: PolicyHead | null;
  text: string;
  cases: readonly DraftCase[];
  mayEdit: boolean;
  history: readonly DraftDeed[];
};
export type DraftRevision = DraftDeed & { text: string; cases: readonly DraftCase[] };
export type DraftList = { drafts: readonly DraftLine[] };

/** What a screen must know of a field to ask for it. */
export type StudioFact = {
  key: string;
  name: string;
  type: ValueType;
  unit: string | null;
  choices: readonly { value: string; label: string }[];
};
export type Answer = { outcome: Outcome; amount: Bounds | null; score: Bounds | null };
export type CheckedCase = DraftCase & {
  got: Answer;
  /** Under the rules in force, so that one sees what the draft turns. */
  before: Answer;
  state: "passes" | "differs" | "open";
  /** How it differs from what is expected. */
  says: string | null;
  why: readonly string[];
};

/** A decision table where it stands. `path` as findings name it, `at` as it lies in the version; null for one of a derived fact. */
export type TableAt = {
  of: string;
  path: string;
  at: readonly (string | number)[] | null;
  table: DecisionTable;
  inputs: readonly StudioFact[];
  gives: readonly string[];
  otherwise: string | null;
};
/** Rates by bands. */
export type TiersAt = {
  of: string;
  by: "slice" | "whole";
  base: string;
  rows: readonly { band: string; rate: string; cite: Citation }[];
};
/** What a text says when it is read as a version of that policy. Nothing is stored. */
export type TextCheck = {
  errors: readonly TextProblem[];
  warnings: readonly TextProblem[];
  version: PolicyVersion | null;
  cases: readonly CheckedCase[];
  /** Differences in words; null where there is nothing to compare with. */
  againstBase: readonly Difference[] | null;
  againstForce: readonly Difference[] | null;
  inForce: string | null;
  /** The version before ends with this one. */
  closes: { version: string; lastDay: Day } | null;
  tables: readonly TableAt[];
  facts: readonly StudioFact[];
};
export type BoundaryView = {
  says: string;
  effect: Boundary["effect"];
  cases: readonly ({ name: string; on: Day } & Answer)[];
};
/** A finding with its characters in the text that was looked over; null when it is about nothing that stands there. */
export type PlacedFinding = Finding & { place: Span | null };
export type Overlook = {
  /** Null: it took too long. */
  findings: readonly PlacedFinding[] | null;
  /** Quotes of the text, and how many of them there was no document text to compare with. */
  quotes: { quotes: number; notCompared: number };
  boundaries: readonly BoundaryView[] | null;
};

export type PolicyLine = {
  policy: string;
  name: string;
  measure: number;
  unit: string;
  kind: "entitlement" | "award";
  benefit: string;
  versions: number;
  inForce: string | null;
  certainty: Certainty | null;
  cases: number;
  drafts: readonly DraftLine[];
};
export type StudioList = {
  measures: readonly { number: number; title: string; units: readonly string[] }[];
  policies: readonly PolicyLine[];
  /** Drafts of policies that the plan does not have yet. */
  newPolicies: readonly DraftLine[];
  /** Units for which the person may draft. */
  mayDraft: readonly string[];
};
export type StudioVersion = {
  version: string;
  issuedOn: Day;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  certainty: Certainty;
  note: string | null;
  inForce: boolean;
  text: string;
  appliesTo: Proof | null;
  when: Proof;
  tables: readonly TableAt[];
  tiers: readonly TiersAt[];
};
export type StudioPolicy = PolicyLine & {
  summary: string;
  mayDraft: boolean;
  versionsInFull: readonly StudioVersion[];
  worked: readonly CheckedCase[];
  facts: readonly StudioFact[];
};
export type Comparison = { from: string; to: string; differences: readonly Difference[] };

export const refuseDraft = refusing({
  "policy-unknown": { status: 404, says: "没有这项政策。" },
  "version-unknown": { status: 404, says: "这项政策没有这个版本。" },
  "draft-unknown": { status: 404, says: "没有这份草稿，或者它已经不在了。" },
  "revision-unknown": { status: 404, says: "草稿没有这一次保存。" },
  "not-your-unit": {
    status: 403,
    says: "只有责任单位（{unit}）的经办、审定人员和联席会议办公室可以起草、修改这项政策。",
  },
  "unit-unknown": { status: 422, says: "这一条措施没有这个责任单位，请从列表里选。" },
  "policy-taken": { status: 409, says: "已经有编号为 {policy} 的政策或草稿，请换一个编号。" },
  "draft-changed": {
    status: 409,
    says: "这份草稿在别处（{by}）已经改过，这一次没有保存。您写的还在这一页，请先对照两份文字。",
  },
  "draft-closed": { status: 409, says: "草稿正在公平竞争审查，不能修改。要改请先撤回。" },
  "draft-not-open": { status: 409, says: "草稿已经撤回，不用再撤。" },
  "draft-not-readable": { status: 422, says: "正文还有看不懂的地方，改好以后才能提交。" },
  "draft-unsound": { status: 422, says: "规则检查还有错误，改好以后才能提交。" },
  "draft-unproven": { status: 422, says: "规则太复杂，没有在限定时间内检查完，请拆成几条后再提交。" },
  "draft-same": { status: 422, says: "草稿与原版本没有差别，不用提交。" },
  "cases-open": { status: 422, says: "有样例还没有写明应有的结果，写明以后才能提交。" },
  "cases-differ": {
    status: 422,
    says: "有样例的结果与预期不同：请改正条件，或者确认新的结果就是预期。",
  },
  "bad-facts": { status: 422, says: "样例里有字段没有填对，请按提示修改。" },
  "too-busy": { status: 503, says: "规则检查正忙，请过一会儿再试。" },
});
