import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Refusal } from "#platform/http";

/** Whose case the money belongs to. */
export type CaseMoney = { subjectId: string; caseId: string };

/** A promise of money at the moment of the decision. `amount` in 分. */
export type Commitment = CaseMoney & {
  fund: string;
  amount: number;
  /** Name of the receiver as registered. */
  payee: string;
  /** Bank account as filed; "" when the form asked for none. */
  account: string;
};

/** A payment as far as a case needs to know it. */
export type CasePayment = {
  paymentId: string;
  state: "committed" | "due" | "prepared" | "paid" | "returned" | "cancelled";
  /** 分 */
  amount: number;
  paidOn: string | null;
};

/**
 * Money, as applications see it. Finance stands above and is handed down by the server, so that a case moves and its
 * money moves in one transaction. Every call runs inside the caller's transaction.
 */
export type MoneyPort = {
  /** Sets money of the fund aside for a granted case. Refuses when the fund is short; then nothing is decided. */
  commit(tx: Tx, ctx: Context, commitment: Commitment): Promise<{ paymentId: string } | Refusal>;
  /** Gives set-aside money back: an objection was upheld. Nothing to do when none is set aside. @throws when already paid. */
  cancel(tx: Tx, ctx: Context, money: CaseMoney): Promise<void>;
  /** The paying unit may now prepare the payment: it appears in its list. */
  makeDue(tx: Tx, ctx: Context, money: CaseMoney): Promise<void>;
  /** The payment of the case that is not cancelled. */
  find(tx: Tx, money: CaseMoney): Promise<CasePayment | undefined>;
};
