import type { Day } from "#kernel/calendar";
import type { ServiceItem, Window } from "./service-item.ts";

/** Whether applications are taken on a day; the window that is open, and when the next one opens. */
export type Intake =
  | { open: true; until: Day | null; window: Window | null }
  | { open: false; opens: Day | null };

/** Days of a window count both. What a window may grant at most is not looked at here: that needs a count. */
export const intakeOn = ({ taken }: Pick<ServiceItem, "taken">, today: Day): Intake => {
  if (!taken) return { open: true, until: null, window: null };
  const windows = taken.windows ?? [];
  if (windows.length === 0) {
    if (today < taken.from) return { open: false, opens: taken.from };
    const isOver = taken.to !== undefined && taken.to < today;
    return isOver ? { open: false, opens: null } : { open: true, until: taken.to ?? null, window: null };
  }
  const window = windows.find((it) => it.from <= today && today <= it.to);
  if (window) return { open: true, until: window.to, window };
  const opens = windows
    .map((it) => it.from)
    .filter((it) => it > today)
    .toSorted();
  return { open: false, opens: opens[0] ?? null };
};
