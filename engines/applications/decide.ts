import type { z } from "zod";
import { citationText } from "#kernel/citation";
import { type Fen, inWan } from "#kernel/money";
import type { CaseHappening } from "#kernel/process";
import { boundsOf, versionOn } from "#kernel/rules";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { type Decide, type Done, refuseApplication as refuse } from "./contract.ts";
import { makeDueWhenReached } from "./money.ts";
import type { OpenCase } from "./open-case.ts";
import type { MoneyPort } from "./ports.ts";
import { takeStep } from "./take-step.ts";
import { whyWindowFull } from "./windows.ts";

type Decision = z.output<typeof Decide>;

/** 决定: an amount within the range of the policy in force when the case was filed, or a refusal; always with a reason. A grant sets the money aside. */
export const decide = (ctx: Context, input: Decision, money: MoneyPort): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "decide",
    does: async (tx, open): Promise<CaseHappening | Refusal> => {
      const { outcome, reason } = input;
      if (outcome === "refused") return { is: "decided", outcome, amount: null, reason };
      const amount = amountOf(ctx, open, input.amount);
      if (isRefusal(amount)) return amount;
      return (await grantMoney(tx, ctx, open, amount, money)) ?? { is: "decided", outcome, amount, reason };
    },
    after: (tx, open) => makeDueWhenReached(tx, ctx, open, money),
  });

/** What the policy allows on this case, with its source; null when it pays no amount. */
export const rangeOf = (
  { plan }: Pick<Context, "plan">,
  { item, state }: Pick<OpenCase, "item" | "state">,
): { min: number; max: number; cite: string } | null => {
  const step = item.steps.find((it) => it.is === "decide");
  const policy = step?.policy === undefined ? undefined : plan.findPolicy(step.policy);
  const amount = policy && versionOn(policy, state.submittedOn)?.amount;
  const bounds = boundsOf(amount ?? null);
  return amount && bounds ? { ...bounds, cite: citationText(amount.cite) } : null;
};

/** What is granted: within the range, and not to be typed when there is only one that is right. */
export const amountOf = (
  ctx: Context,
  open: OpenCase,
  amount: number | undefined,
): number | null | Refusal => {
  const range = rangeOf(ctx, open);
  const pays = open.item.steps.some((it) => it.is === "pay");
  if (!range && !pays) return null;
  // A fixed amount needs no typing: there is only one that is right.
  const meant = amount ?? (range && range.min === range.max ? range.min : undefined);
  if (meant === undefined) return refuse("amount-missing");
  if (range && (meant < range.min || meant > range.max)) {
    const { min, max, cite } = range;
    return refuse("amount-outside-range", { min: inWan(min as Fen), max: inWan(max as Fen), cite });
  }
  return meant;
};

/** Takes the place in its window and sets aside what a grant comes to; a refusal when there is not enough. */
export const grantMoney = async (
  tx: Tx,
  ctx: Context,
  open: OpenCase,
  amount: number | null,
  money: MoneyPort,
): Promise<Refusal | undefined> => {
  const full = await whyWindowFull(tx, open, amount);
  if (full) return full;
  const { subjectId, caseId, item, row, state } = open;
  const pay = item.steps.find((it) => it.is === "pay");
  if (!pay || amount === null) return undefined;
  const account = state.answers.bankAccount ?? "";
  const committed = await money.commit(tx, ctx, {
    subjectId,
    caseId,
    fund: pay.fund,
    amount,
    payee: row.applicant,
    account,
  });
  return isRefusal(committed) ? committed : undefined;
};
