import fc from "fast-check";
import { expect, test } from "vitest";
import { fen } from "#kernel/money";
import {
  balances,
  type FundAccount,
  type FundMove,
  fundTransfer,
  shortBy,
  type Transfer,
  toBudget,
} from "./index.ts";

const amounts = fc.integer({ min: 1, max: 1e9 }).map(fen);
const moves = fc.array(
  fc.record({
    is: fc.constantFrom<FundMove["is"]>("appropriate", "reduce", "commit", "giveBack", "pay"),
    amount: amounts,
  }),
  { maxLength: 40 },
);

test("whatever is moved, the accounts of a ledger sum to zero", () => {
  fc.assert(
    fc.property(moves, (list) => {
      const held = balances(list.map(fundTransfer));
      expect([...held.values()].reduce<number>((sum, it) => sum + it, 0)).toBe(0);
    }),
  );
});

test("when only moves that are not short are made, no money is spent that is not there", () => {
  fc.assert(
    fc.property(moves, fc.boolean(), (list, open) => {
      const made: Transfer<FundAccount>[] = [];
      for (const move of list) {
        if (shortBy(move, balances(made), open) === 0) made.push(fundTransfer(move));
        const held = balances(made);
        expect(held.get("committed") ?? 0).toBeGreaterThanOrEqual(0);
        expect(held.get("paid") ?? 0).toBeGreaterThanOrEqual(0);
        if (!open) expect(held.get("available") ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("whatever the budget becomes, no more than it is free, and what was promised before stays", () => {
  fc.assert(
    fc.property(moves, amounts, (list, budget) => {
      const made: Transfer<FundAccount>[] = [];
      for (const move of list) {
        if (shortBy(move, balances(made), false) === 0) made.push(fundTransfer(move));
      }
      const before = balances(made);
      const move = toBudget(budget, before);
      if (move) made.push(fundTransfer(move));
      const after = balances(made);
      const of = (held: typeof after, account: FundAccount): number => held.get(account) ?? 0;
      const promised = of(before, "committed") + of(before, "paid");
      expect(of(after, "available")).toBe(Math.max(0, budget - promised));
      expect(of(after, "committed")).toBe(of(before, "committed"));
      expect(of(after, "paid")).toBe(of(before, "paid"));
      expect(toBudget(budget, after)).toBeUndefined();
    }),
  );
});

test("a transfer of nothing, of part of a fen, or onto itself is no transfer", () => {
  const bad = (it: Partial<Transfer>) => () => balances([{ debit: "a", credit: "b", amount: fen(1), ...it }]);
  expect(bad({ amount: 0 as never })).toThrow(RangeError);
  expect(bad({ amount: 1.5 as never })).toThrow(RangeError);
  expect(bad({ credit: "a" })).toThrow(RangeError);
});
