import type { z } from "zod";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import type { Done, Withdraw } from "./contract.ts";
import { takeStep } from "./take-step.ts";

/** 撤回: the applicant takes the application back before it is decided, and may file again. */
export const withdraw = (ctx: Context, input: z.output<typeof Withdraw>): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "withdraw",
    does: () => ({ is: "withdrawn", reason: input.reason }),
  });
