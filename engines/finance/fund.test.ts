import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { yuan } from "#kernel/money";
import { definePlan, type FundDeclaration } from "#kernel/plan";
import type { Context } from "#platform/context";
import { isRefusal } from "#platform/http";
import { openWorld, person, type World } from "../../test/world/index.ts";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { financeDesk, moneyPort, unbalancedAccounts } from "./index.ts";

const FUND = "racket-fund";
let world: World;
beforeEach(async () => {
  world = await openWorld({ plan: tennisClub });
});
afterEach(() => world.close());

type Year = FundDeclaration["years"][number];
/** Somebody at work under a plan whose fund has these years. */
const under = (years?: readonly Partial<Year>[]): Context => {
  const ctx = world.as(person("主教练", { role: "decider", unit: "coaching" }));
  const year = { year: 2026, budget: null, sample: false, note: "" };
  const funds = tennisClub.funds.map((it) => ({
    ...it,
    years: (years ?? []).map((one) => ({ ...year, ...one })),
  }));
  return years ? { ...ctx, plan: definePlan({ ...tennisClub, funds }) } : ctx;
};
type Money = { subjectId: string; caseId: string };
const someCase = (): Money => ({ subjectId: randomUUID(), caseId: randomUUID() });
const commit = async (ctx: Context, amount: number, money = someCase()): Promise<string> => {
  const answer = await world.app.db
    .transaction()
    .execute((tx) => moneyPort.commit(tx, ctx, { ...money, fund: FUND, amount, payee: "会员", account: "" }));
  return isRefusal(answer) ? answer.refused : "set aside";
};
const within = (does: (tx: typeof world.app.db) => Promise<void>) =>
  world.app.db.transaction().execute((tx) => does(tx));
const fund = async (ctx: Context) => {
  const funds = await financeDesk(ctx).funds({});
  if (isRefusal(funds)) throw new Error(funds.says);
  return funds.at(-1);
};

test("money of a known budget is not set aside twice, whoever comes at the same moment", async () => {
  const ctx = under();
  const answers = await Promise.all(Array.from({ length: 5 }, () => commit(ctx, yuan(300))));
  expect(answers.sort()).toEqual(["fund-short", "fund-short", "set aside", "set aside", "set aside"]);
  expect(await fund(ctx)).toMatchObject({ committed: yuan(900), left: 0 });
  expect(await unbalancedAccounts(world.app)).toEqual([]);
});

test("a budget nobody has set is open: money is set aside and the budget stays unknown", async () => {
  const ctx = under([{ budget: null }]);
  expect(await commit(ctx, yuan(5_000))).toBe("set aside");
  expect(await fund(ctx)).toMatchObject({ budget: null, left: null, committed: yuan(5_000) });
  // Once it is known it binds, also for what was promised before.
  const known = under([{ budget: yuan(5_200) }]);
  expect(await commit(known, yuan(300))).toBe("fund-short");
  expect(await commit(known, yuan(200))).toBe("set aside");
  expect(await fund(known)).toMatchObject({ budget: yuan(5_200), left: 0 });
});

test("a sample budget counts in sample data only", async () => {
  const years = [{ budget: null }, { budget: yuan(600), sample: true }];
  expect(await fund(under(years))).toMatchObject({ budget: null, sample: false });
  const sample = { ...under(years), sample: true };
  expect(await fund(sample)).toMatchObject({ budget: yuan(600), sample: true });
  expect(await commit(sample, yuan(601))).toBe("fund-short");
  expect(await commit(sample, yuan(600))).toBe("set aside");
});

test("a budget that is lowered binds at once; what is set aside stays set aside", async () => {
  expect(await commit(under(), yuan(300))).toBe("set aside");
  const lower = under([{ budget: yuan(400) }]);
  expect(await commit(lower, yuan(200))).toBe("fund-short");
  expect(await commit(lower, yuan(100))).toBe("set aside");
  const lowest = under([{ budget: yuan(100) }]);
  expect(await commit(lowest, 1)).toBe("fund-short");
  expect(await fund(lowest)).toMatchObject({ committed: yuan(400), left: -yuan(300) });
  expect(await commit(under(), yuan(500))).toBe("set aside");
  expect(await unbalancedAccounts(world.app)).toEqual([]);
});

test("money that is given back can be set aside again, and a case can be decided anew", async () => {
  const ctx = under();
  const money = someCase();
  expect(await commit(ctx, yuan(900), money)).toBe("set aside");
  await within((tx) => moneyPort.cancel(tx, ctx, money));
  await within((tx) => moneyPort.cancel(tx, ctx, money));
  expect(await fund(ctx)).toMatchObject({ committed: 0, left: yuan(900) });
  expect(await commit(ctx, yuan(800), money)).toBe("set aside");
  expect(await moneyPort.find(world.app.db, money)).toMatchObject({ state: "committed", amount: yuan(800) });
  await within((tx) => moneyPort.makeDue(tx, ctx, money));
  await expect(within((tx) => moneyPort.makeDue(tx, ctx, money))).rejects.toThrow("not newly set aside");
});

test("a year of its own has a ledger of its own", async () => {
  expect(await commit(under(), yuan(900))).toBe("set aside");
  world.setNow("2027-01-04");
  const next = under([{ budget: yuan(900) }, { year: 2027, budget: yuan(100) }]);
  expect(await commit(next, yuan(100))).toBe("set aside");
  expect(await fund(next)).toMatchObject({ year: 2027, committed: yuan(100), left: 0 });
});

test("a transfer that is written stays, and a balance changed by force is found", async () => {
  expect(await commit(under(), yuan(300))).toBe("set aside");
  await expect(world.database.execute("UPDATE ledger_transfers SET amount = 1")).rejects.toThrow(
    /append-only/,
  );
  await world.database.execute("UPDATE ledger_balances SET amount = amount - 1 WHERE account = 'committed'");
  expect(await unbalancedAccounts(world.app)).toEqual([
    { ledger_id: "racket-fund:2026", account: "committed" },
  ]);
});
