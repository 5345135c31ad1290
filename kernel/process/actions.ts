import { type Day, daysBetween } from "#kernel/calendar";
import { askedMaterials } from "#kernel/forms";
import type { ServiceItem } from "./service-item.ts";
import { type CaseState, END_STATUSES } from "./state.ts";
import type { Step } from "./step.ts";
import { rulesOf, stepTitle } from "./steps/index.ts";
import { APPLICANT, CO_APPLICANT, type Line, type Seen, type StepRules, SUPERVISOR } from "./steps/rules.ts";

/** An action that belongs to the case's path: who may take it and, when it is closed, why. `by` is a unit id, the applicant, anybody, or the platform. */
export type ActionState = Line & { open: boolean };

/** Every action of the item's path with whether it is open now. The only place that says what may follow what. */
export const actionsOf = (item: ServiceItem, state: CaseState, today: Day): readonly ActionState[] =>
  [
    ...item.steps.flatMap((step, at) => stepLines(item, state, today, step, at)),
    ...caseLines(item, state, today),
  ].map((it) => ({ ...it, open: it.why === null }));

const ENDED = "事项已经办结。";
const isOver = ({ status }: CaseState): boolean => END_STATUSES.has(status);

const stepLines = (
  item: ServiceItem,
  state: CaseState,
  today: Day,
  step: Step,
  at: number,
): readonly Line[] => {
  const isHere = state.step === at && !isOver(state);
  const waits =
    state.status === "correcting"
      ? "正在等申请人补正，补正之后才能办。"
      : state.status === "confirming"
        ? "还有共同申请人没有确认。"
        : null;
  const seen: Seen<Step["is"]> = {
    item,
    state,
    step,
    here: isHere && waits === null,
    why: (past) =>
      isOver(state) ? ENDED : (waits ?? (isHere ? null : state.step < at ? whatFirst(item, state) : past)),
    today,
  };
  return (rulesOf(step) as StepRules<Step["is"]>)
    .lines(seen)
    .map((it) => (isOver(state) ? { ...it, why: ENDED } : it));
};

/** The step at work has to be done first. */
const whatFirst = ({ steps }: ServiceItem, state: CaseState): string => {
  const now = steps[state.step];
  return now ? `要先${stepTitle(now)}。` : ENDED;
};

/** What is not bound to one step. */
const caseLines = (item: ServiceItem, state: CaseState, today: Day): Line[] => {
  const over = isOver(state) ? ENDED : null;
  const line = (action: Line["action"], label: string, by: string, why: string | null): Line => ({
    action,
    label,
    by,
    why,
  });
  const step = item.steps[state.step];
  const desk = (step && "by" in step && step.by) || item.owner;
  return [
    ...(item.coApplicants
      ? [
          line("confirm", "确认共同申请", CO_APPLICANT, over ?? whyNoConfirmation(state)),
          line("decline", "不同意共同申请", CO_APPLICANT, over ?? whyNoConfirmation(state)),
        ]
      : []),
    line("askCorrection", "一次告知补正", desk, over ?? whyNoCorrection(item, state)),
    line(
      "correct",
      "提交补正",
      APPLICANT,
      over ?? (state.status === "correcting" ? null : "没有要补正的内容。"),
    ),
    line("bringMaterial", "补交材料", APPLICANT, over ?? whyNothingOwed(item, state)),
    line("withdraw", "撤回申请", APPLICANT, over ?? whyNoWithdrawal(state)),
    line("close", "逾期未补正，终止办理", desk, over ?? whyNotClosed(item, state, today)),
    line("reassign", "转办", desk, over),
    line("urge", "督办", SUPERVISOR, over),
    ...(state.urged.length > 0 ? [line("answerUrge", "答复督办", desk, whyNoUrgeAnswer(state))] : []),
    ...(item.limits.extension
      ? [line("extendClock", "延长期限", item.limits.extension.by, over ?? whyNoExtension(item, state))]
      : []),
    line("checkPromise", "核查承诺", item.owner, whyNoPromise(item, state)),
    ...(state.result && state.through === "counter"
      ? [line("handOver", "登记领取结果", item.owner, state.handedOver ? "结果已经领取。" : null)]
      : []),
    ...revocation(item, state),
    ...(item.rating
      ? [
          line("rate", "评价", APPLICANT, whyNoRating(state)),
          line("callBack", "回访", item.owner, whyNoCallBack(item, state)),
        ]
      : []),
  ];
};

