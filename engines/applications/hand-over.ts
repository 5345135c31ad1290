import type { z } from "zod";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import type { Done, HandOver } from "./contract.ts";
import { takeStep } from "./take-step.ts";

/** 窗口领取: who came for the result, noted once. */
export const handOver = (
  ctx: Context,
  { to, ...input }: z.output<typeof HandOver>,
): Promise<Done | Refusal> =>
  takeStep(ctx, input, { action: "handOver", does: () => ({ is: "handedOver", to }) });
