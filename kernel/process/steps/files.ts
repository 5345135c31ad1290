import { type Answers, answersNamed, isCalledFor } from "#kernel/forms";
import type { CaseEvent, SparedFile } from "../events.ts";
import type { ServiceItem } from "../service-item.ts";
import type { CaseState, OpenFile } from "../state.ts";
import type { StepOf } from "../step.ts";
import { decisionOf } from "./decide.ts";
import { type Line, type StepRules, SYSTEM } from "./rules.ts";

/** 一件事: each item gets a file of its own from this application, and the case waits until the last has ended. */
export const files: StepRules<"files"> = {
  title: "并联办理",
  status: () => "filing",
  lines: ({ state, step, here, why }) => {
    const late = why("各单位已经办完。");
    const waits = state.files.some((it) => !it.outcome);
    return [
      {
        action: "openFiles",
        label: "分送各单位",
        by: step.by,
        why: late ?? (state.files.length > 0 ? "已经分送。" : null),
      },
      {
        action: "endFile",
        label: "收到办理结果",
        by: SYSTEM,
        why: late ?? (waits ? null : "没有在等的单位。"),
      },
      ...refusal(state, step, here),
    ];
  },
  after: (state, event, step, { forward }) => {
    if (event.is === "filesOpened") {
      const opened = event.files.map((it) => ({ ...it, outcome: null, endedOn: null }));
      const next = { ...state, files: opened, spared: event.spared ?? [] };
      return opened.length === 0 ? forward(next) : next;
    }
    if (event.is === "decided") return refusedWhole(state, event, step);
    if (event.is !== "fileEnded") return undefined;
    const next = {
      ...state,
      files: state.files.map((it) =>
        it.caseId === event.caseId ? { ...it, outcome: event.outcome, endedOn: event.day } : it,
      ),
    };
    const goesOn = next.files.every((it) => it.outcome) && missingParts(next, step).length === 0;
    return goesOn ? forward(next) : next;
  },
};

/** Without a part that is required the whole cannot be granted: once the last has ended, the platform says so. */
const refusal = (state: CaseState, step: StepOf<"files">, here: boolean): Line[] =>
  step.required === undefined
    ? []
    : [
        {
          action: "refuseWhole",
          label: "缺少必需的部分，整件不予同意",
          by: SYSTEM,
          why: here && isRefused(state, step) ? null : "没有缺少必需的部分。",
        },
      ];

const isRefused = (state: CaseState, step: StepOf<"files">): boolean =>
  state.files.every((it) => it.outcome) && missingParts(state, step).length > 0;

const refusedWhole = (
  state: CaseState,
  event: CaseEvent & { is: "decided" },
  step: StepOf<"files">,
): CaseState | undefined =>
  event.outcome === "refused" && isRefused(state, step)
    ? { ...state, decision: decisionOf(event), status: "refused", endedOn: event.day }
    : undefined;

/** Which parts the answers call for; of the others, by what was answered. */
export const partsCalledFor = (
  { form }: Pick<ServiceItem, "form">,
  { services, when = [] }: StepOf<"files">,
  answers: Answers,
): { services: readonly string[]; spared: readonly SparedFile[] } => {
  const spared = when
    .filter((it) => services.includes(it.service) && !isCalledFor(form, answers, it.showIf))
    .map(({ service, showIf }) => ({ service, why: answersNamed(form, answers, showIf) }));
  return { services: services.filter((it) => !spared.some((one) => one.service === it)), spared };
};

/** Parts that are required and were not granted. */
export const missingParts = ({ files: opened }: CaseState, { required = [] }: StepOf<"files">): OpenFile[] =>
  opened.filter((it) => it.outcome && it.outcome !== "granted" && required.includes(it.service));

/** How a part has come out for the whole: granted also while it waits to be delivered with it; null while it is worked on. */
export const partOutcome = ({ status }: Pick<CaseState, "status">): OpenFile["outcome"] => {
  switch (status) {
    case "ready":
    case "delivered":
      return "granted";
    case "refused":
    case "turnedAway":
      return "refused";
    case "withdrawn":
    case "closed":
      return "withdrawn";
    default:
      return null;
  }
};
