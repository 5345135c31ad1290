import { type Day, dayText } from "#kernel/calendar";
import type { ServiceItem, Step } from "./service-item.ts";
import { type CaseState, stepIndex } from "./state.ts";

export type CaseAction =
  | "accept"
  | "askCorrection"
  | "correct"
  | "decide"
  | "openNotice"
  | "object"
  | "answerObjection"
  | "closeNotice"
  | "preparePayment"
  | "releasePayment"
  | "deliver"
  | "withdraw";

/** An action that belongs to the case's path: who may take it and, when it is closed, why. `by` is a unit id, the applicant or anybody. */
export type ActionState = {
  action: CaseAction;
  label: string;
  by: string;
  open: boolean;
  why: string | null;
};

type StepOf<Is extends Step["is"]> = Extract<Step, { is: Is }>;
const ENDED = new Set(["delivered", "refused", "withdrawn"]);

/** Every action of the item's path with whether it is open now. The only place that says what may follow what. */
export const actionsOf = (item: ServiceItem, state: CaseState, today: Day): readonly ActionState[] => {
  const ended = ENDED.has(state.status);
  const whyEnded = "事项已经办结。";
  const line = (action: CaseAction, label: string, by: string, why: string | null): ActionState => ({
    action,
    label,
    by,
    open: !ended && why === null,
    why: ended ? whyEnded : why,
  });
  return item.steps
    .flatMap((step) => linesOf(item, state, today, step, line))
    .concat(applicantLines(item, state, line));
};

type Line = (action: CaseAction, label: string, by: string, why: string | null) => ActionState;

const linesOf = (item: ServiceItem, state: CaseState, today: Day, step: Step, line: Line): ActionState[] => {
  switch (step.is) {
    case "accept":
      return [
        line(
          "accept",
          "签收受理",
          step.by,
          state.status === "submitted" ? null : notNow(state, "已经受理。"),
        ),
        line("askCorrection", "一次告知补正", step.by, whyNoCorrection(item, state)),
      ];
    case "decide":
      return [
        line(
          "decide",
          "作出决定",
          step.by,
          state.status === "accepted"
            ? null
            : notNow(state, before(item, state, "decide") ? "要先受理。" : "已经作出决定。"),
        ),
      ];
    case "publicNotice":
      return noticeLines(item, state, today, step, line);
    case "pay":
      return [
        line("preparePayment", "制单", step.by, whyNoPayment(item, state, ["due", "returned"], "已经制单。")),
        line(
          "releasePayment",
          "复核拨付",
          step.by,
          whyNoPayment(item, state, ["prepared"], "要先由另一人制单。"),
        ),
      ];
    case "deliver": {
      const owner = item.owner;
      return [
        line(
          "deliver",
          "送达结果",
          owner,
          item.steps[state.step]?.is === "deliver" ? null : notNow(state, "前面的步骤还没有办完。"),
        ),
      ];
    }
  }
};

const noticeLines = (
  item: ServiceItem,
  state: CaseState,
  today: Day,
  { by }: StepOf<"publicNotice">,
  line: Line,
): ActionState[] => {
  const notice = state.notices.at(-1);
  const here = item.steps[state.step]?.is === "publicNotice";
  const running =
    here && (state.status === "onNotice" || state.status === "objected") && notice !== undefined;
  const early = before(item, state, "publicNotice") ? "要先作出同意的决定。" : "公示已经结束。";
  return [
    line(
      "openNotice",
      "开始公示",
      by,
      here && state.status === "decided" ? null : notNow(state, running ? "正在公示。" : early),
    ),
    line(
      "object",
      "提出异议",
      "anyone",
      !running ? "没有在公示。" : notice.until < today ? `公示已于 ${dayText(notice.until)} 截止。` : null,
    ),
    line("answerObjection", "答复异议", by, state.status === "objected" ? null : "没有待答复的异议。"),
    line("closeNotice", "结束公示", by, whyNotClose(state, running, today)),
  ];
};

const whyNotClose = (state: CaseState, running: boolean, today: Day): string | null => {
  const notice = state.notices.at(-1);
  if (!running || !notice) return "没有在公示。";
  if (state.status === "objected") return "还有异议没有答复。";
  // The notice lasts through its last day.
  return today > notice.until ? null : `公示到 ${dayText(notice.until)} 截止，次日起可以结束。`;
};

const whyNoCorrection = (item: ServiceItem, state: CaseState): string | null => {
  if (state.status === "correcting") return "正在等申请人补正。";
  if (state.status !== "submitted" && state.status !== "accepted") return "已经作出决定，不能再要求补正。";
  if (state.decision) return "异议之后重新决定，不再要求补正。";
  return state.corrections.length >= item.correction.maxRounds ? "补正只能一次告知，本件已经告知过。" : null;
};

const whyNoPayment = (
  item: ServiceItem,
  state: CaseState,
  allowed: readonly string[],
  otherwise: string,
): string | null => {
  if (item.steps[state.step]?.is !== "pay")
    return before(item, state, "pay") ? "前面的步骤还没有办完。" : "已经拨付。";
  return allowed.includes(state.payment?.state ?? "due") ? null : otherwise;
};

const applicantLines = (item: ServiceItem, state: CaseState, line: Line): ActionState[] => [
  line("correct", "提交补正", "applicant", state.status === "correcting" ? null : "没有要补正的内容。"),
  line(
    "withdraw",
    "撤回申请",
    "applicant",
    before(item, state, "decide") || (item.steps[state.step]?.is === "decide" && !state.decision)
      ? null
      : "已经作出决定，不能再撤回。",
  ),
];

const before = (item: ServiceItem, state: CaseState, is: Step["is"]): boolean =>
  state.step < stepIndex(item, is);
const notNow = (state: CaseState, otherwise: string): string =>
  state.status === "correcting" ? "正在等申请人补正，补正之后才能办。" : otherwise;
