import { dayText } from "#kernel/calendar";
import {
  type ActionState,
  APPLICANT,
  actionsOf,
  type CaseAction,
  type CaseHappening,
  CO_APPLICANT,
  SUPERVISOR,
  SYSTEM,
} from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { type Done, refuseApplication as refuse } from "./contract.ts";
import { needOf } from "./needs.ts";
import { answeredBefore, keepAnswer } from "./once.ts";
import { append, type CaseKeyed, type OpenCase, openToChange } from "./open-case.ts";
import { mandateFor } from "./placed.ts";
import { inTransaction } from "./transaction.ts";
import { actsForFirm, doer, firmsOf, mayIn, seesItem, unitName } from "./who.ts";

export type CommandInput = CaseKeyed & { version: number; idempotencyKey?: string | undefined };
export type StepWords = {
  action: CaseAction;
  /** Whether what happened since the person looked makes no difference; else the case has moved on. */
  stillFits?(open: OpenCase, seen: number): boolean;
  /** What happens, or why not. */
  does(tx: Tx, open: OpenCase, line: ActionState): Promise<CaseHappening | Refusal> | CaseHappening | Refusal;
  /** What else belongs to the same transaction. */
  after?(tx: Tx, open: OpenCase): Promise<Refusal | undefined> | Promise<void>;
};

/** The one way to move a case: who, what has been seen, what is open, then the event. A refusal leaves everything as it was. */
export const takeStep = (ctx: Context, input: CommandInput, words: StepWords): Promise<Done | Refusal> =>
  inTransaction(ctx, async (tx) => {
    const open = await openToChange(tx, input);
    if (!open) return refuse("case-unknown");
    const lines = actionsOf(open.item, open.state, ctx.today()).filter((it) => it.action === words.action);
    // Several units may be asked the same at once: each person has the line of the own unit, and who sits in several one after the other.
    const own = lines.filter((it) => whyDenied(ctx, open, it) === undefined);
    const line = own.find((it) => it.open) ?? own[0] ?? lines[0];
    const denied = line
      ? whyDenied(ctx, open, line)
      : seesItem(ctx, open.item)
        ? undefined
        : refuse("case-unknown");
    if (denied) return denied;
    if (open.state.version !== input.version && !words.stillFits?.(open, input.version))
      return (await answeredBefore(tx, ctx, input, words.action)) ?? refuse("case-moved-on");
    const mandate = await mandateFor(tx, ctx, open);
    if (isRefusal(mandate)) return mandate;
    if (!line?.open) return closed(words.action, line, open);
    const happening = await words.does(tx, open, line);
    if (isRefusal(happening)) return happening;
    const moved = await append(tx, ctx, open, happening, doer(ctx, unitOf(ctx, line)), mandate);
    const refusal = await words.after?.(tx, moved);
    if (refusal) return refusal;
    const done = doneWith(moved);
    await keepAnswer(tx, ctx, input, words.action, done);
    return done;
  });

/** For which unit it is done; supervision speaks for the unit of its own desk. */
const unitOf = ({ actor, may }: Context, { by }: ActionState): string | null => {
  if (by === SUPERVISOR && actor.is === "person")
    return actor.grants.find((it) => may({ ...actor, grants: [it] }, "superviseCase"))?.unit ?? null;
  return by === APPLICANT || by === CO_APPLICANT || by === SUPERVISOR || by === SYSTEM ? null : by;
};

const whyDenied = (ctx: Context, open: OpenCase, { by, action }: ActionState): Refusal | undefined => {
  if (by === APPLICANT) return actsForFirm(ctx, open.subjectId) ? undefined : refuse("case-unknown");
  if (by === CO_APPLICANT)
    return open.state.coApplicants.some((it) => firmsOf(ctx.actor).includes(it.who))
      ? undefined
      : refuse("case-unknown");
  if (by === SYSTEM) return ctx.actor.is === "system" ? undefined : refuse("case-unknown");
  if (by === SUPERVISOR)
    return ctx.may(ctx.actor, "superviseCase")
      ? undefined
      : refuse("not-your-unit", { unit: "联席会议办公室" });
  return mayIn(ctx, by, needOf(action))
    ? undefined
    : refuse("not-your-unit", { unit: unitName(ctx.plan, by) });
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
