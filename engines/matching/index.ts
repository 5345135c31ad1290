import type { Context } from "#platform/context";
import { bind, post, type Route } from "#platform/http";
import { check } from "./check.ts";
import type { MatchingDesk } from "./contract.ts";

export { type EvaluatedFor, evaluateFor } from "./evaluate-for.ts";

export const matchingDesk = (ctx: Context): MatchingDesk => bind(ctx, { check });
export const matchingRoutes: readonly Route[] = [
  post("/check", { summary: "按政策核对：符合、不符合、还缺什么，以及下一个该问的问题", does: check }),
];
