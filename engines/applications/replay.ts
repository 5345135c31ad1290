import { type ClockReading, type Day, dayOfInstant, readClock } from "#kernel/calendar";
import {
  type CaseEvent,
  type CaseState,
  clockInput,
  foldCase,
  type ServiceItem,
  statusText,
} from "#kernel/process";
import type { Tx } from "#platform/database";
import { calendarOf, listHolidayChanges } from "#platform/holidays";

type Asked = {
  code: string;
  item: ServiceItem;
  events: readonly CaseEvent[];
  at: Day;
  localHolidays: readonly { day: string; name: string }[];
};
export type ReplayedCase = {
  code: string;
  at: Day;
  service: string;
  /** Of the item as it was when the case was filed. */
  revision: number;
  statusText: string;
  state: CaseState;
  events: readonly CaseEvent[];
  reading: ClockReading;
};

/**
 * The case as it stood at the end of a day: the events up to then under the item it was filed under, the clock by the
 * calendar that was known then. Undefined when it had not been filed.
 */
export const replayCase = async (tx: Tx, asked: Asked): Promise<ReplayedCase | undefined> => {
  const { code, item, at } = asked;
  const events = asked.events.filter((it) => it.day <= at);
  if (events.length === 0) return undefined;
  const known = (await listHolidayChanges(tx)).filter((it) => dayOfInstant(Date.parse(it.at)) <= at);
  const calendar = calendarOf(known, asked.localHolidays);
  const state = foldCase(item, events);
  return {
    code,
    at,
    service: item.id,
    revision: item.revision,
    statusText: statusText(state.status),
    state,
    events,
    reading: readClock(clockInput(item, state, at), calendar),
  };
};
