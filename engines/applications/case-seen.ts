import type { Context } from "#platform/context";
import type { CaseKeyed } from "./open-case.ts";
import { findCase } from "./store.ts";
import { actsForFirm, seesItem } from "./who.ts";

/** As whom the person may read this case; undefined when to them it does not exist. */
export const caseSeenAs = async (
  ctx: Context,
  key: CaseKeyed,
): Promise<"applicant" | "officer" | undefined> => {
  const row = await findCase(ctx.db, key);
  if (!row) return undefined;
  if (seesItem(ctx, row.item)) return "officer";
  return actsForFirm(ctx, row.subject_id) ? "applicant" : undefined;
};
