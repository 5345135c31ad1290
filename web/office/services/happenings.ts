import type { CaseHappening, Step } from "#kernel/process";

/** How a part of what happens is filled in. `as` names the kind of field. */
export type Part = {
  key: string;
  label: string;
  as:
    | "text"
    | "long"
    | "yesNo"
    | "whole"
    | "money"
    | "day"
    | "outcome"
    | "fileOutcome"
    | "silence"
    | "unit"
    | "paper"
    | "papers"
    | "ticked"
    | "checked"
    | "corrections"
    | "answers"
    | "coApplicant"
    | "replyDays"
    | "files"
    | "blocks"
    | "spared"
    | "deemed";
  optional?: true;
};
export type HappeningKind = Exclude<CaseHappening["is"], "submitted">;
type Described = { label: string; parts: readonly Part[]; needs?: Step["is"] };

const part = (key: string, label: string, as: Part["as"], optional?: true): Part =>
  optional ? { key, label, as, optional } : { key, label, as };
const reason = part("reason", "理由", "text");
const says = part("says", "说了什么", "text");
const decision = [
  part("outcome", "决定", "outcome"),
  part("amount", "金额，没有就留空", "money"),
  reason,
  part("belowReason", "低于算出的金额，理由（没有就留空）", "text", true),
];

/** What can happen in a worked case, in the words of the counter, with what has to be said of it. */
export const HAPPENINGS: Readonly<Record<HappeningKind, Described>> = {
  coApplicantConfirmed: { label: "共同申请人确认", parts: [part("who", "谁", "coApplicant")] },
  coApplicantDeclined: {
    label: "共同申请人不同意",
    parts: [part("who", "谁", "coApplicant"), reason],
  },
  accepted: {
    label: "受理",
    parts: [part("checked", "核对过的", "ticked"), part("deemed", "逾期没有告知，视为受理", "deemed")],
  },
  turnedAway: { label: "不予受理", parts: [reason, part("to", "告诉申请人去哪里办", "text")] },
  correctionAsked: {
    label: "告知补正",
    parts: [
      part("items", "要补正的", "corrections"),
      part("replyBy", "补正到哪一天（不写就按事项的期限算）", "day", true),
    ],
  },
  corrected: {
    label: "申请人补正",
    parts: [
      part("answers", "改了哪些填写", "answers"),
      part("materials", "补交的材料", "papers"),
      part("blocks", "整组重新填的", "blocks", true),
    ],
  },
  materialBrought: { label: "补交材料", parts: [part("materials", "补交的材料", "papers")] },
  withdrawn: { label: "申请人撤回", parts: [reason] },
  closed: { label: "终止办理", parts: [reason] },
  reassigned: {
    label: "转给别人办",
    parts: [part("to", "转给谁", "text"), part("person", "那人的编号", "text", true), reason],
  },
  reviewed: { label: "审查", needs: "review", parts: [part("checked", "核对结果", "checked")] },
  consultOpened: {
    label: "发起会办",
    needs: "consult",
    parts: [part("until", "答复期限", "replyDays")],
  },
  consultAnswered: {
    label: "会办单位答复",
    needs: "consult",
    parts: [part("unit", "哪个单位", "unit"), part("agrees", "同意吗", "yesNo"), says],
  },
  silenceTaken: {
    label: "会办逾期未复",
    needs: "consult",
    parts: [part("unit", "哪个单位", "unit"), part("as", "怎么处理", "silence")],
  },
  markGiven: {
    label: "专家打分",
    needs: "expertReview",
    parts: [part("expert", "哪位专家", "text"), part("mark", "分数", "whole"), says],
  },
  expertsHeard: { label: "评审结束", needs: "expertReview", parts: [] },
  inspected: {
    label: "现场核查",
    needs: "inspection",
    parts: [part("checked", "核查结果", "checked"), says],
  },
  filesOpened: {
    label: "分送各事项",
    needs: "files",
    parts: [part("files", "分办件", "files"), part("spared", "这次不用办的", "spared", true)],
  },
  fileEnded: {
    label: "分办件办结",
    needs: "files",
    parts: [part("caseId", "哪个分办件（编号）", "text"), part("outcome", "结果", "fileOutcome")],
  },
  decisionProposed: { label: "拟出决定（待会签）", needs: "decide", parts: decision },
  proposalReturned: { label: "会签退回", needs: "decide", parts: [reason] },
  decided: { label: "作出决定", needs: "decide", parts: decision },
  noticeOpened: {
    label: "开始公示",
    needs: "publicNotice",
    parts: [part("until", "公示到哪一天（不写就按公示期算）", "day", true)],
  },
  objectionRaised: {
    label: "有人提出异议",
    needs: "publicNotice",
    parts: [
      part("text", "异议", "long"),
      part("name", "谁提的", "text"),
      part("contact", "联系方式", "text"),
    ],
  },
  objectionAnswered: {
    label: "答复异议",
    needs: "publicNotice",
    parts: [part("upheld", "异议成立吗", "yesNo"), part("answer", "答复", "text")],
  },
  noticeClosed: { label: "公示结束", needs: "publicNotice", parts: [] },
  paymentPrepared: { label: "拨付制单", needs: "pay", parts: [] },
  paymentReturned: { label: "拨付复核退回", needs: "pay", parts: [reason] },
  paid: { label: "拨付", needs: "pay", parts: [part("amount", "金额", "money")] },
  delivered: { label: "送达结果", needs: "deliver", parts: [part("code", "结果编号", "text")] },
  handedOver: { label: "窗口领走结果", parts: [part("to", "谁领的", "text")] },
  clockExtended: {
    label: "延长期限",
    parts: [part("days", "延长几天", "whole"), reason],
  },
  urged: { label: "督办", parts: [says, part("replyBy", "答复到哪一天", "day", true)] },
  urgeAnswered: { label: "答复督办", parts: [says] },
  promiseChecked: {
    label: "核查承诺",
    parts: [part("material", "哪份承诺", "paper"), part("kept", "做到了吗", "yesNo"), says],
  },
  resultRevoked: { label: "撤销结果", parts: [reason] },
  rated: { label: "申请人评价", parts: [part("stars", "几星", "whole"), says] },
  calledBack: { label: "回访", parts: [says] },
};

export const happeningLabel = (is: string): string =>
  is in HAPPENINGS ? HAPPENINGS[is as HappeningKind].label : is;