/** A case that ended meanwhile still owes its answer. */
const whyNoUrgeAnswer = ({ urged }: CaseState): string | null =>
  urged.some((it) => it.answer === null) ? null : "督办都已答复。";

const whyNoConfirmation = (state: CaseState): string | null =>
  state.status === "confirming" ? null : "共同申请人都已确认。";

const whyNoCorrection = (item: ServiceItem, state: CaseState): string | null => {
  if (state.status === "correcting") return "正在等申请人补正。";
  if (state.status === "confirming") return "还有共同申请人没有确认。";
  if (state.status === "filing" && state.files.length > 0)
    return "各单位正在并联办理，由办理的单位在各自的办件里告知补正。";
  if (state.status === "onNotice" || state.status === "objected")
    return state.decision ? "已经作出决定，不能再要求补正。" : "正在公示，公示结束之后才能要求补正。";
  if (state.notices.some((it) => it.objections.some((one) => one.upheld)))
    return "异议成立之后直接作出决定，不再要求补正。";
  if (state.decision || state.status === "proposed") return "已经作出决定，不能再要求补正。";
  const { maxRounds } = item.correction;
  return state.corrections.length < maxRounds
    ? null
    : maxRounds === 1
      ? "补正只能一次告知，本件已经告知过。"
      : `补正最多告知 ${maxRounds} 次，本件已经告知过 ${maxRounds} 次。`;
};

/** Papers that may come later and have not come. */
export const owedMaterials = (item: ServiceItem, state: CaseState): ServiceItem["materials"] =>
  askedMaterials(item, state.answers).filter(
    (it) => it.source === "later" && it.required && !state.materials.some((one) => one.material === it.key),
  );
const whyNothingOwed = (item: ServiceItem, state: CaseState): string | null =>
  owedMaterials(item, state).length > 0 ? null : "没有要补交的材料。";

const whyNoWithdrawal = (state: CaseState): string | null =>
  state.decision || state.status === "proposed" ? "已经作出决定，不能再撤回。" : null;

const whyNotClosed = (item: ServiceItem, state: CaseState, today: Day): string | null => {
  const asked = state.status === "correcting" ? state.corrections.at(-1) : undefined;
  if (!asked) return "没有在等补正。";
  if (item.correction.onNoReply !== "close") return "本事项逾期未补正不终止，只提醒。";
  return daysBetween(asked.replyBy, today) > 0 ? null : "补正期限还没有过。";
};

const whyNoExtension = (item: ServiceItem, state: CaseState): string | null => {
  const times = item.limits.extension?.times ?? 0;
  if (state.decision) return "已经作出决定。";
  return state.extensions.length < times ? null : `期限最多延长 ${times} 次，本件已经延长过。`;
};

const whyNoPromise = (item: ServiceItem, state: CaseState): string | null => {
  const promised = askedMaterials(item, state.answers).filter((it) => it.source === "promise");
  if (promised.length === 0) return "本事项没有承诺的材料。";
  if (!state.result) return "办结之后再核查承诺。";
  return promised.some((it) => !state.promises.some((one) => one.material === it.key))
    ? null
    : "承诺都已核查。";
};

const revocation = (item: ServiceItem, state: CaseState): Line[] => {
  const step = item.steps.find((it) => it.is === "deliver");
  const result = item.results.find((it) => it.id === step?.result);
  if (!result?.revocable) return [];
  const why = !state.result ? "还没有结果。" : state.result.revoked ? "已经撤销。" : null;
  return [{ action: "revokeResult", label: "撤销结果", by: result.revocable.by, why }];
};

const whyNoRating = (state: CaseState): string | null => {
  if (state.partOf) return `本件是“一件事”（${state.partOf.code}）的一部分，请在主办件里一并评价。`;
  if (state.status !== "delivered" && state.status !== "refused") return "办结之后可以评价。";
  return state.rating ? "已经评价过。" : null;
};

const whyNoCallBack = (item: ServiceItem, state: CaseState): string | null => {
  if (!state.rating) return "还没有评价。";
  if (state.rating.stars > (item.rating?.lowAtMost ?? 0)) return "评价不低，不需要回访。";
  return state.calledBackOn ? "已经回访。" : null;
};
