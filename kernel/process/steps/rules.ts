import type { Day } from "#kernel/calendar";
import type { CaseAction } from "../action.ts";
import type { CaseEvent } from "../events.ts";
import type { ServiceItem } from "../service-item.ts";
import type { CaseState, CaseStatus } from "../state.ts";
import type { Step, StepOf } from "../step.ts";

/** What nobody has to press: the platform does it when the day comes. */
export const SYSTEM = "system";
export const APPLICANT = "applicant";
/** One of those who must confirm an application. */
export const CO_APPLICANT = "coApplicant";
export const ANYONE = "anyone";
/** Who watches over all units. */
export const SUPERVISOR = "supervisor";

/** An action of a step: who may take it and, when it is closed, why. */
export type Line = { action: CaseAction; label: string; by: string; why: string | null };
/** A step seen from where the case stands. */
export type Seen<Is extends Step["is"]> = {
  item: ServiceItem;
  state: CaseState;
  step: StepOf<Is>;
  /** The case is at this step and does not wait for the applicant. */
  here: boolean;
  /** Why not, when the case is not here: it waits for the applicant, is not that far yet, or is past it. */
  why(past: string): string | null;
  today: Day;
};
/** How one kind of step behaves. Pure. */
export type StepRules<Is extends Step["is"]> = {
  /** Its common name. */
  title: string;
  /** Where a case stands that has arrived here. */
  status(state: CaseState): CaseStatus;
  /** What arriving does besides; nothing when left out. */
  arrive?(state: CaseState, step: StepOf<Is>, day: Day): CaseState;
  lines(seen: Seen<Is>): readonly Line[];
  /** The events that belong to it. `forward` leaves for the next step. */
  after(
    state: CaseState,
    event: CaseEvent,
    step: StepOf<Is>,
    go: { forward(state: CaseState): CaseState; back(state: CaseState): CaseState },
  ): CaseState | undefined;
};

/** A list with its last entry changed; empty lists stay empty. */
export const changeLast = <T>(list: readonly T[], change: (it: T) => T): readonly T[] =>
  list.map((it, at) => (at === list.length - 1 ? change(it) : it));
