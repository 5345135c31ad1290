import type { Context } from "#platform/context";
import { isUniqueViolation } from "#platform/database";
import type { Refusal } from "#platform/http";
import { type Done, refuseApplication as refuse } from "../contract.ts";
import { type CommandInput, takeStep } from "../take-step.ts";
import { doer } from "../who.ts";
import { openParts } from "./open-parts.ts";

/** 分送各单位: every unit of the joint service gets its part of the application, all in one transaction. */
export const openFiles = async (ctx: Context, input: CommandInput): Promise<Done | Refusal> => {
  try {
    return await takeStep(ctx, input, {
      action: "openFiles",
      does: (tx, open, { by }) => openParts(tx, ctx, open, doer(ctx, by)),
    });
  } catch (fault) {
    // The applicant filed one of the parts alone between our look and our writing.
    if (!isUniqueViolation(fault, "cases_one_open")) throw fault;
    return refuse("case-moved-on");
  }
};
