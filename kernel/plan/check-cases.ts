import { type Policy, runCase, type Vocabulary, type WorkedCase } from "#kernel/rules";
import type { PlanProblem } from "./problem.ts";

/**
 * Worked cases of a policy that do not come out as written. Working out all of a plan takes longer than everything
 * else that is checked, so `npm test` and `./chuchuang policy lint` do it and a start does not.
 */
export const workedCaseProblems = (
  policy: Policy,
  cases: readonly WorkedCase[],
  vocabulary: Vocabulary,
): PlanProblem[] =>
  cases.flatMap((it) => {
    const says = differenceOf(() => runCase(policy, it, vocabulary));
    return says === null ? [] : [{ code: "case-fails", says }];
  });

const differenceOf = (run: () => string | null): string | null => {
  try {
    return run();
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
};
