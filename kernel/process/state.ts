import type { Day } from "#kernel/calendar";
import type { CaseEvent, CorrectionItem, FiledMaterial } from "./events.ts";
import type { ServiceItem, Step } from "./service-item.ts";

/** Where a case stands. Few statuses; queues are queries over them. */
export type CaseStatus =
  | "submitted"
  | "correcting"
  | "accepted"
  | "decided"
  | "onNotice"
  | "objected"
  | "toPay"
  | "paid"
  | "delivered"
  | "refused"
  | "withdrawn";

export type Correction = {
  items: readonly CorrectionItem[];
  askedOn: Day;
  replyBy: Day;
  answeredOn: Day | null;
};
export type Decision = {
  outcome: "granted" | "refused";
  amount: number | null;
  reason: string;
  on: Day;
  by: string;
};
export type Objection = {
  on: Day;
  text: string;
  name: string;
  contact: string;
  answer: string | null;
  upheld: boolean | null;
};
/** A public notice. `ended` is the day on which it was closed or overturned. */
export type Notice = { from: Day; until: Day; ended: Day | null; objections: readonly Objection[] };

/** A case as its events leave it. */
export type CaseState = {
  status: CaseStatus;
  /** Number of events: what a command must have seen. */
  version: number;
  /** Place in the item's steps of the one that is at work; equals steps.length at the end. */
  step: number;
  submittedOn: Day;
  answers: Readonly<Record<string, string>>;
  facts: Readonly<Record<string, string>>;
  registerValues: Readonly<Record<string, string>>;
  materials: readonly FiledMaterial[];
  checked: readonly string[];
  corrections: readonly Correction[];
  /** The latest decision, even when an objection has overturned it. */
  decision: Decision | null;
  notices: readonly Notice[];
  payment: { state: "due" | "prepared" | "paid" | "returned"; on: Day } | null;
  result: { code: string; on: Day } | null;
  endedOn: Day | null;
};

/** Folds events into the state. Pure: the same events give the same state under the same revision. @throws when the first is no submission. */
export const foldCase = (item: ServiceItem, events: readonly CaseEvent[]): CaseState => {
  const [first, ...rest] = events;
  if (first?.is !== "submitted") throw new Error("A case begins with its submission");
  const start: CaseState = {
    status: "submitted",
    version: 1,
    step: 0,
    submittedOn: first.day,
    answers: first.answers,
    facts: first.facts,
    registerValues: first.registerValues,
    materials: first.materials,
    checked: [],
    corrections: [],
    decision: null,
    notices: [],
    payment: null,
    result: null,
    endedOn: null,
  };
  return rest.reduce(
    (state, event) => ({ ...apply(item, state, event), version: state.version + 1 }),
    enter(item, start, 0, first.day),
  );
};

const apply = (item: ServiceItem, state: CaseState, event: CaseEvent): CaseState => {
  const { day } = event;
  switch (event.is) {
    case "submitted":
      throw new Error("A case is submitted once");
    case "accepted":
      return enter(item, { ...state, checked: event.checked }, state.step + 1, day);
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
      return enter(
        item,
        { ...withCorrection(state, event), corrections: answerLast(state.corrections, day) },
        state.step,
        day,
      );
    case "decided": {
      const decision: Decision = {
        outcome: event.outcome,
        amount: event.amount,
        reason: event.reason,
        on: day,
        by: event.by.name,
      };
      if (event.outcome === "refused")
        return { ...state, decision, status: "refused", step: item.steps.length, endedOn: day };
      return enter(item, { ...state, decision }, state.step + 1, day);
    }
    case "noticeOpened":
      return {
        ...state,
        status: "onNotice",
        notices: [...state.notices, { from: day, until: event.until, ended: null, objections: [] }],
      };
    case "objectionRaised": {
      const { text, name, contact } = event;
      return {
        ...state,
        status: "objected",
        notices: changeLast(state.notices, (it) => ({
          ...it,
          objections: [...it.objections, { on: day, text, name, contact, answer: null, upheld: null }],
        })),
      };
    }
    case "objectionAnswered":
      return answered(item, state, event);
    case "noticeClosed":
      return enter(
        item,
        { ...state, notices: changeLast(state.notices, (it) => ({ ...it, ended: day })) },
        state.step + 1,
        day,
      );
    case "paymentPrepared":
      return { ...state, payment: { state: "prepared", on: day } };
    case "paymentReturned":
      return { ...state, payment: { state: "returned", on: day } };
    case "paid":
      return enter(item, { ...state, payment: { state: "paid", on: day } }, state.step + 1, day);
    case "delivered":
      return { ...enter(item, { ...state, result: { code: event.code, on: day } }, state.step + 1, day) };
    case "withdrawn":
      return { ...state, status: "withdrawn", step: item.steps.length, endedOn: day };
  }
};

/** An upheld objection ends the notice and sends the case back to the decision; the oldest open one is answered first. */
const answered = (
  item: ServiceItem,
  state: CaseState,
  { upheld, answer, day }: CaseEvent & { is: "objectionAnswered" },
): CaseState => {
  const notices = changeLast(state.notices, (notice) => {
    const at = notice.objections.findIndex((it) => it.answer === null);
    const objections = notice.objections.map((it, index) => (index === at ? { ...it, answer, upheld } : it));
    return { ...notice, objections, ended: upheld ? day : notice.ended };
  });
  const next = { ...state, notices };
  if (upheld) return enter(item, next, stepIndex(item, "decide"), day);
  const open = notices.at(-1)?.objections.some((it) => it.answer === null);
  return { ...next, status: open ? "objected" : "onNotice" };
};

/** Arrives at a step; past the last one the case is over. */
const enter = (item: ServiceItem, state: CaseState, step: number, day: Day): CaseState => {
  const at = item.steps[step];
  if (!at) return { ...state, step, status: "delivered", endedOn: day };
  if (at.is === "pay" && state.payment?.state !== "paid")
    return { ...state, step, status: "toPay", payment: { state: "due", on: day } };
  return { ...state, step, status: STATUS_AT[at.is](state) };
};

const STATUS_AT: Readonly<Record<Step["is"], (state: CaseState) => CaseStatus>> = {
  accept: () => "submitted",
  decide: () => "accepted",
  publicNotice: () => "decided",
  pay: () => "toPay",
  deliver: (state) => (state.payment?.state === "paid" ? "paid" : "decided"),
};

export const stepIndex = (item: ServiceItem, is: Step["is"]): number =>
  Math.max(
    0,
    item.steps.findIndex((it) => it.is === is),
  );

const withCorrection = (
  state: CaseState,
  { answers, materials }: { answers: CaseState["answers"]; materials: readonly FiledMaterial[] },
): CaseState => {
  const replaced = new Set(materials.map((it) => it.material));
  return {
    ...state,
    answers: { ...state.answers, ...answers },
    materials: [...state.materials.filter((it) => !replaced.has(it.material)), ...materials],
  };
};

const changeLast = <T>(list: readonly T[], change: (it: T) => T): readonly T[] =>
  list.map((it, at) => (at === list.length - 1 ? change(it) : it));
const answerLast = (list: readonly Correction[], on: Day): readonly Correction[] =>
  changeLast(list, (it) => ({ ...it, answeredOn: on }));
