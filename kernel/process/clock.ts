import type { ClockInput, Day, Extension, Pause } from "#kernel/calendar";
import type { ServiceItem } from "./service-item.ts";
import type { CaseState } from "./state.ts";
import { stepTitle } from "./steps/index.ts";

/**
 * What the case clock is read from. It starts with the submission or the acceptance, as the item says, and runs to the
 * end of the case on the promised term. What does not count: waiting for the applicant's correction, the public notice,
 * and steps that a law leaves out. A notice that is over counts again, whether or not anybody has closed it. Where a
 * correction begins the term anew, the days before it are void.
 */
export const clockInput = (item: ServiceItem, state: CaseState, today: Day): ClockInput => ({
  start: startOf(item, state),
  term: item.limits.promised,
  pauses: pausesOf(item, state).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  extensions: state.extensions.map(({ days, reason }) => ({ days, ...unitOfExtension(item), reason })),
  finishedOn: state.endedOn ?? undefined,
  today,
});

/** An extension is counted in the unit that the item gives it, whatever the promise is in. */
const unitOfExtension = ({ limits }: ServiceItem): Pick<Extension, "unit"> =>
  limits.extension ? { unit: limits.extension.most.unit } : {};

const startOf = (item: ServiceItem, state: CaseState): Day =>
  item.limits.start === "acceptance" ? (state.acceptedOn ?? state.submittedOn) : state.submittedOn;

const pausesOf = (item: ServiceItem, state: CaseState): Pause[] => [
  // Until the last of them has confirmed there is no application yet; then the clock starts anew.
  ...(state.coApplicants.some((it) => !it.confirmedOn)
    ? [{ from: state.submittedOn, to: state.endedOn ?? undefined, reason: "等待共同申请人确认" }]
    : []),
  ...state.corrections.map((it) => ({
    from: it.askedOn,
    to: it.answeredOn ?? state.endedOn ?? undefined,
    reason: "等待申请人补正",
    ...(item.correction.clock === "restart" ? { restarts: true } : {}),
  })),
  ...state.notices.map((it) => ({
    from: it.from,
    to: it.ended !== null && it.ended < it.until ? it.ended : it.until,
    reason: "公示期",
  })),
  ...state.visits.flatMap((it) => {
    const step = item.steps[it.step];
    if (!step || !("excluded" in step) || !step.excluded) return [];
    return [{ from: it.from, to: it.to ?? undefined, reason: stepTitle(step), is: "excluded" as const }];
  }),
  // A part that is done waits for the others.
  ...state.visits.flatMap((it) =>
    state.partOf && item.steps[it.step]?.is === "deliver"
      ? [{ from: it.from, to: it.to ?? undefined, reason: "等待与主办件一并送达" }]
      : [],
  ),
  // Before it is accepted a clock that starts with the acceptance stands.
  ...(item.limits.start === "acceptance" && !state.acceptedOn
    ? [{ from: state.submittedOn, to: state.endedOn ?? undefined, reason: "等待受理" }]
    : []),
];
