import { partsOfDesk } from "#kernel/process";
import type { PlanDeclaration, RegionDeclaration } from "./declaration.ts";

type Places = Pick<PlanDeclaration, "regions" | "units">;

/** The county of a region code as it is today: an old code leads to the county that took over. Undefined for what is not in the plan. */
export const findCounty = (plan: Pick<Places, "regions">, code: string): RegionDeclaration | undefined => {
  const found = plan.regions.find((it) => it.code === code);
  return found?.successor === undefined ? found : findCounty(plan, found.successor);
};

/**
 * Name of a unit, or of its desk in a county: 楚雄市人力资源和社会保障局. As long as the county is not known ("") it is
 * that of wherever one is. One that the plan does not know goes by its id.
 */
export const nameOfUnit = ({ units, regions }: Places, id: string): string => {
  const { unit, county } = partsOfDesk(id);
  const found = units.find((it) => it.id === unit);
  if (!found) return id;
  if (county === null) return found.name;
  const place = county === "" ? "所在县（市）" : (regions.find((it) => it.code === county)?.name ?? county);
  return `${place}${found.shortName}`;
};

/** Whether there is such a unit, or such a county's desk of one. */
export const isUnit = ({ units, regions }: Places, id: string): boolean => {
  const { unit, county } = partsOfDesk(id);
  return (
    units.some((it) => it.id === unit) &&
    (county === null || findCounty({ regions }, county)?.code === county)
  );
};
