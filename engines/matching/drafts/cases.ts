import type { Plan } from "#kernel/plan";
import {
  amountText,
  type Bounds,
  evaluate,
  explain,
  type Policy,
  readFacts,
  type WorkedCase,
} from "#kernel/rules";
import type { FieldProblem } from "#platform/http";
import type { Answer, CheckedCase, DraftCase } from "./contract.ts";

/** The worked cases of the plan as a draft starts with them. */
export const casesOfPlan = (plan: Plan, policy: string): DraftCase[] =>
  (plan.cases.get(policy) ?? []).map(asDraftCase);

const asDraftCase = ({ name, on, facts, outcome, amount, score }: WorkedCase): DraftCase => ({
  name,
  on,
  facts: Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  ) as DraftCase["facts"],
  expected: { outcome, ...(amount ? { amount } : {}), ...(score ? { score } : {}) },
  from: "plan",
});

/** What is wrong with the facts of the cases, named by case and field. */
export const caseProblems = (cases: readonly DraftCase[], plan: Plan): FieldProblem[] =>
  cases.flatMap((it, at) => {
    const read = readFacts(it.facts, plan.facts);
    return "facts" in read
      ? []
      : read.problems.map((one) => ({
          field: `cases.${at}.facts.${one.field}`,
          code: one.code,
          says: `样例“${it.name}”：${one.says}`,
        }));
  });

/** Each case under the policy with the draft in it, beside what is expected and what holds today. */
export const runCases = (
  cases: readonly DraftCase[],
  { drafted, inForce, plan }: { drafted: Policy; inForce: Policy; plan: Plan },
): CheckedCase[] =>
  cases.map((it) => {
    const evaluation = evaluate(drafted, it.facts, it.on, plan.facts);
    const got = answerOf(evaluation);
    const before = answerOf(evaluate(inForce, it.facts, it.on, plan.facts));
    const says = it.expected ? differenceSays(it.expected, got) : null;
    return {
      ...it,
      got,
      before,
      state: it.expected === null ? "open" : says === null ? "passes" : "differs",
      says,
      why: explain(evaluation, plan.facts),
    };
  });

const answerOf = ({ outcome, amount, score }: Answer): Answer => ({ outcome, amount, score });

export const OUTCOME_WORDS = {
  met: "符合",
  unmet: "不符合",
  unknown: "还缺信息",
  manual: "需要人工判断",
  notApplicable: "不适用",
} as const;

const differenceSays = (expected: NonNullable<DraftCase["expected"]>, got: Answer): string | null => {
  if (expected.outcome !== got.outcome)
    return `预期${OUTCOME_WORDS[expected.outcome]}，草稿得出${OUTCOME_WORDS[got.outcome]}`;
  return (
    boundsSays("金额", expected.amount, got.amount, amountText) ??
    boundsSays("得分", expected.score, got.score, scoreText)
  );
};

const boundsSays = (
  what: string,
  expected: Bounds | undefined,
  got: Bounds | null,
  text: (it: Bounds) => string,
): string | null =>
  !expected || (got?.min === expected.min && got.max === expected.max)
    ? null
    : `预期${what} ${text(expected)}，草稿得出${got ? ` ${text(got)}` : "不出数"}`;
const scoreText = ({ min, max }: Bounds): string => (min === max ? `${min} 分` : `${min}—${max} 分`);
