import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import type { Done } from "./contract.ts";
import { delivery } from "./deliver-code.ts";
import { type CommandInput, takeStep } from "./take-step.ts";

/** 送达: the result gets the code by which anybody can verify it. Paid cases are delivered by themselves. */
export const deliver = (ctx: Context, input: CommandInput): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "deliver",
    does: (tx, open) => delivery(tx, open),
  });
