import type { Bounds, Policy, PolicyVersion } from "./ast.ts";
import { boundsOf } from "./evaluate.ts";

/** What is wrong with a chain of versions: at which version, where in it, and in a Chinese sentence. */
export type ChainProblem = {
  code: "no-version" | "ends-before-start" | "versions-overlap" | "amount-not-whole" | "amount-upside-down";
  /** Null when there is none to name. */
  version: string | null;
  path: string;
  says: string;
};

/** What a chain of versions must keep: in order, no overlap, no end before the start, amounts in whole 分, no range upside down. Gaps are legal: a rule may lapse. */
export const chainProblems = ({ versions }: Policy): ChainProblem[] =>
  versions.length === 0
    ? [{ code: "no-version", version: null, path: "versions", says: "这项政策一个版本也没有。" }]
    : versions.flatMap((it, at) => [
        ...dayProblems(it, versions[at - 1]),
        ...amountProblems(it, boundsOf(it.amount)),
      ]);

const dayProblems = (it: PolicyVersion, before: PolicyVersion | undefined): ChainProblem[] => {
  const { version, effectiveFrom, effectiveTo } = it;
  const problems: ChainProblem[] = [];
  if (effectiveTo !== null && effectiveTo < effectiveFrom)
    problems.push({
      code: "ends-before-start",
      version,
      path: "effectiveTo",
      says: `版本 ${version} 的最后施行日 ${effectiveTo} 早于施行日 ${effectiveFrom}，请改正其中一个。`,
    });
  if (before && (before.effectiveTo === null || before.effectiveTo >= effectiveFrom))
    problems.push({
      code: "versions-overlap",
      version,
      path: "effectiveFrom",
      says: `版本 ${version} 从 ${effectiveFrom} 起施行，前面的版本 ${before.version} ${before.effectiveTo === null ? "没有写到哪一天为止" : `到 ${before.effectiveTo} 才为止`}，两个版本会同时有效。请改正施行日或前一版的最后施行日。`,
    });
  return problems;
};

const amountProblems = ({ version }: PolicyVersion, bounds: Bounds | null): ChainProblem[] => {
  if (!bounds) return [];
  const { min, max } = bounds;
  const isWhole = [min, max].every((it) => Number.isSafeInteger(it) && it >= 0);
  if (!isWhole)
    return [
      {
        code: "amount-not-whole",
        version,
        path: "amount",
        says: `版本 ${version} 的金额要精确到分，也不能小于 0。请改正金额。`,
      },
    ];
  return min <= max
    ? []
    : [
        {
          code: "amount-upside-down",
          version,
          path: "amount",
          says: `版本 ${version} 的金额下限超过了上限。请把两个数对调或改正。`,
        },
      ];
};
