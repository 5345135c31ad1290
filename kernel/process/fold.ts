import type { Day } from "#kernel/calendar";
import { correctedAnswers as corrected, keepAsked } from "#kernel/forms";
import type { CaseEvent, FiledMaterial } from "./events.ts";
import type { ServiceItem } from "./service-item.ts";
import type { CaseState, EndStatus } from "./state.ts";
import type { Step } from "./step.ts";
import { rulesOf } from "./steps/index.ts";
import { changeLast, type StepRules } from "./steps/rules.ts";

/** Folds events into the state. Pure: the same events give the same state under the same revision. @throws when the first is no submission. */
export const foldCase = (item: ServiceItem, events: readonly CaseEvent[]): CaseState => {
  const [first, ...rest] = events;
  if (first?.is !== "submitted") throw new Error("A case begins with its submission");
  return rest.reduce(
    (state, event) => ({ ...apply(item, state, event), version: state.version + 1 }),
    begin(item, first),
  );
};

const begin = (item: ServiceItem, first: CaseEvent & { is: "submitted" }): CaseState => {
  const coApplicants = (first.coApplicants ?? []).map((it) => ({ ...it, confirmedOn: null }));
  const start: CaseState = {
    status: "confirming",
    version: 1,
    step: 0,
    visits: [],
    submittedOn: first.day,
    acceptedOn: null,
    through: first.through ?? "online",
    partOf: first.partOf ?? null,
    answers: first.answers,
    facts: first.facts,
    registerValues: first.registerValues,
    materials: first.materials,
    coApplicants,
    handler: null,
    handlerId: null,
    checked: [],
    reviewed: [],
    corrections: [],
    consultations: [],
    marks: [],
    inspection: null,
    files: [],
    spared: [],
    extensions: [],
    urged: [],
    proposal: null,
    decision: null,
    notices: [],
    payment: null,
    result: null,
    handedOver: null,
    promises: [],
    rating: null,
    calledBackOn: null,
    endedOn: null,
  };
  return coApplicants.length > 0 ? start : enter(item, start, 0, first.day);
};

const apply = (item: ServiceItem, state: CaseState, event: CaseEvent): CaseState => {
  const { day } = event;
  switch (event.is) {
    case "submitted":
      throw new Error("A case is submitted once");
    case "coApplicantConfirmed": {
      const coApplicants = state.coApplicants.map((it) =>
        it.who === event.who ? { ...it, confirmedOn: it.confirmedOn ?? day } : it,
      );
      const next = { ...state, coApplicants };
      // The last signature makes it an application: the clock starts now.
      return coApplicants.every((it) => it.confirmedOn)
        ? enter(item, { ...next, submittedOn: day }, 0, day)
        : next;
    }
    case "correctionAsked":
      return {
        ...state,
        status: "correcting",
        corrections: [
          ...state.corrections,
          { items: event.items, askedOn: day, replyBy: event.replyBy, answeredOn: null },
        ],
      };
    case "corrected":
      return restand(item, {
        ...withPapers(state, event.materials),
        // What a corrected answer no longer calls for is no part of the application.
        answers: keepAsked(item.form, corrected(state.answers, event)).answers,
        corrections: changeLast(state.corrections, (it) => ({ ...it, answeredOn: day })),
      });
    case "materialBrought":
      return withPapers(state, event.materials);
    case "turnedAway":
    case "withdrawn":
    case "closed":
      return end(item, state, event.is, day);
    case "coApplicantDeclined":
      return end(item, state, "closed", day);
    case "handedOver":
      return { ...state, handedOver: { to: event.to, on: day } };
    case "reassigned":
      return { ...state, handler: event.to, handlerId: event.person ?? null };
    case "clockExtended": {
      const { days, reason, by } = event;
      return { ...state, extensions: [...state.extensions, { days, reason, on: day, by: by.name }] };
    }
    case "urged": {
      const { says, replyBy = null, by } = event;
      return { ...state, urged: [...state.urged, { says, on: day, by: by.name, replyBy, answer: null }] };
    }
    case "urgeAnswered": {
      const first = state.urged.findIndex((it) => it.answer === null);
      const answer = { says: event.says, on: day, by: event.by.name };
      return { ...state, urged: state.urged.map((it, at) => (at === first ? { ...it, answer } : it)) };
    }
    case "promiseChecked": {
      const { material, kept, says } = event;
      return {
        ...state,
        promises: [
          ...state.promises.filter((it) => it.material !== material),
          { material, kept, says, on: day },
        ],
      };
    }
    case "resultRevoked":
      return {
        ...state,
        result: state.result && { ...state.result, revoked: { on: day, reason: event.reason } },
      };
    case "rated":
      return { ...state, rating: { stars: event.stars, says: event.says, on: day } };
    case "calledBack":
      return { ...state, calledBackOn: day };
    default:
      return applyAtStep(item, state, event);
  }
};

/** Events that belong to the step at work. One that belongs to another step changes nothing: it was not open. */
const applyAtStep = (item: ServiceItem, state: CaseState, event: CaseEvent): CaseState => {
  const step = item.steps[state.step];
  if (!step) return state;
  const next = (rulesOf(step) as StepRules<Step["is"]>).after(state, event, step, {
    forward: (it) => enter(item, it, state.step + 1, event.day),
    back: (it) =>
      enter(
        item,
        it,
        item.steps.findIndex((one) => one.is === "decide"),
        event.day,
      ),
  });
  if (!next) return state;
  return next.endedOn && !state.endedOn ? end(item, next, next.status as EndStatus, event.day) : next;
};

/** Leaves where it is and arrives at a step; past the last one the case is over. */
const enter = (item: ServiceItem, state: CaseState, step: number, day: Day): CaseState => {
  const at = item.steps[step];
  const left = leave(state, day);
  if (!at) return end(item, left, "delivered", day);
  const rules = rulesOf(at) as StepRules<Step["is"]>;
  const arrived = {
    ...left,
    step,
    visits: [...left.visits, { step, from: day, to: null }],
  };
  const ready = rules.arrive?.(arrived, at, day) ?? arrived;
  return { ...ready, status: rules.status(ready) };
};

/** Back where it stood before it waited for the applicant. */
const restand = (item: ServiceItem, state: CaseState): CaseState => {
  const at = item.steps[state.step];
  return at ? { ...state, status: (rulesOf(at) as StepRules<Step["is"]>).status(state) } : state;
};

const leave = (state: CaseState, day: Day): CaseState => ({
  ...state,
  visits: state.visits.map((it) => (it.to === null ? { ...it, to: day } : it)),
});

const end = (item: ServiceItem, state: CaseState, status: EndStatus, day: Day): CaseState => ({
  ...leave(state, day),
  status,
  step: item.steps.length,
  endedOn: day,
});

const withPapers = (state: CaseState, materials: readonly FiledMaterial[]): CaseState => {
  const replaced = new Set(materials.map((it) => it.material));
  return {
    ...state,
    materials: [...state.materials.filter((it) => !replaced.has(it.material)), ...materials],
  };
};
