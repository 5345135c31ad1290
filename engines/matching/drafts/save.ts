import { isDeepStrictEqual } from "node:util";
import type { Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import { caseProblems } from "./cases.ts";
import { changeDraft } from "./change.ts";
import { readText } from "./check-text.ts";
import { type DraftView, refuseDraft, SaveDraft } from "./contract.ts";

/** Keeps what was typed, readable or not. One that was withdrawn or returned is a draft again. */
export const saveDraft = useCase({
  may: "draftPolicy",
  takes: SaveDraft,
  does: async (ctx: Context, { draftId, revision, text, cases }): Promise<DraftView | Refusal> => {
    const problems = caseProblems(cases, ctx.plan);
    if (problems.length > 0) return refuseDraft("bad-facts", {}, problems);
    return changeDraft(ctx, { draftId, revision }, "saved", (it) => {
      if (it.state === "submitted") return refuseDraft("draft-closed");
      const isSame = it.body === text && isDeepStrictEqual(it.cases, cases);
      if (isSame && it.state === "draft") return null;
      return { state: "draft", body: text, version: readText(text, ctx.plan).version, cases };
    });
  },
});
