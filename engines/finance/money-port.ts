import type { MoneyPort } from "#engines/applications";
import { fen } from "#kernel/money";
import type { FundDeclaration, Plan } from "#kernel/plan";
import { ledgerOf, moveMoney } from "./fund.ts";
import { findCasePayment, insertPayment, type PaymentRow, updatePayment } from "./store.ts";

export const getFund = (plan: Plan, id: string): FundDeclaration => {
  const fund = plan.funds.find((it) => it.id === id);
  if (!fund) throw new RangeError(`No fund "${id}" in the plan`);
  return fund;
};

/** Fund and year of a ledger id. */
export const ledgerParts = (ledgerId: string): { fund: string; year: number } => {
  const at = ledgerId.lastIndexOf(":");
  return { fund: ledgerId.slice(0, at), year: Number(ledgerId.slice(at + 1)) };
};

/** Applications ask for money here, inside their own transaction. */
export const moneyPort: MoneyPort = {
  commit: async (tx, ctx, { subjectId, caseId, fund: fundId, amount, payee, account }) => {
    const fund = getFund(ctx.plan, fundId);
    const year = Number(ctx.today().slice(0, 4));
    const paymentId = ctx.newId();
    const refused = await moveMoney(
      tx,
      ctx,
      fund,
      year,
      { is: "commit", amount: fen(amount) },
      { subjectId, paymentId },
    );
    if (refused) return refused;
    const row: PaymentRow = {
      subject_id: subjectId,
      payment_id: paymentId,
      case_id: caseId,
      ledger_id: ledgerOf(fund.id, year).ledger_id,
      amount,
      payee,
      account,
      state: "committed",
      prepared_by: null,
      prepared_name: null,
      released_by: null,
      released_name: null,
      paid_on: null,
      says: null,
      created_at: ctx.now(),
    };
    await insertPayment(tx, row);
    return { paymentId };
  },
  cancel: async (tx, ctx, { subjectId, caseId }) => {
    const payment = await findCasePayment(tx, subjectId, caseId);
    if (!payment) return;
    if (payment.state === "paid")
      throw new Error(`Payment ${payment.payment_id} is paid and cannot be cancelled`);
    const { fund, year } = ledgerParts(payment.ledger_id);
    await moveMoney(
      tx,
      ctx,
      getFund(ctx.plan, fund),
      year,
      { is: "giveBack", amount: fen(payment.amount) },
      { subjectId, paymentId: payment.payment_id },
    );
    await updatePayment(tx, { subject_id: subjectId, payment_id: payment.payment_id, state: "cancelled" });
  },
  makeDue: async (tx, _ctx, { subjectId, caseId }) => {
    const payment = await findCasePayment(tx, subjectId, caseId);
    if (!payment) throw new Error(`Case ${caseId} has no money set aside`);
    if (payment.state !== "committed")
      throw new Error(`Payment ${payment.payment_id} is ${payment.state}, not newly set aside`);
    await updatePayment(tx, { subject_id: subjectId, payment_id: payment.payment_id, state: "due" });
  },
  find: async (tx, { subjectId, caseId }) => {
    const it = await findCasePayment(tx, subjectId, caseId);
    return it && { paymentId: it.payment_id, state: it.state, amount: it.amount, paidOn: it.paid_on };
  },
};
