import { dayText } from "#kernel/calendar";
import { type ActionState, actionsOf, type CaseAction, type CaseHappening } from "#kernel/process";
import type { Context, Permission } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { type Done, refuseApplication as refuse } from "./contract.ts";
import { append, type CaseKeyed, type OpenCase, openToChange } from "./open-case.ts";
import { inTransaction } from "./transaction.ts";
import { actsForFirm, doer, mayIn, unitName } from "./who.ts";

export type CommandInput = CaseKeyed & { version: number };
export type StepWords = {
  action: CaseAction;
  /** Asked within the unit whose step it is; an applicant's step asks for the firm instead. */
  permission: Permission;
  /** What happens, or why not. */
  does(tx: Tx, open: OpenCase): Promise<CaseHappening | Refusal> | CaseHappening | Refusal;
  /** What else belongs to the same transaction. */
  after?(tx: Tx, open: OpenCase): Promise<void>;
};

/** The one way to move a case: who, what has been seen, what is open, then the event. A refusal leaves everything as it was. */
export const takeStep = (ctx: Context, input: CommandInput, words: StepWords): Promise<Done | Refusal> =>
  inTransaction(ctx, async (tx) => {
    const open = await openToChange(tx, input);
    if (!open) return refuse("case-unknown");
    const line = actionsOf(open.item, open.state, ctx.today()).find((it) => it.action === words.action);
    const denied = whyDenied(ctx, open, line?.by, words.permission);
    if (denied) return denied;
    if (open.state.version !== input.version) return refuse("case-moved-on");
    if (!line?.open) return closed(words.action, line, open);
    const happening = await words.does(tx, open);
    if (isRefusal(happening)) return happening;
    const by = doer(ctx, line.by === "applicant" ? null : line.by);
    const moved = await append(tx, ctx, open, happening, by);
    await words.after?.(tx, moved);
    return doneWith(moved);
  });

const whyDenied = (
  ctx: Context,
  open: OpenCase,
  by: string | undefined,
  permission: Permission,
): Refusal | undefined => {
  if (by === "applicant") return actsForFirm(ctx, open.subjectId) ? undefined : refuse("case-unknown");
  const unit = by ?? open.item.owner;
  return mayIn(ctx, unit, permission)
    ? undefined
    : refuse("not-your-unit", { unit: unitName(ctx.plan, unit) });
};

/** Why a step is closed, by the code that says what to do. */
export const closed = (
  action: CaseAction,
  line: ActionState | undefined,
  { item, state }: OpenCase,
): Refusal => {
  const why = line?.why ?? "这个事项没有这一步。";
  const notice = state.notices.at(-1);
  if (action === "closeNotice" && state.status === "objected") return refuse("objection-open");
  if (action === "closeNotice" && state.status === "onNotice" && notice) {
    return refuse("notice-running", { until: dayText(notice.until) });
  }
  const inHand = state.status === "submitted" || state.status === "accepted";
  if (action === "askCorrection" && inHand && state.corrections.length >= item.correction.maxRounds) {
    return refuse("correction-rounds-used");
  }
  return refuse("step-closed", { why });
};

export const doneWith = ({ subjectId, caseId, state }: OpenCase): Done => ({
  subjectId,
  caseId,
  version: state.version,
  status: state.status,
});
