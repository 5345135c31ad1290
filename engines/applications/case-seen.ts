import type { Context } from "#platform/context";
import { type CaseKeyed, itemOf } from "./load-case.ts";
import { findCase, type StoredCase } from "./store.ts";
import { actsForFirm, seesItem } from "./who.ts";

/** As whom the person may read this case; undefined when to them it does not exist. */
export const caseSeenAs = async (
  ctx: Context,
  key: CaseKeyed,
): Promise<"applicant" | "officer" | undefined> => {
  const row = await findCase(ctx.db, key);
  if (!row) return undefined;
  if (await isSeenByOffice(ctx, row)) return "officer";
  return actsForFirm(ctx, row.subject_id) ? "applicant" : undefined;
};

/** An officer who may read cases of the item; of a part also one who may read the whole. */
export const isSeenByOffice = async (ctx: Context, row: StoredCase): Promise<boolean> => {
  if (seesItem(ctx, itemOf(row))) return true;
  if (row.parent_case === null || ctx.actor.is !== "person") return false;
  if (!ctx.may(ctx.actor, "readOffice")) return false;
  const whole = await findCase(ctx.db, { subjectId: row.subject_id, caseId: row.parent_case });
  return whole !== undefined && seesItem(ctx, itemOf(whole));
};
