import type { ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { listPublications } from "./store.ts";

/** The highest revision there is, in force or not yet. */
export const latestItem = async (tx: Tx, ctx: Context, service: string): Promise<ServiceItem | undefined> => {
  const inForce = ctx.plan.findService(service);
  const [published] = await listPublications(tx, service);
  return inForce && published && published.revision > inForce.revision ? published.item : inForce;
};
