import type { Answer, DraftLine, DraftState } from "#engines/matching/contract";
import type { Certainty } from "#kernel/citation";
import { amountText, type Finding, type Outcome } from "#kernel/rules";
import type { Tone } from "../parts/marks.tsx";

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: "符合",
  unmet: "不符合",
  unknown: "还缺信息",
  manual: "需要人工判断",
  notApplicable: "不适用",
};
export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  met: "good",
  unmet: "quiet",
  unknown: "wait",
  manual: "busy",
  notApplicable: "quiet",
};
export const STATES: Readonly<Record<DraftState, { text: string; tone: Tone }>> = {
  draft: { text: "起草中", tone: "busy" },
  submitted: { text: "待公平竞争审查", tone: "wait" },
  returned: { text: "退回修改", tone: "bad" },
  withdrawn: { text: "已撤回", tone: "quiet" },
};
export const CERTAINTIES: Readonly<Record<Certainty, { text: string; tone: Tone }>> = {
  verified: { text: "已核对", tone: "good" },
  secondary: { text: "转引", tone: "wait" },
  memory: { text: "凭记忆", tone: "wait" },
  unconfirmed: { text: "待核实", tone: "bad" },
};
export const SEVERITIES: Readonly<Record<Finding["severity"], { text: string; tone: Tone }>> = {
  error: { text: "错误", tone: "bad" },
  warning: { text: "请看一下", tone: "wait" },
  info: { text: "提示", tone: "quiet" },
};
export const DEEDS = {
  started: "开始起草",
  saved: "保存",
  submitted: "提交审查",
  returned: "退回",
  withdrawn: "撤回",
} as const;

/** Outcome with the money or points it comes with. */
export const answerText = ({ outcome, amount, score }: Answer): string =>
  [
    OUTCOMES[outcome],
    ...(amount && outcome !== "unmet" && outcome !== "notApplicable" ? [amountText(amount)] : []),
    ...(score ? [score.min === score.max ? `${score.min} 分` : `${score.min}—${score.max} 分`] : []),
  ].join("，");

/** 11月24日 17:05, in Beijing. */
export const momentText = (at: string): string =>
  new Intl.DateTimeFormat("zh-CN", {
    timeZone: "Asia/Shanghai",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(new Date(at));

export const draftPath = ({ draftId }: Pick<DraftLine, "draftId">): string =>
  `/office/studio/drafts/${draftId}`;
