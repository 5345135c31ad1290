import { addDays, type Day, daysBetween, weekday } from "../day.ts";

/** Days from the first to the last, and where the text says so. */
export type Span = { from: Day; to: Day; start: number; end: number };

const isWeekend = (it: Day): boolean => weekday(it) % 6 === 0;

/** With the weekend that touches it on either side. */
export const besideWeekends = (span: Span): Span => {
  let { from, to } = span;
  while (isWeekend(addDays(from, -1))) from = addDays(from, -1);
  while (isWeekend(addDays(to, 1))) to = addDays(to, 1);
  return { ...span, from, to };
};

/** Days in all of them, one that lies in two counted once. */
export const lengthOf = (spans: readonly Span[]): number =>
  new Set(
    spans.flatMap(({ from, to }) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at)),
    ),
  ).size;
