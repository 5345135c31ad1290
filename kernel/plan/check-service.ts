import type { ServiceItem } from "#kernel/process";
import type { MeasureDeclaration, PlanDeclaration } from "./declaration.ts";
import { serviceFaults } from "./gate/index.ts";
import type { PlanProblem } from "./problem.ts";

/**
 * What keeps a service item out of a plan: the errors of the publish gate. Worked cases need the calendar of the
 * platform and are played by `npm test`, `./chuchuang service check` and the studio, not at every start.
 */
export const serviceProblems = (
  plan: PlanDeclaration,
  measure: MeasureDeclaration,
  it: ServiceItem,
): PlanProblem[] => [
  ...(it.measure === measure.number
    ? []
    : [
        {
          code: "measure-differs",
          says: `service ${it.id} says measure ${it.measure} but is declared in ${measure.number}`,
        },
      ]),
  ...serviceFaults(plan, it, null)
    .filter((one) => one.severity === "error")
    .map(({ code, path, says }) => ({ code, says: `service ${it.id} ${path}: ${says}` })),
];
