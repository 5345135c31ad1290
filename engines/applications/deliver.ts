import type { CaseHappening } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Refusal } from "#platform/http";
import { claimNewCode } from "./claim-code.ts";
import type { Done } from "./contract.ts";
import type { CaseKeyed } from "./open-case.ts";
import { type CommandInput, takeStep } from "./take-step.ts";

/** 送达: the result gets the code by which anybody can verify it. Paid cases are delivered by themselves. */
export const deliver = (ctx: Context, input: CommandInput): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "deliver",
    does: (tx, open) => delivery(tx, open),
  });

export const delivery = async (tx: Tx, { subjectId, caseId }: CaseKeyed): Promise<CaseHappening> => ({
  is: "delivered",
  code: await claimNewCode(tx, "result", { subjectId, caseId }),
});
