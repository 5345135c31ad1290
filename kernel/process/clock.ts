import type { ClockInput, Day, Pause } from "#kernel/calendar";
import type { ServiceItem } from "./service-item.ts";
import type { CaseState } from "./state.ts";

/**
 * What the case clock is read from. It starts with the submission and runs to the end of the case on the promised term;
 * waiting for the applicant's correction and the public notice do not count. A notice that is over counts again,
 * whether or not anybody has closed it.
 */
export const clockInput = (item: ServiceItem, state: CaseState, today: Day): ClockInput => ({
  start: state.submittedOn,
  term: item.limits.promised,
  pauses: [...correctionPauses(state), ...noticePauses(state)].sort((a, b) => (a.from < b.from ? -1 : 1)),
  extensions: [],
  finishedOn: state.endedOn ?? undefined,
  today,
});

const correctionPauses = (state: CaseState): Pause[] =>
  state.corrections.map((it) => ({
    from: it.askedOn,
    to: it.answeredOn ?? (state.endedOn ? state.endedOn : undefined),
    reason: "等待申请人补正",
  }));

const noticePauses = (state: CaseState): Pause[] =>
  state.notices.map((it) => ({
    from: it.from,
    to: it.ended !== null && it.ended < it.until ? it.ended : it.until,
    reason: "公示期",
  }));
