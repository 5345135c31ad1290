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
  const lines = actionsOf(item, state, ctx.today());
  const asked = lines.filter((it) => it.action === "answerConsult").length;
  let first: string | null = null;
  return lines
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
      const label =
        asked > 1 && it.action === "answerConsult" ? `${it.label}（${unitName(ctx.plan, it.by)}）` : it.label;
      const why =
        it.why ??
        (NO_UNIT.has(it.by) ? null : whyNotMine(ctx, it)) ??
        whyNotAgain(ctx, it, state.proposal?.by);
      const open = it.open && why === null;
      // Who sits in several of the units that are asked answers for one after the other.
      if (open && it.action === "answerConsult") {
        if (first !== null) return { action: it.action, label, open: false, why: `先代${first}答复。` };
        first = unitName(ctx.plan, it.by);
      }
      return { action: it.action, label, open, why };
    });
};

const NO_UNIT: ReadonlySet<string> = new Set([APPLICANT, CO_APPLICANT, SUPERVISOR]);

/** What the public and the platform do is no button of anybody's. */
const HIDDEN: ReadonlySet<string> = new Set([ANYONE, SYSTEM]);

/** Whoever wrote a proposal does not sign it a second time. */
const whyNotAgain = (
  { actor }: Context,
  { action }: ActionState,
  wrote: string | undefined,
): string | null =>
  action === "countersign" && actor.is === "person" && actor.name === wrote
    ? "由拟稿人以外的审定人员会签。"
    : null;

const whyNotMine = (ctx: Context, { action, by }: ActionState): string | null => {
  if (mayIn(ctx, by, needOf(action))) return null;
  const own = ctx.actor.is === "person" && ctx.actor.grants.some((it) => it.unit === by);
  if (!own) return `由${unitName(ctx.plan, by)}办理。`;
  return action === "decide" ? "由本单位的审定人员办理。" : "由本单位负责这一步的同事办理。";
};
