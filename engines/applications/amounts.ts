import { citationText } from "#kernel/citation";
import { type Fen, inWan, inYuan } from "#kernel/money";
import { boundsOf, type Evaluation, type Policy, versionOn } from "#kernel/rules";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type AmountRange, refuseApplication as refuse } from "./contract.ts";
import type { OpenCase } from "./open-case.ts";

type Case = Pick<OpenCase, "item" | "state" | "row">;

/** What the policy allows on this case, with its clause; null when it pays no amount, or when nobody could reckon it. */
export const rangeOf = ({ plan }: Pick<Context, "plan">, { item, state, row }: Case): AmountRange | null => {
  const step = item.steps.find((it) => it.is === "decide");
  const policy = step?.policy === undefined ? undefined : plan.findPolicy(step.policy);
  const amount = policy && versionOn(policy, state.submittedOn)?.amount;
  if (!amount) return null;
  if (amount.is === "formula") return reckonedRange(policy, row.evaluation);
  const bounds = boundsOf(amount);
  return bounds && { ...bounds, reckoned: false, cite: citationText(amount.cite) };
};

/** By the evaluation that was kept when the case was filed: what changed in the register since makes no difference. */
const reckonedRange = ({ id, versions }: Policy, kept: Evaluation | null): AmountRange | null => {
  if (kept?.policy !== id || !kept.amount) return null;
  // Of who does not qualify the amount is what would be due otherwise: nothing to grant by.
  if (kept.outcome !== "met" && kept.outcome !== "manual") return null;
  const amount = versions.find((it) => it.version === kept.version)?.amount;
  return amount ? { ...kept.amount, reckoned: true, cite: citationText(amount.cite) } : null;
};

export type Granted = { amount: number | null; belowReason?: string };
type Typed = { amount?: number | undefined; belowReason?: string | undefined };

/**
 * What is granted: within the range, and not to be typed when there is only one that is right. Of a reckoned amount
 * nobody gives more; who gives less says why.
 */
export const grantedAmount = (
  ctx: Context,
  open: Case & Pick<OpenCase, "item">,
  { amount, belowReason }: Typed,
): Granted | Refusal => {
  const range = rangeOf(ctx, open);
  const pays = open.item.steps.some((it) => it.is === "pay");
  if (!range && !pays) return { amount: null };
  // A fixed amount needs no typing: there is only one that is right.
  const meant = amount ?? (range && range.min === range.max ? range.min : undefined);
  if (meant === undefined) return refuse("amount-missing");
  if (!range) return { amount: meant };
  const wrong = range.reckoned ? whyNotReckoned(range, meant, belowReason) : whyOutside(range, meant);
  if (wrong) return wrong;
  return { amount: meant, ...(meant < range.min && belowReason ? { belowReason } : {}) };
};

const whyOutside = ({ min, max, cite }: AmountRange, meant: number): Refusal | undefined =>
  meant < min || meant > max
    ? refuse("amount-outside-range", { min: inWan(min as Fen), max: inWan(max as Fen), cite })
    : undefined;

const whyNotReckoned = (
  range: AmountRange,
  meant: number,
  belowReason: string | undefined,
): Refusal | undefined => {
  const { min, max, cite } = range;
  // Nothing is due: there is no grant to make.
  if (meant > max || max <= 0) return refuse("amount-above-reckoned", { max: inYuan(max as Fen), cite });
  return meant < min && belowReason === undefined
    ? refuse("amount-below-reckoned", { min: inYuan(min as Fen), cite })
    : undefined;
};

/** Whether what was proposed may be granted as it stands. */
export const whyNotGranted = (ctx: Context, open: OpenCase, proposed: Granted): Refusal | undefined => {
  const granted = grantedAmount(ctx, open, {
    amount: proposed.amount ?? undefined,
    belowReason: proposed.belowReason,
  });
  return isRefusal(granted) ? granted : undefined;
};
