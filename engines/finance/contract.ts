import { z } from "zod";
import { type Refusal, refusing } from "#platform/http/contract";

/** A payment: prepared by one person of the paying unit, released by another. Amounts in 分. */
export type Payment = {
  paymentId: string;
  subjectId: string;
  caseId: string;
  fund: string;
  amount: number;
  payee: string;
  account: string;
  state: "committed" | "due" | "prepared" | "paid" | "returned" | "cancelled";
  preparedBy: string | null;
  releasedBy: string | null;
  paidOn: string | null;
};
/** Money of a fund in one year, in 分; budget null = nobody has set it. */
export type FundState = {
  fund: string;
  name: string;
  year: number;
  budget: number | null;
  sample: boolean;
  committed: number;
  paid: number;
  left: number | null;
};
export const PaymentStep = z.object({
  subjectId: z.uuid(),
  paymentId: z.uuid(),
  /** Made with the button: sent twice it is one step. */
  idempotencyKey: z.string().min(8).max(100).optional(),
});
export const ReturnPayment = PaymentStep.extend({
  reason: z.string().trim().min(5, "请写明退回的理由（至少 5 个字）").max(500),
});

export const refuseFinance = refusing({
  "fund-short": { status: 409, says: "{fund} {year} 年可用 {left}，不足 {amount}。请先调整预算或减少金额。" },
  "payment-unknown": { status: 404, says: "没有这笔拨付。" },
  "payment-wrong-state": { status: 409, says: "这笔拨付现在是“{state}”，不能做这一步。" },
  "same-person": { status: 409, says: "拨付须由两个人经手：制单和复核不能是同一人。请由另一位同事复核。" },
  "not-your-unit": { status: 403, says: "这笔拨付归{unit}经手，您不在这个单位。" },
});

export type FinanceDesk = {
  payments(input: { state?: "due" | "prepared" | "paid" }): Promise<readonly Payment[] | Refusal>;
  prepare(input: z.input<typeof PaymentStep>): Promise<Payment | Refusal>;
  release(input: z.input<typeof PaymentStep>): Promise<Payment | Refusal>;
  sendBack(input: z.input<typeof ReturnPayment>): Promise<Payment | Refusal>;
  funds(input: Record<string, never>): Promise<readonly FundState[] | Refusal>;
};
