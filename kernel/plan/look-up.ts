import type { Day } from "#kernel/calendar";
import type { Plan, PlanDeclaration, RegionDeclaration, UnitDeclaration } from "./declaration.ts";

/** A unit by any of its printed names; undefined when the plan has none such. */
export const findUnit = (plan: Pick<PlanDeclaration, "units">, name: string): UnitDeclaration | undefined =>
  plan.units.find((it) => it.name === name || it.shortName === name || it.aliases.includes(name));

/** The region that a code stands for on a day: a code that was replaced leads to its successor. */
export const regionOn = (
  plan: Pick<Plan, "regions">,
  code: string,
  on: Day,
): RegionDeclaration | undefined => {
  const own = plan.regions.find((it) => it.code === code);
  const over = own?.validTo !== undefined && own.validTo < on;
  return over && own.successor ? regionOn(plan, own.successor, on) : own;
};
