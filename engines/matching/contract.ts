import { z } from "zod";
import type { Evaluation, Facts, Value } from "#kernel/rules";
import { type Refusal, refusing } from "#platform/http/contract";

/** Answers typed on a form: fact key → text; empty = not known. */
export const Answers = z.record(z.string(), z.string().max(200));
export type Answers = z.infer<typeof Answers>;

export const CheckRequest = z.object({
  /** The firm asked about; left out by a visitor, whose answers are not stored. */
  subjectId: z.uuid().optional(),
  policy: z.string().optional(),
  answers: Answers.default({}),
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
  facts: readonly FactUsed[];
  /** Chinese sentences: why, why not, what is missing. */
  why: readonly string[];
};
export type Question = {
  key: string;
  question: string;
  hint: string | null;
  type: string;
  unit: string | null;
  choices: readonly { value: string; label: string }[];
  given: string;
};
export type CheckResult = {
  on: string;
  facts: Facts;
  results: readonly PolicyResult[];
  questions: readonly Question[];
};

export const refuseMatching = refusing({
  "bad-facts": { status: 422, says: "有答案没有看懂，请按提示修改。" },
  "policy-unknown": { status: 404, says: "没有这项政策。" },
  "not-your-firm": { status: 403, says: "您没有代办这家企业的授权。" },
  "bad-date": { status: 422, says: "日期应写成 2026-03-05 的样子。" },
});

export type MatchingDesk = {
  check(input: CheckRequest): Promise<CheckResult | Refusal>;
};
