import { z } from "zod";
import type { Certainty } from "#kernel/citation";
import type { Bounds, Evaluation, Facts, Outcome, Total, Value } from "#kernel/rules";
import { type Refusal, refusing } from "#platform/http/contract";
import type { SandboxDesk } from "./sandbox/contract.ts";

export * from "./sandbox/contract.ts";

/** Answers typed on a form: fact key → text; empty = asked, and there is none. */
export const Answers = z.record(z.string(), z.string().max(200));
export type Answers = z.infer<typeof Answers>;

export const CheckRequest = z.object({
  /** The firm asked about; left out by a visitor, whose answers are not stored. */
  subjectId: z.uuid().optional(),
  policy: z.string().optional(),
  answers: Answers.default({}),
  /** Keys that the person was asked for and could not say: not asked again, and held against nobody. */
  unsure: z.array(z.string().max(100)).max(200).default([]),
  on: z.string().optional(),
});
export type CheckRequest = z.input<typeof CheckRequest>;

/** Where a fact used came from. */
export type FactUsed = {
  key: string;
  name: string;
  value: Value;
  text: string;
  from: "register" | "answer" | "unknown";
  sample: boolean;
};
export type PolicyResult = {
  evaluation: Evaluation;
  policyName: string;
  /** How sure the numbers of the version in force are; null when none is in force. */
  certainty: Certainty | null;
  facts: readonly FactUsed[];
  /** Chinese sentences: why, why not, what is missing. */
  why: readonly string[];
};
export type Question = {
  key: string;
  name: string;
  question: string;
  hint: string | null;
  type: string;
  unit: string | null;
  choices: readonly { value: string; label: string }[];
  /** Names of the branches that the codes of a long list stand under. */
  branches: readonly { value: string; label: string }[];
  given: string;
  /** none: answered with "there is none", which only some questions allow. */
  state: "open" | "given" | "none" | "unsure";
  /** "There is none" is an answer of its own here: no certificate, no date. */
  mayBeNone: boolean;
  /** Policies that wait for this answer among others. */
  policies: readonly string[];
  /** Whatever the answer, no outcome changes: only what a policy comes to. */
  isForSum: boolean;
};
export type CheckResult = {
  on: string;
  facts: Facts;
  results: readonly PolicyResult[];
  questions: readonly Question[];
  /** What it all comes to, in 分. */
  total: Total;
};

/** A policy's amount along one fact, all else as answered: where it jumps, a little more costs a lot. */
export const CurveRequest = z.object({
  policy: z.string(),
  key: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  answers: Answers.default({}),
  on: z.string().optional(),
});
export type CurveRequest = z.input<typeof CurveRequest>;
export type Curve = {
  on: string;
  /** In order of the fact; null where the amount is not known. */
  points: readonly { at: number; amount: number | null; outcome: Outcome }[];
  /** Steps down: from one unit to the next the firm loses so much, in 分. */
  cliffs: readonly { at: number; loses: number }[];
};

export type {
  Answer,
  BoundaryView,
  CheckedCase,
  Comparison,
  DraftCase,
  DraftDeed,
  DraftLine,
  DraftList,
  DraftRevision,
  DraftState,
  DraftView,
  Expected,
  Overlook,
  PlacedFinding,
  PolicyHead,
  PolicyLine,
  StudioFact,
  StudioList,
  StudioPolicy,
  StudioVersion,
  TableAt,
  TextCheck,
  TiersAt,
  Written,
} from "./drafts/contract.ts";
export { type InstantObstacle, instantObstacles, OBSTACLES } from "./instant.ts";

export const refuseMatching = refusing({
  "bad-facts": { status: 422, says: "有答案没有看懂，请按提示修改。" },
  "policy-unknown": { status: 404, says: "没有这项政策。" },
  "not-your-firm": { status: 403, says: "您没有代办这家企业的授权。" },
  "bad-curve": { status: 422, says: "曲线只能沿一个数字字段画，起点要小于终点。" },
  "run-unknown": { status: 404, says: "没有这次匹配。" },
  "bad-date": { status: 422, says: "日期应写成 2026-03-05 的样子。" },
});

/** A run of the matching over the register. */
export type MatchRun = {
  runId: string;
  /** whole: everybody; changed: only those of whom something new is known. */
  kind: "whole" | "changed";
  state: "waiting" | "running" | "finished" | "failed";
  /** The day that the policies were asked about. */
  on: string;
  progress: { done: number; total: number | null };
  /** Subjects and pairs (subject × policy) that came out differently. */
  changed: number;
  pairs: number;
  askedBy: string;
  askedAt: string;
  finishedAt: string | null;
  sample: boolean;
  says: string | null;
};
/** Where the register stands with a policy after the last finished run. */
export type PolicyCount = {
  policy: string;
  name: string;
  measure: number;
  version: string | null;
  met: number;
  manual: number;
  unknown: number;
  /** Not met or not applicable. */
  unmet: number;
  /** Who came to be met, and who no longer is, in the last run. */
  gained: number;
  lost: number;
  /** What stands in the way of paying without an application; empty when nothing does. */
  instant: readonly ("scope" | "standard" | "data")[];
};
export type MatchingState = {
  runs: readonly MatchRun[];
  subjects: number;
  policies: readonly PolicyCount[];
};
export type MatchedSubject = {
  subjectId: string;
  name: string;
  key: string;
  region: string | null;
  sample: boolean;
  /** Outcome before, in a list of what a run changed; null when it was unmet or not applicable. */
  before: string | null;
  outcome: string | null;
  amount: Bounds | null;
  since: string | null;
  factsVersion: number | null;
  version: string | null;
};
export type MatchedSubjects = {
  total: number;
  page: number;
  pageSize: number;
  subjects: readonly MatchedSubject[];
};
export type MatchedQuestion = {
  policy: string;
  outcome?: "met" | "manual" | "unknown";
  region?: string;
  changedIn?: string;
  page?: number;
};

export type MatchingDesk = SandboxDesk & {
  check(input: CheckRequest): Promise<CheckResult | Refusal>;
  curve(input: CurveRequest): Promise<Curve | Refusal>;
  matchingState(input: Record<string, never>): Promise<MatchingState | Refusal>;
  startMatching(input: Record<string, never>): Promise<MatchRun | Refusal>;
  matchedSubjects(input: MatchedQuestion): Promise<MatchedSubjects | Refusal>;
};
