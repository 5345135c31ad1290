import type { z } from "zod";
import { dueDay } from "#kernel/calendar";
import { actionsOf, type Step } from "#kernel/process";
import type { Context } from "#platform/context";
import { hashOf } from "#platform/files";
import type { Refusal } from "#platform/http";
import { parseCode } from "./codes.ts";
import { type AnswerObjection, type Done, type Objection, refuseApplication as refuse } from "./contract.ts";
import { makeDueWhenReached } from "./money.ts";
import { append, type OpenCase, openToChange } from "./open-case.ts";
import type { MoneyPort } from "./ports.ts";
import { claimObjection, findClaim } from "./store-codes.ts";
import { type CommandInput, closed, type StepWords, takeStep } from "./take-step.ts";
import { inTransaction } from "./transaction.ts";
import { unitName } from "./who.ts";

/** 公示: the applicant, and the amount once it is decided, are published for objection for the term of the item. */
export const openNotice = (ctx: Context, input: CommandInput): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "openNotice",
    does: (_tx, { item, state }) => {
      const step = item.steps[state.step];
      if (step?.is !== "publicNotice") return refuse("step-closed", { why: "这个事项没有这一步。" });
      return { is: "noticeOpened", until: dueDay(ctx.today(), step.term, ctx.calendar) };
    },
  });

/** 异议: anybody, by the published code. Name and contact go to the answering unit only. Sent twice it is one. */
export const objectTo = (
  ctx: Context,
  { code: typed, name, contact, text, idempotencyKey }: z.output<typeof Objection>,
): Promise<{ received: true; answerTo: string } | Refusal> =>
  inTransaction(ctx, async (tx) => {
    const code = parseCode(typed)?.code;
    const key = code && (await findClaim(tx, code));
    const open = key && (await openToChange(tx, key));
    if (!open) return refuse("code-unknown");
    const unit = noticeStep(open)?.by ?? open.item.owner;
    const received = { received: true as const, answerTo: unitName(ctx.plan, unit) };
    if (idempotencyKey !== undefined) {
      // With what it says: visitors who were shown one page within seconds hold one key.
      const key = hashOf(Buffer.from(JSON.stringify([idempotencyKey, name, contact, text])));
      if (!(await claimObjection(tx, open, key))) return received;
    }
    const line = actionsOf(open.item, open.state, ctx.today()).find((it) => it.action === "object");
    if (!line?.open) {
      return open.state.notices.length > 0 ? refuse("notice-closed") : closed("object", line, open);
    }
    await append(
      tx,
      ctx,
      open,
      { is: "objectionRaised", text, name, contact },
      { name: "异议人", unit: null },
    );
    return received;
  });

/** The notice at work; once it is over, the first of the path. */
const noticeStep = ({ item, state }: OpenCase): Step | undefined => {
  const here = item.steps[state.step];
  return here?.is === "publicNotice" ? here : item.steps.find((it) => it.is === "publicNotice");
};

/** The oldest open objection is answered. Upheld: the case goes back to the decision and its money is given back. */
export const answerObjection = (
  ctx: Context,
  input: z.output<typeof AnswerObjection>,
  money: MoneyPort,
): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "answerObjection",
    does: async (tx, { subjectId, caseId }) => {
      const { upheld, answer } = input;
      if (upheld) await money.cancel(tx, ctx, { subjectId, caseId });
      return { is: "objectionAnswered", upheld, answer };
    },
  });

/** The notice is over and nobody objects any more: the award may be paid. */
export const closeNotice = (ctx: Context, input: CommandInput, money: MoneyPort): Promise<Done | Refusal> =>
  takeStep(ctx, input, closingNotice(ctx, money));

export const closingNotice = (ctx: Context, money: MoneyPort): StepWords => ({
  action: "closeNotice",
  does: () => ({ is: "noticeClosed" }),
  after: (tx, open) => makeDueWhenReached(tx, ctx, open, money),
});
