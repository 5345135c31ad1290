import type { PlanDeclaration, UnitDeclaration } from "./declaration.ts";

/** A unit by any of its printed names; undefined when the plan has none such. */
export const findUnit = (plan: Pick<PlanDeclaration, "units">, name: string): UnitDeclaration | undefined =>
  plan.units.find((it) => it.name === name || it.shortName === name || it.aliases.includes(name));
