import type { CaseHappening } from "#kernel/process";
import type { Tx } from "#platform/database";
import { claimNewCode } from "./claim-code.ts";
import type { CaseKeyed } from "./load-case.ts";

/** The result gets the code by which anybody can verify it. */
export const delivery = async (tx: Tx, { subjectId, caseId }: CaseKeyed): Promise<CaseHappening> => ({
  is: "delivered",
  code: await claimNewCode(tx, "result", { subjectId, caseId }),
});
