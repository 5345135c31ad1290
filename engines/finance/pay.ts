import { recordPaid, recordPaymentPrepared, recordPaymentReturned } from "#engines/applications";
import { record } from "#engines/audit";
import { fen } from "#kernel/money";
import type { Context, Permission, Person } from "#platform/context";
import type { Tx } from "#platform/database";
import { hashOf } from "#platform/files";
import { isRefusal, type Refusal, useCase } from "#platform/http";
import { type Payment, PaymentStep, ReturnPayment, refuseFinance } from "./contract.ts";
import { moveMoney } from "./fund.ts";
import { getFund, ledgerParts } from "./money-port.ts";
import { lockPayment, type PaymentRow, type PaymentState, updatePayment } from "./store.ts";
import { findCommand, insertCommand } from "./store-commands.ts";

const STATE_NAMES: Readonly<Record<PaymentState, string>> = {
  committed: "已占用，公示未完",
  due: "待制单",
  prepared: "待复核",
  paid: "已拨付",
  returned: "已退回，待重新制单",
  cancelled: "已取消",
};

export const paymentOf = (it: PaymentRow & { fund?: string }): Payment => ({
  paymentId: it.payment_id,
  subjectId: it.subject_id,
  caseId: it.case_id,
  fund: it.fund ?? ledgerParts(it.ledger_id).fund,
  amount: it.amount,
  payee: it.payee,
  account: it.account,
  state: it.state,
  preparedBy: it.prepared_name,
  releasedBy: it.released_name,
  paidOn: it.paid_on,
});

type Step = { subjectId: string; paymentId: string; idempotencyKey?: string | undefined; reason?: string };

/** Locks the payment and checks who, where and state, then does the step; everything in one transaction. */
const step = (
  ctx: Context,
  { subjectId, paymentId, idempotencyKey, reason = "" }: Step,
  { permission, from, to }: { permission: Permission; from: readonly PaymentState[]; to: PaymentState },
  does: (tx: Tx, payment: PaymentRow, by: Person) => Promise<Refusal | Partial<PaymentRow>>,
): Promise<Payment | Refusal> =>
  ctx.db.transaction().execute(async (tx) => {
    const payment = await lockPayment(tx, subjectId, paymentId);
    if (!payment || payment.state === "cancelled") return refuseFinance("payment-unknown");
    const fund = getFund(ctx.plan, ledgerParts(payment.ledger_id).fund);
    const { actor } = ctx;
    // The role must be held in the paying unit itself: one held elsewhere does not count.
    const here = actor.is === "person" ? actor.grants.filter((it) => it.unit === fund.unit) : [];
    if (actor.is !== "person" || !ctx.may({ ...actor, grants: here }, permission)) {
      return refuseFinance("not-your-unit", { unit: ctx.plan.getUnit(fund.unit).shortName });
    }
    const command = idempotencyKey !== undefined && {
      subject_id: subjectId,
      payment_id: paymentId,
      // With what it says: a form that was gone back to and filled in otherwise is another command.
      key: hashOf(Buffer.from(JSON.stringify([idempotencyKey, reason]))),
      action: to,
      by_person: actor.personId,
    };
    const earlier = command && (await findCommand(tx, command));
    if (earlier) return { ...paymentOf(payment), ...earlier };
    if (!from.includes(payment.state))
      return refuseFinance("payment-wrong-state", { state: STATE_NAMES[payment.state] });
    const change = await does(tx, payment, actor);
    if (isRefusal(change)) return change;
    await updatePayment(tx, { subject_id: subjectId, payment_id: paymentId, ...change });
    await record(tx, ctx, {
      action: `payment.${change.state}`,
      subjectId,
      object: paymentId,
      data: { amount: payment.amount, case: payment.case_id },
    });
    const answer = paymentOf({ ...payment, ...change });
    const { state, preparedBy, releasedBy, paidOn } = answer;
    if (command) await insertCommand(tx, command, { state, preparedBy, releasedBy, paidOn });
    return answer;
  });

/** The first person of the paying unit makes out the payment. */
export const prepare = useCase({
  may: "preparePayment",
  takes: PaymentStep,
  does: (ctx: Context, input) =>
    step(
      ctx,
      input,
      { permission: "preparePayment", from: ["due", "returned"], to: "prepared" },
      async (tx, payment, by) => {
        await recordPaymentPrepared(tx, ctx, { subjectId: payment.subject_id, caseId: payment.case_id });
        return { state: "prepared", prepared_by: by.personId, prepared_name: by.name, says: null };
      },
    ),
});

/** A second person releases it; the ledger moves with the case. */
export const release = useCase({
  may: "releasePayment",
  takes: PaymentStep,
  does: (ctx: Context, input) =>
    step(
      ctx,
      input,
      { permission: "releasePayment", from: ["prepared"], to: "paid" },
      async (tx, payment, by) => {
        if (payment.prepared_by === by.personId) return refuseFinance("same-person");
        const { fund, year } = ledgerParts(payment.ledger_id);
        const refused = await moveMoney(
          tx,
          ctx,
          getFund(ctx.plan, fund),
          year,
          { is: "pay", amount: fen(payment.amount) },
          { subjectId: payment.subject_id, paymentId: payment.payment_id },
        );
        if (refused) return refused;
        await recordPaid(tx, ctx, {
          subjectId: payment.subject_id,
          caseId: payment.case_id,
          amount: payment.amount,
        });
        return { state: "paid", released_by: by.personId, released_name: by.name, paid_on: ctx.today() };
      },
    ),
});

/** The second person sends it back to be made out anew. */
export const sendBack = useCase({
  may: "releasePayment",
  takes: ReturnPayment,
  does: (ctx: Context, input) =>
    step(
      ctx,
      input,
      { permission: "releasePayment", from: ["prepared"], to: "returned" },
      async (tx, payment) => {
        await recordPaymentReturned(tx, ctx, {
          subjectId: payment.subject_id,
          caseId: payment.case_id,
          reason: input.reason,
        });
        return { state: "returned", prepared_by: null, prepared_name: null, says: input.reason };
      },
    ),
});
