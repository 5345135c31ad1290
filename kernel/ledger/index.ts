import { type Fen, fen } from "#kernel/money";

/** Moves an amount (分, above zero) out of one account into another of the same ledger: both legs are one line, so nothing is ever lost between them. */
export type Transfer<Account extends string = string> = { debit: Account; credit: Account; amount: Fen };

/** What each account holds after all transfers: what came in less what went out. */
export const balances = <Account extends string>(
  transfers: readonly Transfer<Account>[],
): ReadonlyMap<Account, Fen> => {
  const held = new Map<Account, Fen>();
  for (const it of transfers) {
    requireSound(it);
    held.set(it.debit, fen((held.get(it.debit) ?? 0) - it.amount));
    held.set(it.credit, fen((held.get(it.credit) ?? 0) + it.amount));
  }
  return held;
};

/** @throws RangeError for an amount that is not above zero or a transfer onto itself. */
export const requireSound = <Account extends string>({ debit, credit, amount }: Transfer<Account>): void => {
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw new RangeError(`A transfer moves a whole number of fen above zero: ${amount}`);
  if (debit === credit) throw new RangeError(`A transfer goes to another account: ${debit}`);
};

/** Accounts of a fund in one year: money comes from the budget, is free, is set aside for a decided case, is paid. */
export type FundAccount = "budget" | "available" | "committed" | "paid";
export type FundMove =
  | { is: "appropriate"; amount: Fen }
  /** The budget was lowered: free money goes back to it. */
  | { is: "reduce"; amount: Fen }
  | { is: "commit"; amount: Fen }
  | { is: "giveBack"; amount: Fen }
  | { is: "pay"; amount: Fen };

const LEGS: Readonly<Record<FundMove["is"], { debit: FundAccount; credit: FundAccount }>> = {
  appropriate: { debit: "budget", credit: "available" },
  reduce: { debit: "available", credit: "budget" },
  commit: { debit: "available", credit: "committed" },
  giveBack: { debit: "committed", credit: "available" },
  pay: { debit: "committed", credit: "paid" },
};

export const fundTransfer = ({ is, amount }: FundMove): Transfer<FundAccount> => ({ ...LEGS[is], amount });

/**
 * What brings the appropriation to the declared budget, if anything. Money that is set aside or paid is not touched: when the
 * budget is lowered below it, nothing is free and nothing more fits until the budget is raised again.
 */
export const toBudget = (budget: Fen, held: ReadonlyMap<FundAccount, Fen>): FundMove | undefined => {
  const missing = budget + (held.get("budget") ?? 0);
  if (missing > 0) return { is: "appropriate", amount: fen(missing) };
  const back = Math.min(-missing, held.get("available") ?? 0);
  return back > 0 ? { is: "reduce", amount: fen(back) } : undefined;
};

/** How much a move lacks; zero when it fits. An open budget (nobody has set it) has no bottom, set-aside money always has. */
export const shortBy = (move: FundMove, held: ReadonlyMap<FundAccount, Fen>, openBudget: boolean): Fen => {
  if (move.is === "appropriate" || (move.is === "commit" && openBudget)) return fen(0);
  return fen(Math.max(0, move.amount - (held.get(LEGS[move.is].debit) ?? 0)));
};
