import type { ServiceItem } from "#kernel/process";
import type { Plan } from "./declaration.ts";

/** The plan with those items in the place of its own of the same id; measures and look-ups agree. Items that it does not have are left out. */
export const withServices = (plan: Plan, items: readonly ServiceItem[]): Plan => {
  const laid = new Map(items.map((it) => [it.id, it]));
  if (!plan.services.some((it) => laid.has(it.id))) return plan;
  const swap = (list: readonly ServiceItem[]): readonly ServiceItem[] =>
    list.map((it) => laid.get(it.id) ?? it);
  const services = swap(plan.services);
  const byId = new Map(services.map((it) => [it.id, it]));
  const measures = plan.measures.map((it) => ({ ...it, services: swap(it.services) }));
  return {
    ...plan,
    measures,
    services,
    findService: (id) => byId.get(id),
    getService: (id) => byId.get(id) ?? plan.getService(id),
    findMeasure: (number) => measures.find((it) => it.number === number),
  };
};
