import type { Context } from "#platform/context";
import { isRefusal } from "#platform/http";
import type { OpenCase } from "./load-case.ts";
import { type CaseKeyed, itemOf } from "./load-case.ts";
import { placeAgent } from "./placed.ts";
import { findCase, type StoredCase } from "./store.ts";
import { mayReceive } from "./view-parties.ts";
import { actsForFirm, seesItem } from "./who.ts";

/** As whom the person may read this case; undefined when to them it does not exist. */
export const caseSeenAs = async (
  ctx: Context,
  key: CaseKeyed,
): Promise<"applicant" | "officer" | undefined> => {
  const row = await findCase(ctx.db, key);
  if (!row) return undefined;
  if (await isSeenByOffice(ctx, row)) return "officer";
  if (actsForFirm(ctx, row.subject_id)) return "applicant";
  return (await receivesFor(ctx, { subjectId: row.subject_id, item: row.item })) ? "applicant" : undefined;
};

/** Whether an agent may receive what is sent to the applicant. */
export const receivesFor = async (
  ctx: Context,
  { subjectId, item }: Pick<OpenCase, "subjectId" | "item">,
): Promise<boolean> => {
  const placed = await placeAgent(ctx, { subjectId, service: item.id }, ["receive"]);
  return !isRefusal(placed) && placed !== ctx && mayReceive(placed);
};

/** An officer who may read cases of the item; of a part also one who may read the whole. */
export const isSeenByOffice = async (ctx: Context, row: StoredCase): Promise<boolean> => {
  if (seesItem(ctx, itemOf(row))) return true;
  if (row.parent_case === null || ctx.actor.is !== "person") return false;
  if (!ctx.may(ctx.actor, "readOffice")) return false;
  const whole = await findCase(ctx.db, { subjectId: row.subject_id, caseId: row.parent_case });
  return whole !== undefined && seesItem(ctx, itemOf(whole));
};
