import { type FundAccount, type FundMove, fundTransfer, shortBy, toBudget } from "#kernel/ledger";
import { type Fen, fen, inWan } from "#kernel/money";
import type { FundDeclaration } from "#kernel/plan";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Refusal } from "#platform/http";
import { type FundState, refuseFinance } from "./contract.ts";
import { insertTransfer, listBalances, lockLedger } from "./store.ts";

export const ledgerOf = (fund: string, year: number) => ({ ledger_id: `${fund}:${year}`, fund, year });

/** What is declared for a year. Figures marked as sample hold only where sample data is loaded; else the budget is open. */
export const budgetOf = (
  ctx: Context,
  fund: FundDeclaration,
  year: number,
): { budget: Fen | null; sample: boolean } => {
  const ofYear = fund.years.filter((it) => it.year === year);
  const real = ofYear.find((it) => !it.sample);
  const declared = ctx.sample ? (ofYear.find((it) => it.sample) ?? real) : real;
  const budget = declared?.budget ?? null;
  return { budget: budget === null ? null : fen(budget), sample: declared?.sample ?? false };
};

type Cause = { subjectId: string | null; paymentId: string | null };

/** Makes a move in the fund's ledger of that year, after bringing the appropriation to what is declared. */
export const moveMoney = async (
  tx: Tx,
  ctx: Context,
  fund: FundDeclaration,
  year: number,
  move: FundMove,
  cause: Cause,
): Promise<Refusal | undefined> => {
  const ledger = ledgerOf(fund.id, year);
  const { budget } = budgetOf(ctx, fund, year);
  const held = new Map(await lockLedger(tx, ledger));
  const write = async (it: FundMove, { subjectId, paymentId }: Cause): Promise<void> => {
    const transfer = fundTransfer(it);
    const written = {
      ledgerId: ledger.ledger_id,
      transferId: ctx.newId(),
      forSubject: subjectId,
      forPayment: paymentId,
      at: ctx.now(),
      byWhom: whom(ctx),
    };
    await insertTransfer(tx, transfer, written);
    held.set(transfer.debit, fen((held.get(transfer.debit) ?? 0) - it.amount));
    held.set(transfer.credit, fen((held.get(transfer.credit) ?? 0) + it.amount));
  };
  const change = budget === null ? undefined : toBudget(budget, held);
  if (change) await write(change, { subjectId: null, paymentId: null });
  if (shortBy(move, held, budget === null) > 0) {
    const left = fen(Math.max(0, held.get("available") ?? 0));
    return refuseFinance("fund-short", {
      fund: fund.name,
      year,
      left: inWan(left),
      amount: inWan(move.amount),
    });
  }
  await write(move, cause);
  return undefined;
};

const whom = ({ actor }: Context): string =>
  actor.is === "person" ? actor.personId : actor.is === "system" ? actor.job : "visitor";

/** Every declared fund in the year of today and in years that have moved money. */
export const fundStates = async (tx: Tx, ctx: Context): Promise<FundState[]> => {
  const rows = await listBalances(tx);
  const thisYear = Number(ctx.today().slice(0, 4));
  return ctx.plan.funds.flatMap((fund) => {
    const years = new Set([thisYear, ...rows.filter((it) => it.fund === fund.id).map((it) => it.year)]);
    return [...years].sort().map((year) => {
      const { budget, sample } = budgetOf(ctx, fund, year);
      const held = (account: FundAccount): number =>
        rows.find((it) => it.fund === fund.id && it.year === year && it.account === account)?.amount ?? 0;
      const committed = held("committed");
      const paid = held("paid");
      return {
        fund: fund.id,
        name: fund.name,
        year,
        budget,
        sample,
        committed,
        paid,
        left: budget === null ? null : budget - committed - paid,
      };
    });
  });
};
