import type { z } from "zod";
import type { CaseHappening } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { grantedAmount } from "./amounts.ts";
import type { Decide, Done } from "./contract.ts";
import { makeDueWhenReached } from "./money.ts";
import type { OpenCase } from "./open-case.ts";
import type { MoneyPort } from "./ports.ts";
import { takeStep } from "./take-step.ts";
import { whyWindowFull } from "./windows.ts";

type Decision = z.output<typeof Decide>;

/** 决定: an amount that the policy allows on this case, or a refusal; always with a reason. A grant sets the money aside. */
export const decide = (ctx: Context, input: Decision, money: MoneyPort): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "decide",
    does: async (tx, open): Promise<CaseHappening | Refusal> => {
      const { outcome, reason } = input;
      if (outcome === "refused") return { is: "decided", outcome, amount: null, reason };
      const granted = grantedAmount(ctx, open, input);
      if (isRefusal(granted)) return granted;
      const short = await grantMoney(tx, ctx, open, granted.amount, money);
      return short ?? { is: "decided", outcome, reason, ...granted };
    },
    after: (tx, open) => makeDueWhenReached(tx, ctx, open, money),
  });

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
