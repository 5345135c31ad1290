import { sql } from "kysely";
import type { FundAccount, Transfer } from "#kernel/ledger";
import type { Fen } from "#kernel/money";
import type { Tx } from "#platform/database";

export type PaymentState = "committed" | "due" | "prepared" | "paid" | "returned" | "cancelled";
export type PaymentRow = {
  subject_id: string;
  payment_id: string;
  case_id: string;
  ledger_id: string;
  amount: number;
  payee: string;
  account: string;
  state: PaymentState;
  prepared_by: string | null;
  prepared_name: string | null;
  released_by: string | null;
  released_name: string | null;
  paid_on: string | null;
  says: string | null;
  created_at: string;
};
type LedgerRow = { ledger_id: string; fund: string; year: number };
type TransferRow = {
  ledger_id: string;
  transfer_id: string;
  debit: string;
  credit: string;
  amount: number;
  for_subject: string | null;
  for_payment: string | null;
  at: string;
  by_whom: string;
};
type BalanceRow = { ledger_id: string; account: string; amount: number };
type Tables = {
  ledgers: LedgerRow;
  ledger_transfers: TransferRow;
  ledger_balances: BalanceRow;
  payments: PaymentRow;
};
const on = (tx: Tx) => tx.withTables<Tables>();

/** Makes the ledger when it is new and holds it until the transaction ends: transfers of one fund and year wait in line. */
export const lockLedger = async (tx: Tx, ledger: LedgerRow): Promise<ReadonlyMap<FundAccount, Fen>> => {
  await on(tx)
    .insertInto("ledgers")
    .values(ledger)
    .onConflict((it) => it.doNothing())
    .execute();
  await on(tx)
    .selectFrom("ledgers")
    .select("ledger_id")
    .where("ledger_id", "=", ledger.ledger_id)
    .forUpdate()
    .execute();
  return balancesOf(tx, ledger.ledger_id);
};

export const balancesOf = async (tx: Tx, ledgerId: string): Promise<ReadonlyMap<FundAccount, Fen>> => {
  const rows = await on(tx)
    .selectFrom("ledger_balances")
    .select(["account", "amount"])
    .where("ledger_id", "=", ledgerId)
    .execute();
  return new Map(rows.map((it) => [it.account as FundAccount, it.amount as Fen]));
};

type Written = {
  ledgerId: string;
  transferId: string;
  forSubject: string | null;
  forPayment: string | null;
  at: string;
  byWhom: string;
};

/** Appends the transfer and moves both balances with it. */
export const insertTransfer = async (
  tx: Tx,
  { debit, credit, amount }: Transfer<FundAccount>,
  it: Written,
): Promise<void> => {
  await on(tx)
    .insertInto("ledger_transfers")
    .values({
      ledger_id: it.ledgerId,
      transfer_id: it.transferId,
      debit,
      credit,
      amount,
      for_subject: it.forSubject,
      for_payment: it.forPayment,
      at: it.at,
      by_whom: it.byWhom,
    })
    .execute();
  await on(tx)
    .insertInto("ledger_balances")
    .values([
      { ledger_id: it.ledgerId, account: debit, amount: -amount },
      { ledger_id: it.ledgerId, account: credit, amount },
    ])
    .onConflict((on) =>
      on
        .columns(["ledger_id", "account"])
        .doUpdateSet({ amount: sql`ledger_balances.amount + excluded.amount` }),
    )
    .execute();
};

export const listBalances = (tx: Tx): Promise<(LedgerRow & { account: string; amount: number })[]> =>
  on(tx)
    .selectFrom("ledgers")
    .innerJoin("ledger_balances", "ledger_balances.ledger_id", "ledgers.ledger_id")
    .select(["ledgers.ledger_id", "fund", "year", "account", "amount"])
    .execute();

/** Accounts whose balance is not the sum of their transfers: must be none. */
export const listUnbalanced = async (tx: Tx): Promise<{ ledger_id: string; account: string }[]> => {
  const { rows } = await sql<{ ledger_id: string; account: string }>`
    WITH sums AS (
      SELECT ledger_id, account, sum(amount)::bigint AS amount FROM (
        SELECT ledger_id, credit AS account, amount FROM ledger_transfers
        UNION ALL
        SELECT ledger_id, debit, -amount FROM ledger_transfers
      ) legs GROUP BY ledger_id, account)
    SELECT coalesce(s.ledger_id, b.ledger_id) AS ledger_id, coalesce(s.account, b.account) AS account
    FROM sums s FULL JOIN ledger_balances b ON b.ledger_id = s.ledger_id AND b.account = s.account
    WHERE s.amount IS DISTINCT FROM b.amount`.execute(tx);
  return rows;
};

export const insertPayment = async (tx: Tx, row: PaymentRow): Promise<void> => {
  await on(tx).insertInto("payments").values(row).execute();
};
export const lockPayment = (tx: Tx, subjectId: string, paymentId: string): Promise<PaymentRow | undefined> =>
  on(tx)
    .selectFrom("payments")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("payment_id", "=", paymentId)
    .forUpdate()
    .executeTakeFirst();
/** The payment of a case that is not cancelled. */
export const findCasePayment = (tx: Tx, subjectId: string, caseId: string): Promise<PaymentRow | undefined> =>
  on(tx)
    .selectFrom("payments")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("case_id", "=", caseId)
    .where("state", "<>", "cancelled")
    .executeTakeFirst();
export const updatePayment = async (
  tx: Tx,
  { subject_id, payment_id, ...row }: Pick<PaymentRow, "subject_id" | "payment_id"> & Partial<PaymentRow>,
): Promise<void> => {
  await on(tx)
    .updateTable("payments")
    .set(row)
    .where("subject_id", "=", subject_id)
    .where("payment_id", "=", payment_id)
    .execute();
};
export const listPayments = (
  tx: Tx,
  ledgerFunds: readonly string[],
  states: readonly PaymentState[],
  limit: number,
): Promise<(PaymentRow & { fund: string })[]> =>
  on(tx)
    .selectFrom("payments")
    .innerJoin("ledgers", "ledgers.ledger_id", "payments.ledger_id")
    .selectAll("payments")
    .select("fund")
    .where("fund", "in", [...ledgerFunds])
    .where("state", "in", [...states])
    .orderBy("created_at", "desc")
    .limit(limit)
    .execute();
