import {
  type ActionState,
  ANYONE,
  APPLICANT,
  actionsOf,
  CO_APPLICANT,
  SUPERVISOR,
  SYSTEM,
} from "#kernel/process";
import type { Context } from "#platform/context";
import type { NextStep } from "./contract.ts";
import { needOf } from "./needs.ts";
import type { OpenCase } from "./open-case.ts";
import { mayIn, unitName } from "./who.ts";

/** Steps of this person's side: open ones, and why the others are closed. The same guards stand before the command itself. */
export const nextSteps = (
  ctx: Context,
  { item, state }: OpenCase,
  { own, officer, joins }: { own: boolean; officer: boolean; joins: boolean },
): NextStep[] => {
  const supervises = officer && ctx.may(ctx.actor, "superviseCase");
  return actionsOf(item, state, ctx.today())
    .filter((it) =>
      it.by === APPLICANT
        ? own
        : it.by === CO_APPLICANT
          ? joins
          : it.by === SUPERVISOR
            ? supervises
            : !HIDDEN.has(it.by) && officer,
    )
    .map((it) => {
      const why = it.why ?? (NO_UNIT.has(it.by) ? null : whyNotMine(ctx, it));
      return { action: it.action, label: it.label, open: it.open && why === null, why };
    });
};

const NO_UNIT: ReadonlySet<string> = new Set([APPLICANT, CO_APPLICANT, SUPERVISOR]);

/** What the public and the platform do is no button of anybody's. */
const HIDDEN: ReadonlySet<string> = new Set([ANYONE, SYSTEM]);

const whyNotMine = (ctx: Context, { action, by }: ActionState): string | null => {
  if (mayIn(ctx, by, needOf(action))) return null;
  const own = ctx.actor.is === "person" && ctx.actor.grants.some((it) => it.unit === by);
  if (!own) return `由${unitName(ctx.plan, by)}办理。`;
  return action === "decide" ? "由本单位的审定人员办理。" : "由本单位负责这一步的同事办理。";
};
