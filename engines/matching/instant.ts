import type { Plan } from "#kernel/plan";
import { type Condition, type Policy, type PolicyVersion, versionKeys } from "#kernel/rules";

/** What stands in the way of 免申即享: paying without an application. */
export type InstantObstacle = "scope" | "standard" | "data";
export const OBSTACLES: Readonly<Record<InstantObstacle, string>> = {
  scope: "没有写明适用对象",
  standard: "条件或金额要由人判断、核定或排序",
  data: "有条件要用到名录里没有的信息",
};

/**
 * A policy can be paid without an application only where scope, standard and data are all clear: it says whom it is
 * for, nobody has to judge or to choose an amount, and registers hold every fact that it reads.
 */
export const instantObstacles = (policy: Policy, version: PolicyVersion, plan: Plan): InstantObstacle[] => [
  ...(version.appliesTo ? [] : (["scope"] as const)),
  ...(policy.kind === "award" || isJudged(version) ? (["standard"] as const) : []),
  ...(versionKeys(version, plan.facts).some((it) => {
    const declared = plan.facts.get(it);
    return !declared?.source && !declared?.derived;
  })
    ? (["data"] as const)
    : []),
];

const isJudged = ({ when, appliesTo, amount, limits = [] }: PolicyVersion): boolean =>
  hasJudged(when) ||
  (appliesTo !== undefined && hasJudged(appliesTo)) ||
  amount === null ||
  (amount.is !== "fixed" && !(amount.is === "formula" && amount.decidedBy === undefined)) ||
  limits.some((it) => it.is === "budget");

const hasJudged = (it: Condition): boolean => {
  switch (it.is) {
    case "all":
    case "any":
      return it.of.some(hasJudged);
    case "not":
      return hasJudged(it.of);
    default:
      return it.is === "judged";
  }
};
