import { instantObstacles, OBSTACLES } from "#engines/matching/contract";
import type { Day } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import type { Plan } from "#kernel/plan";
import {
  type Amount,
  amountText,
  expressionSays,
  type Limit,
  type Policy,
  type PolicyVersion,
  type Proof,
  prove,
  tablesOf,
  versionCitations,
  wholeCondition,
} from "#kernel/rules";
import { valueText } from "#kernel/values";
import { ruleWords } from "./worth-words.ts";

/** A sentence about an amount with its clause. */
export type Said = { name: string; says: string; cite: Citation };

/** One version of a policy as its page shows it. */
export const shownVersion = (policy: Policy, version: PolicyVersion, plan: Plan, on: Day) => {
  const conditionsOf = (it: PolicyVersion["when"] | undefined): Proof | null =>
    it ? prove(it, {}, on, plan.facts) : null;
  return {
    version: version.version,
    from: version.effectiveFrom,
    to: version.effectiveTo,
    issuedOn: version.issuedOn,
    certainty: version.certainty,
    note: version.note ?? null,
    scope: conditionsOf(version.appliesTo),
    conditions: conditionsOf(wholeCondition(version)),
    words: ruleWords({ policy, version, plan }),
    amounts: [
      ...said(policy.amountMeans === "taxDue" ? "符合条件时应缴" : "怎么算", version.amount, plan),
      ...said("不符合条件时应缴", version.otherwise ?? null, plan),
      ...said(policy.amountMeans === "taxDue" ? "估算少缴" : "估算的好处", version.worth ?? null, plan),
    ],
    score: version.score
      ? {
          outOf: version.score.outOf,
          passAt: version.score.passAt,
          isRange: JSON.stringify(version.score.min) !== JSON.stringify(version.score.max),
          cite: version.score.cite,
        }
      : null,
    limits: (version.limits ?? []).map((it) => limitSaid(it, plan)),
    tables: tablesOf(version, plan.facts),
    obstacles: instantObstacles(policy, version, plan).map((it) => OBSTACLES[it]),
    cites: versionCitations(version),
  };
};

const said = (name: string, amount: Amount | null, plan: Plan): Said[] => {
  if (!amount) return [];
  return [{ name, says: amountSays(amount, plan), cite: amount.cite }];
};

const ROUNDED = { halfUp: "四舍五入到分", down: "不足一分的舍去", up: "不足一分的进一分" } as const;
const amountSays = (it: Amount, plan: Plan): string => {
  switch (it.is) {
    case "fixed":
      return amountText({ min: it.amount, max: it.amount });
    case "range":
      return `${amountText(it)}，具体由${plan.getUnit(it.decidedBy).name}决定，并说明理由`;
    case "open": {
      const unit = plan.getUnit(it.decidedBy).name;
      return it.upTo === undefined
        ? `由${unit}核定，还没有公布标准`
        : `上限 ${amountText({ min: it.upTo, max: it.upTo })}，具体由${unit}核定`;
    }
    case "formula": {
      const min = plain(expressionSays(it.min, plan.facts));
      const max = plain(expressionSays(it.max, plan.facts));
      const text = min === max ? min : `从 ${min} 到 ${max}`;
      const decided = it.decidedBy === undefined ? "" : `，具体由${plan.getUnit(it.decidedBy).name}决定`;
      return `${text}${decided}（${ROUNDED[it.rounding]}）`;
    }
  }
};
/** The outermost brackets say nothing. */
const plain = (text: string): string => {
  if (!text.startsWith("（") || !text.endsWith("）")) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "（") depth++;
    if (text[at] === "）") depth--;
    if (depth === 0 && at < text.length - 1) return text;
  }
  return text.slice(1, -1);
};

const limitSaid = (it: Limit, plan: Plan): Said => {
  if (it.is === "lifetimeCount") return { name: "次数", says: `一共不超过 ${it.most} 次`, cite: it.cite };
  const fund = plan.funds.find((one) => one.id === it.fund)?.name ?? it.fund;
  return {
    name: "资金",
    says: `从“${fund}”里支出，用完为止，${it.by === "firstCome" ? "先到先得" : "按排序从高到低"}`,
    cite: it.cite,
  };
};

/** Worked cases with the facts in words. */
export const shownCases = (policy: Policy, plan: Plan) =>
  (plan.cases.get(policy.id) ?? []).map((it) => ({
    name: it.name,
    on: it.on,
    outcome: it.outcome,
    amount: it.amount ? amountText(it.amount) : null,
    score: it.score
      ? it.score.min === it.score.max
        ? `${it.score.min} 分`
        : `${it.score.min}—${it.score.max} 分`
      : null,
    facts: Object.entries(it.facts).flatMap(([key, value]) => {
      const fact = plan.facts.get(key);
      return fact ? [[fact.name, valueText(value, fact)] as const] : [];
    }),
  }));
