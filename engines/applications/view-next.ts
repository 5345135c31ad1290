import { type ActionState, actionsOf, type CaseAction } from "#kernel/process";
import type { Context, Permission } from "#platform/context";
import type { NextStep } from "./contract.ts";
import type { OpenCase } from "./open-case.ts";
import { mayIn, unitName } from "./who.ts";

const NEEDS: Readonly<Partial<Record<CaseAction, Permission>>> = {
  decide: "decideCase",
  preparePayment: "preparePayment",
  releasePayment: "releasePayment",
};

/** Steps of this person's side: open ones, and why the others are closed. The same guards stand before the command itself. */
export const nextSteps = (
  ctx: Context,
  { item, state }: OpenCase,
  { own, officer }: { own: boolean; officer: boolean },
): NextStep[] =>
  actionsOf(item, state, ctx.today())
    .filter((it) => (it.by === "applicant" ? own : it.by !== "anyone" && officer))
    .map((it) => {
      const why = it.why ?? (it.by === "applicant" ? null : whyNotMine(ctx, it));
      return { action: it.action, label: it.label, open: it.open && why === null, why };
    });

const whyNotMine = (ctx: Context, { action, by }: ActionState): string | null => {
  if (mayIn(ctx, by, NEEDS[action] ?? "handleCase")) return null;
  const own = ctx.actor.is === "person" && ctx.actor.grants.some((it) => it.unit === by);
  if (!own) return `由${unitName(ctx.plan, by)}办理。`;
  return action === "decide" ? "由本单位的审定人员办理。" : "由本单位负责这一步的同事办理。";
};
