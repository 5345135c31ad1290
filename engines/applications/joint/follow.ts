import {
  type CaseEvent,
  type CaseHappening,
  type Doer,
  missingParts,
  partOutcome,
  type ServiceItem,
  type StepOf,
} from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal } from "#platform/http";
import { delivery } from "../deliver-code.ts";
import { type OpenCase, reopen } from "../load-case.ts";
import { listParts } from "../store.ts";
import { rollBack } from "../transaction.ts";
import { SYSTEM_DOER } from "../who.ts";
import { openParts } from "./open-parts.ts";

/** Adds an event to a case, with all that follows from it. */
export type Append = (
  tx: Tx,
  ctx: Context,
  open: OpenCase,
  happening: CaseHappening,
  by: Doer,
) => Promise<OpenCase>;
type Moved = { before: OpenCase; moved: OpenCase; event: CaseEvent };

/**
 * What an event means for the other cases of a joint service, in the same transaction: parts are opened when the whole
 * has come so far, the whole hears of a part that is done, and the parts end with the whole. The whole is always held
 * before its parts. Gives the case as it stands afterwards.
 */
export const followJoint = async (
  tx: Tx,
  ctx: Context,
  { before, moved, event }: Moved,
  append: Append,
): Promise<OpenCase> => {
  const step = filesStep(moved);
  if (step?.atOnce && step.services.length > 0 && moved.state.files.length === 0) {
    const opened = await openParts(tx, ctx, moved, SYSTEM_DOER);
    return isRefusal(opened) ? rollBack(opened) : append(tx, ctx, moved, opened, SYSTEM_DOER);
  }
  if (moved.state.partOf && partOutcome(before.state) === null && partOutcome(moved.state) !== null) {
    await tellWhole(tx, ctx, moved, append);
    return reopen(tx, moved);
  }
  if (moved.state.endedOn && !before.state.endedOn && moved.state.files.length > 0)
    await endParts(tx, ctx, moved, event.by, append);
  return moved;
};

const filesStep = ({
  item,
  state,
}: {
  item: ServiceItem;
  state: OpenCase["state"];
}): StepOf<"files"> | undefined => {
  const step = item.steps[state.step];
  return step?.is === "files" && state.endedOn === null ? step : undefined;
};

/** The whole hears how a part came out; without one that it cannot do without it is refused once all have ended. */
const tellWhole = async (tx: Tx, ctx: Context, part: OpenCase, append: Append): Promise<void> => {
  if (!part.whole) throw new Error(`Part ${part.caseId} is worked on without its whole`);
  const whole = await reopen(tx, { subjectId: part.subjectId, caseId: part.whole.case_id });
  if (whole.state.endedOn) {
    // Withdrawn meanwhile: what had been decided is delivered for itself.
    if (part.state.status === "ready") await deliverPart(tx, ctx, part, append);
    return;
  }
  const outcome = partOutcome(part.state);
  if (!outcome) return;
  const told = await append(tx, ctx, whole, { is: "fileEnded", caseId: part.caseId, outcome }, SYSTEM_DOER);
  const step = filesStep(told);
  if (!step || told.state.files.some((it) => !it.outcome)) return;
  const missing = missingParts(told.state, step).map(({ service, code }) => {
    const name = ctx.plan.findService(service)?.name ?? service;
    return `“${name}”（${code}）`;
  });
  if (missing.length === 0) return;
  const reason = `本事项必须办成的${missing.join("、")}没有办成，整件不予同意。其余部分的结果不受影响。`;
  await append(tx, ctx, told, { is: "decided", outcome: "refused", amount: null, reason }, SYSTEM_DOER);
};

/** The parts end with the whole: what is done is delivered, what nobody has decided yet is taken back. The rest runs on. */
const endParts = async (tx: Tx, ctx: Context, whole: OpenCase, by: Doer, append: Append): Promise<void> => {
  const { subjectId, row, state } = whole;
  for (const { case_id: caseId, ended_on } of await listParts(tx, whole)) {
    if (ended_on) continue;
    const part = { ...(await reopen(tx, { subjectId, caseId })), whole: row };
    if (part.state.status === "ready") await deliverPart(tx, ctx, part, append);
    else if (!part.state.decision && part.state.status !== "proposed") {
      const reason = `主办件（${row.code}）${state.status === "withdrawn" ? "已经撤回" : "已经结束"}。`;
      await append(tx, ctx, part, { is: "withdrawn", reason }, by);
    }
  }
};

const deliverPart = async (tx: Tx, ctx: Context, part: OpenCase, append: Append): Promise<void> => {
  await append(tx, ctx, part, await delivery(tx, part), SYSTEM_DOER);
};
