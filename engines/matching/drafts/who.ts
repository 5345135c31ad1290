import { mayFor } from "#engines/identity";
import type { Context } from "#platform/context";

export { whoActs } from "#engines/identity";

/** Those who may draft within the responsible unit, and supervisors for every unit. */
export const mayDraftFor = (ctx: Context, unit: string): boolean => mayFor(ctx, "draftPolicy", unit);
