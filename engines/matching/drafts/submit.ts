import type { Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import type { Context } from "#platform/context";
import { type FieldProblem, type Refusal, useCase } from "#platform/http";
import { changeDraft } from "./change.ts";
import { checkWritten } from "./check-text.ts";
import { DraftStep, type DraftView, refuseDraft } from "./contract.ts";
import { lintDraft } from "./look-over.ts";
import { findDraftRow, type StoredDraft } from "./store.ts";

/** Hands a draft in for the review of fair competition: only one that can be read, is sound and does what its cases say. */
export const submitDraft = useCase({
  may: "draftPolicy",
  takes: DraftStep,
  does: async (ctx: Context, step): Promise<DraftView | Refusal> => {
    const it = await findDraftRow(ctx.db, step.draftId);
    if (!it) return refuseDraft("draft-unknown");
    const refusal = await whyNot(ctx.plan, it, ctx.today());
    return changeDraft(ctx, step, "submitted", (locked) => {
      if (locked.state === "submitted") return refuseDraft("draft-closed");
      // Saved while it was being judged.
      if (locked.revision !== it.revision) return refuseDraft("draft-changed", { by: locked.updated_by });
      return refusal ?? { state: "submitted" };
    });
  },
});

/** Takes a draft back from review, or puts it aside. Its text stays; saving it opens it again. */
export const withdrawDraft = useCase({
  may: "draftPolicy",
  takes: DraftStep,
  does: (ctx: Context, step): Promise<DraftView | Refusal> =>
    changeDraft(ctx, step, "withdrawn", (it) =>
      it.state === "withdrawn" ? refuseDraft("draft-not-open") : { state: "withdrawn" },
    ),
});

const whyNot = async (plan: Plan, it: StoredDraft, today: Day): Promise<Refusal | null> => {
  const { policy, base, body: text, cases } = it;
  const check = checkWritten(plan, { policy, base, text, cases, today });
  if (!check.version)
    return refuseDraft(
      "draft-not-readable",
      {},
      check.errors.map((one) => problem(one.code, one.says)),
    );
  if (check.againstBase?.length === 0) return refuseDraft("draft-same");
  const open = check.cases.filter((one) => one.state === "open");
  if (open.length > 0)
    return refuseDraft(
      "cases-open",
      {},
      open.map((one) => problem("case-open", `“${one.name}”还没有预期结果。`)),
    );
  const differing = check.cases.filter((one) => one.state === "differs");
  if (differing.length > 0)
    return refuseDraft(
      "cases-differ",
      {},
      differing.map((one) => problem("case-differs", `“${one.name}”：${one.says}。`)),
    );
  const findings = await lintDraft(plan, policy, check.version);
  if (findings === "busy") return refuseDraft("too-busy");
  if (findings === null) return refuseDraft("draft-unproven");
  const errors = findings.filter((one) => one.severity === "error");
  return errors.length === 0
    ? null
    : refuseDraft(
        "draft-unsound",
        {},
        errors.map((one) => problem(one.code, one.says)),
      );
};
const problem = (code: string, says: string): FieldProblem => ({ field: "text", code, says });
