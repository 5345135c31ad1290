import type { Day } from "#kernel/calendar";
import type { ServiceItem, Window } from "./service-item.ts";

type Taken = Pick<ServiceItem, "taken">;
/** Whether applications are taken on a day: in which window, if the item has any; else when the next time begins. */
export type Intake =
  | { is: "open"; window: Window | null }
  | { is: "closed"; next: { from: Day; to: Day | null } | null };

export const intakeOn = ({ taken }: Taken, day: Day): Intake => {
  if (!taken) return { is: "open", window: null };
  const { from, to } = taken;
  const times = taken.windows
    ? windowsOf(taken).map((window) => ({
        window,
        from: later(window.from, from),
        to: earlier(window.to, to),
      }))
    : [{ window: null, from, to: to ?? null }];
  // A window counts only as far as the item itself is in force.
  const inForce = times.filter((it) => it.to === null || it.from <= it.to);
  const here = inForce.find((it) => it.from <= day && (it.to === null || day <= it.to));
  if (here) return { is: "open", window: here.window };
  const next = inForce.find((it) => it.from > day);
  return { is: "closed", next: next ? { from: next.from, to: next.to } : null };
};

/** The window to which an application belongs, by the day it was handed in: the last one that had begun. */
export const windowOf = (
  { taken }: Taken,
  submittedOn: Day,
): { window: Window; before: Day | null } | undefined => {
  const windows = windowsOf(taken);
  const at = windows.findLastIndex((it) => it.from <= submittedOn);
  const window = windows[at];
  return window && { window, before: windows[at + 1]?.from ?? null };
};

const windowsOf = (taken: ServiceItem["taken"]): Window[] =>
  (taken?.windows ?? []).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day | undefined): Day => (b !== undefined && b < a ? b : a);
