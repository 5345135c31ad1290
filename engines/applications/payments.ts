import { actionsOf, type CaseAction, type CaseHappening } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { delivery } from "./deliver-code.ts";
import { append, type CaseKeyed, type OpenCase, openToChange } from "./open-case.ts";
import { doer, SYSTEM_DOER } from "./who.ts";

/** 制单. For finance, inside its transaction, as are the next two. @throws when the case is not there yet: finance has let it through. */
export const recordPaymentPrepared = async (tx: Tx, ctx: Context, key: CaseKeyed): Promise<void> => {
  await recordMoney(tx, ctx, key, { action: "preparePayment", happening: { is: "paymentPrepared" } });
};

/** The second person sent the payment back to be prepared again. */
export const recordPaymentReturned = async (
  tx: Tx,
  ctx: Context,
  { reason, ...key }: CaseKeyed & { reason: string },
): Promise<void> => {
  await recordMoney(tx, ctx, key, {
    action: "releasePayment",
    happening: { is: "paymentReturned", reason },
  });
};

/** Paid, in 分. What is paid is delivered at once: the result gets its code. @throws when the amount is not the one decided. */
export const recordPaid = async (
  tx: Tx,
  ctx: Context,
  { amount, ...key }: CaseKeyed & { amount: number },
): Promise<void> => {
  const paid = await recordMoney(tx, ctx, key, {
    action: "releasePayment",
    happening: { is: "paid", amount },
  });
  if (paid.state.decision?.amount !== amount) throw new RangeError("Paid another amount than was decided");
  // A part of a joint case is delivered with the whole.
  if (paid.item.steps[paid.state.step]?.is !== "deliver" || paid.state.partOf) return;
  await append(tx, ctx, paid, await delivery(tx, key), SYSTEM_DOER);
};

type Step = { action: CaseAction; happening: CaseHappening };

const recordMoney = async (
  tx: Tx,
  ctx: Context,
  key: CaseKeyed,
  { action, happening }: Step,
): Promise<OpenCase> => {
  const open = await openToChange(tx, key);
  if (!open) throw new Error(`No case ${key.caseId} for this payment`);
  const line = actionsOf(open.item, open.state, ctx.today()).find((it) => it.action === action);
  if (!line?.open)
    throw new Error(`Case ${key.caseId} is ${open.state.status}: "${action}" is not its next step`);
  return append(tx, ctx, open, happening, doer(ctx, line.by));
};
