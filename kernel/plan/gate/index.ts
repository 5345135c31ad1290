import type { Calendar } from "#kernel/calendar";
import type { ServiceItem } from "#kernel/process";
import { citeFaults } from "./cites.ts";
import { type Around, error, type ServiceFault } from "./fault.ts";
import { formFaults } from "./form.ts";
import { jointFaults } from "./joint.ts";
import { limitFaults, windowFaults } from "./limits.ts";
import { nameFaults } from "./names.ts";
import { pathFaults } from "./path.ts";
import { playedFaults } from "./played.ts";

export { placesOf } from "./cites.ts";
export type { Around, ServiceFault } from "./fault.ts";

/**
 * The publish gate: everything that is wrong with a service item among the others of its plan, in reading order. With a
 * calendar its worked cases are played through too.
 */
export const serviceFaults = (
  around: Around,
  item: ServiceItem,
  calendar: Calendar | null,
): readonly ServiceFault[] => {
  const faults = [
    ...nameFaults(around, item),
    ...citeFaults(item),
    ...windowFaults(item),
    ...formFaults(around, item),
    ...limitFaults(item),
    ...pathFaults(item),
    ...jointFaults(around, item),
  ];
  // A case cannot be played on terms that no calendar can count.
  const countable = faults.every((it) => it.code !== "term-impossible" && it.code !== "bad-date");
  return [...faults, ...played(item, countable ? calendar : null)];
};

const played = (item: ServiceItem, calendar: Calendar | null): readonly ServiceFault[] => {
  try {
    return playedFaults(item, calendar);
  } catch (fault) {
    const says = fault instanceof Error ? fault.message : String(fault);
    return [error("case-fails", "tests", `样例走不下去：${says}`)];
  }
};

export const isSound = (faults: readonly ServiceFault[]): boolean =>
  faults.every((it) => it.severity !== "error");
