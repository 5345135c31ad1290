import type { PlanDeclaration } from "../declaration.ts";

/**
 * Something that the publish gate finds wrong with a service item: a stable code, where (`steps.2.checklist.0`) and what to
 * do. An error keeps an item from being published; a warning is for whoever publishes to weigh.
 */
export type ServiceFault = { code: string; severity: "error" | "warning"; path: string; says: string };

/** What an item may name besides itself. */
export type Around = Pick<PlanDeclaration, "units" | "funds" | "registers" | "measures">;

export const error = (code: string, path: string, says: string): ServiceFault => ({
  code,
  severity: "error",
  path,
  says,
});
export const warning = (code: string, path: string, says: string): ServiceFault => ({
  ...error(code, path, says),
  severity: "warning",
});
/** The fault, or nothing where all is well. */
export const unless = (holds: boolean, fault: ServiceFault): readonly ServiceFault[] =>
  holds ? [] : [fault];

/** Places of what came before in the list. */
export const repeatedAt = (list: readonly string[]): number[] =>
  list.flatMap((it, at) => (list.indexOf(it) < at ? [at] : []));
