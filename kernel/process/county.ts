import type { FormBlock } from "#kernel/forms";
import type { ServiceItem } from "./service-item.ts";
import type { Step } from "./step.ts";

/** No county yet: the desks are those of wherever somebody will apply from. */
export const ANY_COUNTY = "";

/** The desk of a unit in a county: human-resources@532301. */
export const countyDesk = (unit: string, county: string): string => `${unit}@${county}`;

/** A unit as it is declared, and the county of its desk; null for the unit itself. */
export const partsOfDesk = (id: string): { unit: string; county: string | null } => {
  const [unit = id, county] = id.split("@");
  return { unit, county: county ?? null };
};

/** Whether cases of the item go to the desks of the applicant's county, all or some of their steps. */
export const isOfCounty = ({ level, steps }: ServiceItem): boolean =>
  level === "county" || steps.some((it) => it.at === "county");

/**
 * The item as it is worked for an applicant of that county: who is named by unit is that county's desk of it. Money is
 * always paid by the unit that keeps the fund. Without a county the item is as it was declared.
 */
export const localised = (item: ServiceItem, county: string | null): ServiceItem => {
  if (county === null || !isOfCounty(item)) return item;
  const everywhere = item.level === "county";
  const there = (unit: string): string => (everywhere ? countyDesk(unit, county) : unit);
  const { extension } = item.limits;
  return {
    ...item,
    owner: there(item.owner),
    form: item.form.map((it) => readThere(it, county)),
    limits: {
      ...item.limits,
      ...(extension ? { extension: { ...extension, by: there(extension.by) } } : {}),
    },
    steps: item.steps.map((it) => stepThere(it, county, everywhere)),
    results: item.results.map((it) =>
      it.revocable ? { ...it, revocable: { ...it.revocable, by: there(it.revocable.by) } } : it,
    ),
  };
};

const stepThere = (step: Step, county: string, everywhere: boolean): Step => {
  if (step.is === "pay" || (!everywhere && step.at !== "county")) return step;
  const by = step.by === undefined ? {} : { by: countyDesk(step.by, county) };
  if (step.is !== "consult" || !everywhere) return { ...step, ...by } as Step;
  return { ...step, ...by, units: step.units.map((it) => ({ ...it, unit: countyDesk(it.unit, county) })) };
};

/** What is closed to all but some units is open to the same units of the county. */
const readThere = (block: FormBlock, county: string): FormBlock => ({
  ...block,
  fields: block.fields.map((it) =>
    it.seenBy ? { ...it, seenBy: [...it.seenBy, ...it.seenBy.map((unit) => countyDesk(unit, county))] } : it,
  ),
});
