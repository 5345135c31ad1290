import { z } from "zod";
import type { App, Context } from "#platform/context";
import { bind, get, post, type Route, useCase } from "#platform/http";
import type { FinanceDesk, FundState, Payment } from "./contract.ts";
import { fundStates } from "./fund.ts";
import { paymentOf, prepare, release, sendBack } from "./pay.ts";
import { listPayments, listUnbalanced } from "./store.ts";

export { moneyPort } from "./money-port.ts";

const LONGEST_LIST = 500;

/** Payments of the funds that the person's unit pays from. */
const payments = useCase({
  may: "readOffice",
  takes: z.object({ state: z.enum(["due", "prepared", "paid"]).optional() }),
  does: async (ctx: Context, { state }): Promise<readonly Payment[]> => {
    const { actor } = ctx;
    const units = actor.is === "person" ? actor.grants.map((it) => it.unit) : [];
    const funds = ctx.plan.funds.filter((it) => units.includes(it.unit)).map((it) => it.id);
    if (funds.length === 0) return [];
    const states =
      state === undefined
        ? (["due", "returned", "prepared", "paid"] as const)
        : state === "due"
          ? (["due", "returned"] as const)
          : [state];
    return (await listPayments(ctx.db, funds, states, LONGEST_LIST)).map(paymentOf);
  },
});

const funds = useCase({
  may: "anyone",
  takes: z.object({}),
  does: (ctx: Context): Promise<readonly FundState[]> => fundStates(ctx.db, ctx),
});

export const financeDesk = (ctx: Context): FinanceDesk =>
  bind(ctx, { payments, prepare, release, sendBack, funds });
export const financeRoutes: readonly Route[] = [
  get("/payments", { summary: "本单位经手的拨付", does: payments }),
  post("/payments/:subjectId/:paymentId/prepare", { summary: "制单", does: prepare }),
  post("/payments/:subjectId/:paymentId/release", { summary: "复核拨付（须另一人）", does: release }),
  post("/payments/:subjectId/:paymentId/send-back", { summary: "退回重新制单", does: sendBack }),
  get("/funds", { summary: "各项资金：预算、占用、已拨、余额", does: funds }),
];

/** Accounts whose balance differs from the sum of their transfers; empty when the books are right. */
export const unbalancedAccounts = (app: App): Promise<{ ledger_id: string; account: string }[]> =>
  listUnbalanced(app.db);
