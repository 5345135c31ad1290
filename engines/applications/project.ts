import { createHash } from "node:crypto";
import { type Calendar, type Day, readClock } from "#kernel/calendar";
import { type CaseState, clockInput, type Notice, type ServiceItem } from "#kernel/process";
import type { CaseProgress } from "./store.ts";

/** The row that lists read, from the state of the case. Pure: it can be made again from the events at any time. */
export const progressOf = (
  item: ServiceItem,
  state: CaseState,
  calendar: Calendar,
  today: Day,
): CaseProgress => {
  const { today: _, ...clock } = clockInput(item, state, today);
  const wait = clock.pauses.find((it) => it.to === undefined) ?? clock.pauses.at(-1);
  const decision = isInForce(state) ? state.decision : null;
  const notice = standingNotice(state);
  return {
    version: state.version,
    status: state.status,
    submitted_on: state.submittedOn,
    unit: unitAt(item, state),
    handler: state.handler,
    handler_id: state.handlerId,
    asked: askedOf(state),
    clock,
    calendar: calendar.version,
    due: readClock({ ...clock, today }, calendar).due,
    paused_from: wait?.from ?? null,
    paused_until: wait?.to ?? null,
    outcome: decision?.outcome ?? null,
    amount: decision?.amount ?? null,
    decided_on: decision?.on ?? null,
    notice_from: notice?.from ?? null,
    notice_until: notice?.until ?? null,
    paid_on: state.payment?.state === "paid" ? state.payment.on : null,
    ended_on: state.endedOn,
    used_days: state.endedOn ? workingDaysUsed(item, state, calendar, today) : null,
    result_code: state.result?.code ?? null,
    revoked_on: state.result?.revoked?.on ?? null,
  };
};

/** A decision that an upheld objection sent back stays in the history but grants nothing. */
const isInForce = ({ status }: CaseState): boolean =>
  status !== "submitted" && status !== "correcting" && status !== "accepted" && status !== "proposed";

/** One that an upheld objection has overturned is no longer public. */
const standingNotice = ({ notices }: CaseState): Notice | undefined => {
  const last = notices.at(-1);
  return last?.objections.some((it) => it.upheld) ? undefined : last;
};

/** Unit that has the file; null when the case is over. */
export const unitAt = (item: ServiceItem, state: CaseState): string | null => {
  if (state.endedOn) return null;
  const step = item.steps[state.step];
  return step && "by" in step ? step.by : item.owner;
};

/** Whose opinion is waited for. A reminder of the platform is no answer. */
const askedOf = ({ status, consultations }: CaseState): string[] =>
  status === "consulting" ? consultations.filter((it) => it.answer === null).map((it) => it.unit) : [];

/** In working days whatever unit the promise is in, so that services can be compared. */
const workingDaysUsed = (item: ServiceItem, state: CaseState, calendar: Calendar, today: Day): number => {
  const clock = clockInput(item, state, today);
  const term = { days: clock.term.days, unit: "working" as const };
  // What prolongs the term moves its end, not what has been used of it.
  return readClock({ ...clock, term, extensions: [] }, calendar).used;
};

const known = new WeakMap<ServiceItem, string>();

/** Names the content of a service item: what was changed without a new revision is still told apart. */
export const fingerprintOf = (item: ServiceItem): string => {
  const made = known.get(item) ?? createHash("sha256").update(JSON.stringify(item)).digest("hex");
  known.set(item, made);
  return made;
};
