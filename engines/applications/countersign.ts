import type { z } from "zod";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { grantedAmount, whyNotGranted } from "./amounts.ts";
import { type Done, refuseApplication as refuse } from "./contract.ts";
import type { Propose, ReturnProposal } from "./contract-handling.ts";
import { grantMoney } from "./decide.ts";
import { makeDueWhenReached } from "./money.ts";
import type { MoneyPort } from "./ports.ts";
import { type CommandInput, takeStep } from "./take-step.ts";

/** 拟出决定: what the officer thinks right; in force only when somebody else has signed too. */
export const propose = (
  ctx: Context,
  { outcome, amount, belowReason, reason, ...input }: z.output<typeof Propose>,
): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "propose",
    does: (_tx, open) => {
      const granted =
        outcome === "refused" ? { amount: null } : grantedAmount(ctx, open, { amount, belowReason });
      return isRefusal(granted) ? granted : { is: "decisionProposed", outcome, reason, ...granted };
    },
  });

/** 会签: the second signature, never by who wrote the proposal. A grant sets the money aside. */
export const countersign = (ctx: Context, input: CommandInput, money: MoneyPort): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "countersign",
    does: async (tx, open) => {
      const { proposal } = open.state;
      if (!proposal) return refuse("step-closed", { why: "还没有拟出决定。" });
      if (ctx.actor.is === "person" && ctx.actor.name === proposal.by) return refuse("same-person");
      const { outcome, amount, belowReason, reason } = proposal;
      const granted = { amount, ...(belowReason === undefined ? {} : { belowReason }) };
      const short =
        outcome === "granted"
          ? (whyNotGranted(ctx, open, granted) ?? (await grantMoney(tx, ctx, open, amount, money)))
          : undefined;
      return short ?? { is: "decided", outcome, reason, ...granted };
    },
    after: (tx, open) => makeDueWhenReached(tx, ctx, open, money),
  });

export const returnProposal = (
  ctx: Context,
  { reason, ...input }: z.output<typeof ReturnProposal>,
): Promise<Done | Refusal> =>
  takeStep(ctx, input, { action: "returnProposal", does: () => ({ is: "proposalReturned", reason }) });
