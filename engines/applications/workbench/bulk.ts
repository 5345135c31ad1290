import type { z } from "zod";
import type { Context } from "#platform/context";
import { isRefusal } from "#platform/http";
import { acceptance, pointsOf } from "../accept.ts";
import { reassignment, urging } from "../handling.ts";
import type { MoneyPort } from "../ports.ts";
import { closingNotice } from "../public-notice.ts";
import { type StepWords, takeStep } from "../take-step.ts";
import {
  type Bulk,
  type BulkKind,
  type BulkLine,
  type BulkReport,
  refuseWorkbench as refuse,
} from "./contract.ts";
import { insertBulkStep, listBulkSteps } from "./store-bulk.ts";

type Asked = z.output<typeof Bulk>;
type Seen = Asked["cases"][number];

/**
 * One step on many cases, each in its own transaction with the version that was seen: what one case refuses stops no
 * other. What was done is kept with the step, so that the same request sent again does nothing twice and the report is
 * the same; what was refused is tried again.
 */
export const bulk = async (ctx: Context, asked: Asked, money: MoneyPort): Promise<BulkReport> => {
  const words = wordsOf(ctx, asked, money);
  const before = await doneBefore(ctx, asked);
  const lines: BulkLine[] = [];
  for (const seen of asked.cases)
    lines.push(before.has(seen.caseId) ? line(seen, "done") : await stepOn(ctx, asked, seen, words));
  const count = (outcome: BulkLine["outcome"]): number => lines.filter((it) => it.outcome === outcome).length;
  return {
    requestId: asked.requestId,
    done: count("done"),
    refused: count("refused"),
    conflicts: count("conflict"),
    lines,
  };
};

const stepOn = async (ctx: Context, asked: Asked, seen: Seen, words: StepWords): Promise<BulkLine> => {
  try {
    const answer = await takeStep(ctx, seen, kept(words, asked));
    if (!isRefusal(answer)) return line(seen, "done");
    if (answer.refused !== "case-moved-on") return line(seen, "refused", answer.says);
    // The same request on its way twice: the other one was faster, and it was ours.
    return (await doneBefore(ctx, asked)).has(seen.caseId)
      ? line(seen, "done")
      : line(seen, "conflict", answer.says);
  } catch (fault) {
    ctx.log.error({ trace: ctx.trace, caseId: seen.caseId, fault: String(fault) }, "bulk step failed");
    return line(seen, "refused", "系统出错，这一件没有办成，可以重试。");
  }
};

const line = (
  { subjectId, caseId }: Seen,
  outcome: BulkLine["outcome"],
  says: string | null = null,
): BulkLine => ({
  subjectId,
  caseId,
  outcome,
  says,
});

const doneBefore = async (ctx: Context, { requestId, kind }: Asked): Promise<ReadonlySet<string>> => {
  const done = await listBulkSteps(ctx.db, requestId);
  return new Set(done.filter((it) => it.kind === kind).map((it) => it.case_id));
};

/** The step with its mark, in one transaction. */
const kept = (words: StepWords, { requestId, kind }: { requestId: string; kind: BulkKind }): StepWords => ({
  ...words,
  after: async (tx, open) => {
    const refusal = await words.after?.(tx, open);
    if (refusal) return refusal;
    await insertBulkStep(tx, {
      subject_id: open.subjectId,
      case_id: open.caseId,
      request_id: requestId,
      kind,
      version: open.state.version,
    });
    return undefined;
  },
});

const wordsOf = (ctx: Context, asked: Asked, money: MoneyPort): StepWords => {
  switch (asked.kind) {
    case "accept":
      return acceptedWhole(asked.checkedAll);
    case "reassign":
      return reassignment(ctx, asked.to, asked.reason);
    case "urge":
      return urging(ctx, asked.says);
    case "closeNotice":
      return closingNotice(ctx, money);
  }
};

/** A check list is ticked by whoever looked, or not at all. */
const acceptedWhole = (checkedAll: boolean): StepWords => ({
  action: "accept",
  does: (tx, open, line) => {
    const points = pointsOf(open.item);
    if (points.length > 0 && !checkedAll) return refuse("checklist-open", { count: points.length });
    return acceptance(points).does(tx, open, line);
  },
});
