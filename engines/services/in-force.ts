import type { Day } from "#kernel/calendar";
import { type Plan, withServices } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import type { StoredPublication } from "./store.ts";

/**
 * The plan as it is on a day: over each item lies the highest published revision whose day has come. An item that a newer
 * program brings with a higher revision stands above what was published before.
 */
export const planInForce = (plan: Plan, publications: readonly StoredPublication[], today: Day): Plan => {
  const highest = new Map<string, ServiceItem>();
  for (const { service, item, effective_from } of publications) {
    const now = highest.get(service) ?? plan.findService(service);
    if (now && effective_from <= today && item.revision > now.revision) highest.set(service, item);
  }
  return highest.size === 0 ? plan : withServices(plan, [...highest.values()]);
};
