import { type Calendar, type Day, dueDay } from "#kernel/calendar";
import type { ServiceItem } from "../service-item.ts";
import type { CaseState } from "../state.ts";
import { type Line, type StepRules, SYSTEM } from "./rules.ts";

/** 受理. */
export const accept: StepRules<"accept"> = {
  title: "受理",
  status: () => "submitted",
  lines: ({ step, why }) => {
    const closed = why("已经受理。");
    const deemed: Line = { action: "deemAccepted", label: "逾期未告知，视为受理", by: SYSTEM, why: closed };
    return [
      { action: "accept", label: "签收受理", by: step.by, why: closed },
      { action: "turnAway", label: "不予受理", by: step.by, why: why("已经受理，不能再不予受理。") },
      ...(step.deemedAfter ? [deemed] : []),
    ];
  },
  after: (state, event, _step, { forward }) =>
    event.is === "accepted"
      ? forward({
          ...state,
          checked: event.checked,
          // What nobody answered in time counts as accepted from the day it was received.
          acceptedOn: event.deemed ? receivedOn(state) : event.day,
        })
      : undefined,
};

/** The day on which the unit had everything that it has: handed in, or handed in again. */
const receivedOn = ({ submittedOn, corrections }: CaseState): Day => {
  const again = corrections.at(-1)?.answeredOn;
  return again && again > submittedOn ? again : submittedOn;
};

/** The last day to say a word about what was received, before it counts as accepted; undefined where nothing is deemed. */
export const lastDayToAnswer = (item: ServiceItem, state: CaseState, calendar: Calendar): Day | undefined => {
  const step = item.steps[state.step];
  if (step?.is !== "accept" || !step.deemedAfter || state.status !== "submitted") return undefined;
  return dueDay(receivedOn(state), step.deemedAfter, calendar);
};
