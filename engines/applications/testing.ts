import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { NewApplication } from "./contract.ts";
import type { CaseMoney, CasePayment, Commitment, MoneyPort } from "./ports.ts";

/** A small real PDF of one page; the text makes it another one. */
export const smallPdf = (text = "证书"): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `%PDF-1.7\n%${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );

/** A submission with an own idempotency key. */
export const application = (
  it: Pick<z.input<typeof NewApplication>, "service" | "subjectId" | "answers"> &
    Partial<z.input<typeof NewApplication>>,
): z.input<typeof NewApplication> => ({ facts: {}, materials: [], idempotencyKey: randomUUID(), ...it });

type Kept = CasePayment & CaseMoney & Pick<Commitment, "fund" | "payee" | "account">;

/** Money for tests of this engine alone, kept in memory: it has a budget and remembers every payment. Not transactional. */
export const moneyInMemory = (budget = Number.MAX_SAFE_INTEGER): MoneyPort & { payments: Kept[] } => {
  const payments: Kept[] = [];
  const live = ({ caseId }: CaseMoney): Kept | undefined =>
    payments.find((it) => it.caseId === caseId && it.state !== "cancelled");
  const left = (): number =>
    payments.filter((it) => it.state !== "cancelled").reduce((sum, it) => sum - it.amount, budget);
  return {
    payments,
    commit: async (_tx, _ctx, commitment) => {
      if (commitment.amount > left()) return { refused: "fund-short", status: 409, says: "资金不足。" };
      const paymentId = randomUUID();
      payments.push({ ...commitment, paymentId, state: "committed", paidOn: null });
      return { paymentId };
    },
    cancel: async (_tx, _ctx, money) => {
      const payment = live(money);
      if (payment) payment.state = "cancelled";
    },
    makeDue: async (_tx, _ctx, money) => {
      const payment = live(money);
      if (!payment) throw new Error("Nothing set aside");
      payment.state = "due";
    },
    find: async (_tx, money) => live(money),
  };
};

// How a case is kept, for benches that write ten years of cases at once.
export { fingerprintOf, progressOf } from "./project.ts";
