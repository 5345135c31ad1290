import { type Calendar, type Day, dueDay } from "#kernel/calendar";
import type { CaseHappening } from "./events.ts";
import type { ServiceItem } from "./service-item.ts";
import type { CaseState } from "./state.ts";
import type { PlayedHappening } from "./worked-case.ts";

export type When = { today: Day; calendar: Calendar };
type Undated = PlayedHappening extends infer It ? (It extends unknown ? Omit<It, "day"> : never) : never;

/** The happening with the days that the item's own terms give, where it does not say them. */
export const reckonedFrom = (
  item: ServiceItem,
  state: CaseState,
  played: Omit<PlayedHappening, "day">,
  when: When,
): CaseHappening => {
  const it = played as Undated & { is: CaseHappening["is"] };
  switch (it.is) {
    case "correctionAsked":
      return { replyBy: replyDay(item, when), ...it } as CaseHappening;
    case "noticeOpened":
      return { until: noticeDay(item, state, when) ?? when.today, ...it } as CaseHappening;
    case "consultOpened":
      return { until: consultDays(item, state, when), ...it } as CaseHappening;
    default:
      return it as CaseHappening;
  }
};

export const replyDay = (item: ServiceItem, { today, calendar }: When): Day =>
  dueDay(today, item.correction.replyWithin, calendar);

/** Last day of a notice that opens today; undefined where the case is at no notice. */
export const noticeDay = (
  item: ServiceItem,
  { step }: CaseState,
  { today, calendar }: When,
): Day | undefined => {
  const at = item.steps[step];
  return at?.is === "publicNotice" ? dueDay(today, at.term, calendar) : undefined;
};

export const consultDays = (
  item: ServiceItem,
  { step }: CaseState,
  { today, calendar }: When,
): Record<string, Day> => {
  const at = item.steps[step];
  return at?.is === "consult"
    ? Object.fromEntries(at.units.map(({ unit, within }) => [unit, dueDay(today, within, calendar)]))
    : {};
};
