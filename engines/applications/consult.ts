import type { z } from "zod";
import { type Day, dueDay } from "#kernel/calendar";
import { actionsOf, SYSTEM, silentUnits } from "#kernel/process";
import { type App, as, type Context, systemActor } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type Done, refuseApplication as refuse } from "./contract.ts";
import type { AnswerConsult } from "./contract-handling.ts";
import { append, openToChange } from "./open-case.ts";
import { listByStatus } from "./store-listed.ts";
import { type CommandInput, takeStep } from "./take-step.ts";
import { inTransaction } from "./transaction.ts";
import { SYSTEM_DOER } from "./who.ts";

/** 会办: all units of the step are asked at once, each with its own last day. */
export const openConsult = (ctx: Context, input: CommandInput): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "openConsult",
    does: (_tx, { item, state }) => {
      const step = item.steps[state.step];
      if (step?.is !== "consult") return refuse("step-closed", { why: "这个事项没有会办。" });
      const until: Record<string, Day> = {};
      for (const { unit, within } of step.units) until[unit] = dueDay(ctx.today(), within, ctx.calendar);
      return { is: "consultOpened", until };
    },
  });

/** The opinion of the own unit; an objection needs a reason as an agreement does. */
export const answerConsult = (
  ctx: Context,
  { agrees, says, ...input }: z.output<typeof AnswerConsult>,
): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "answerConsult",
    does: (_tx, _open, { by }) => ({ is: "consultAnswered", unit: by, agrees, says }),
  });

export const SILENCE_JOB = "applications.take-silence";

/** Does what each item says about units that have not answered in time. Gives how many times. */
export const takeSilence = async (app: App): Promise<number> => {
  const ctx = as(app, systemActor(SILENCE_JOB));
  let count = 0;
  for (const key of await listByStatus(app.db, "consulting"))
    await inTransaction(ctx, async (tx) => {
      let open = await openToChange(tx, key);
      while (open) {
        const here = open;
        const step = here.item.steps[here.state.step];
        const isOpen = actionsOf(here.item, here.state, ctx.today()).some(
          (it) => it.action === "takeSilence" && it.by === SYSTEM && it.open,
        );
        const [silent] = step?.is === "consult" && isOpen ? silentUnits(step, here.state, ctx.today()) : [];
        if (!silent) break;
        open = await append(
          tx,
          ctx,
          here,
          { is: "silenceTaken", unit: silent.unit, as: silent.onSilence },
          SYSTEM_DOER,
        );
        count += 1;
      }
    });
  return count;
};
