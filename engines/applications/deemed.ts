import { actionsOf, lastDayToAnswer } from "#kernel/process";
import { type App, as, systemActor } from "#platform/context";
import { append, openToChange } from "./open-case.ts";
import { listByStatus } from "./store-listed.ts";
import { inTransaction } from "./transaction.ts";
import { SYSTEM_DOER } from "./who.ts";

export const DEEMED_JOB = "applications.deem-accepted";

/** 逾期不告知视为受理: what nobody has said a word about in time counts as accepted. Gives how many. */
export const deemAccepted = async (app: App): Promise<number> => {
  const ctx = as(app, systemActor(DEEMED_JOB));
  let count = 0;
  for (const key of await listByStatus(app.db, "submitted")) {
    await inTransaction(ctx, async (tx) => {
      const open = await openToChange(tx, key);
      if (!open) return;
      const { item, state } = open;
      const last = lastDayToAnswer(item, state, ctx.calendar);
      const isOpen = actionsOf(item, state, ctx.today()).some(
        (it) => it.action === "deemAccepted" && it.open,
      );
      if (!isOpen || last === undefined || ctx.today() <= last) return;
      await append(tx, ctx, open, { is: "accepted", checked: [], deemed: true }, SYSTEM_DOER);
      count += 1;
    });
  }
  return count;
};
