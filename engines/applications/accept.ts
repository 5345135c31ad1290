import type { z } from "zod";
import type { ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type Accept, type Done, refuseApplication as refuse } from "./contract.ts";
import { type StepWords, takeStep } from "./take-step.ts";

/** 受理: the papers are complete. Which points of the checklist were ticked is kept. */
export const accept = (ctx: Context, input: z.output<typeof Accept>): Promise<Done | Refusal> =>
  takeStep(ctx, input, acceptance(input.checked));

export const acceptance = (checked: readonly string[]): StepWords => ({
  action: "accept",
  does: (_tx, { item }) => {
    const points = pointsOf(item);
    const strange = checked.filter((it) => !points.includes(it));
    const problems = strange.map((it) => ({
      field: "checked",
      code: "unknown-point",
      says: `核对清单里没有“${it}”这一项，请刷新页面后重试。`,
    }));
    if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);
    return { is: "accepted", checked: [...new Set(checked)] };
  },
});

export const pointsOf = (item: ServiceItem): string[] =>
  item.steps.flatMap((it) => (it.is === "accept" ? it.checklist.map((one) => one.item) : []));
