import type { Plan } from "#kernel/plan";
import {
  type Amount,
  type AmountMeaning,
  aboutText,
  amountText,
  boundsOf,
  type Evaluation,
  type Policy,
  type PolicyVersion,
} from "#kernel/rules";

/** What an amount stands for, so that a cost is never read as money received. */
export const MEANS: Readonly<Record<AmountMeaning, string>> = {
  received: "得到的钱",
  taxDue: "应缴税费（成本）",
  deduction: "扣除或抵扣的数额",
  loan: "可贷额度（要还）",
  advantage: "便利",
};
const PER = { once: "一次性", month: "每月", year: "每年" } as const;

/** An amount in words for people; `says` adds what stands beside it. */
export type WorthWords = {
  means: string;
  per: string;
  amount: string;
  says: readonly string[];
};

type Shown = { policy: Policy; version: PolicyVersion | undefined; plan: Plan };
type OfOne = Shown & { evaluation: Evaluation };

const perOf = (policy: Policy): string => PER[policy.per ?? "once"];

/** How much one firm gets, owes, may deduct or borrow; what nobody has fixed is said to be open. */
export const worthWords = ({ policy, version, evaluation, plan }: OfOne): WorthWords => {
  const means = policy.amountMeans ?? "received";
  const { amount, worth, outcome } = evaluation;
  const refused = outcome === "unmet" || outcome === "notApplicable";
  const said = amount ? amountText(amount) : openWords(version?.amount ?? null, plan, policy, outcome);
  const decided = version?.amount ? decidedBy(version.amount, plan) : null;
  return {
    means: means === "taxDue" && outcome === "unmet" && amount ? "不享受时应缴税费（成本）" : MEANS[means],
    per: perOf(policy),
    amount: said,
    says: [
      ...(worth && worth.max > 0 && (means !== "received" || amount === null)
        ? [
            `${means === "taxDue" || means === "deduction" ? "少缴税费" : "折合好处"}约 ${aboutText(worth)}${policy.per === undefined || policy.per === "once" ? "" : "一年"}`,
          ]
        : []),
      ...(decided && !refused ? [decided] : []),
    ],
  };
};

const openWords = (
  amount: Amount | null,
  plan: Plan,
  policy: Policy,
  outcome: Evaluation["outcome"],
): string => {
  if (amount === null) return policy.benefit;
  if (amount.is === "open") {
    const unit = plan.getUnit(amount.decidedBy).name;
    return amount.upTo === undefined
      ? `金额由${unit}核定，还没有公布标准`
      : `不超过 ${amountText({ min: amount.upTo, max: amount.upTo })}，由${unit}核定`;
  }
  const bounds = boundsOf(amount);
  // A tax due is a cost: before anything is known the benefit says more than the sum.
  return bounds && outcome === "unknown" && policy.amountMeans !== "taxDue"
    ? amountText(bounds)
    : policy.benefit;
};

const decidedBy = (amount: Amount, plan: Plan): string | null =>
  amount.is === "range" || (amount.is === "formula" && amount.decidedBy !== undefined)
    ? `由${plan.getUnit(amount.decidedBy ?? "").name}在范围内决定，要说明理由`
    : null;

/** The same of a rule without a firm: bounds that hold for everybody, or who decides. */
export const ruleWords = ({ policy, version, plan }: Shown): WorthWords => {
  const amount = version?.amount ?? null;
  const bounds = boundsOf(amount);
  const decided = amount ? decidedBy(amount, plan) : null;
  return {
    means: MEANS[policy.amountMeans ?? "received"],
    per: perOf(policy),
    amount:
      amount?.is === "open"
        ? openWords(amount, plan, policy, "met")
        : bounds && policy.amountMeans !== "taxDue"
          ? amountText(bounds)
          : policy.benefit,
    says: decided ? [decided] : [],
  };
};
