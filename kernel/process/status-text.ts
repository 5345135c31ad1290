import type { CaseStatus } from "./state.ts";

/** Where a case stands, in the words of the counter. */
const STATUS_TEXT: Readonly<Record<CaseStatus, string>> = {
  confirming: "待共同申请人确认",
  submitted: "待受理",
  correcting: "待补正（停表）",
  inReview: "审查中",
  consulting: "会办中",
  assessing: "专家评审中",
  inspecting: "现场核查中",
  filing: "并联办理中",
  accepted: "审核中",
  proposed: "待会签",
  decided: "已作出决定",
  onNotice: "公示中",
  objected: "异议处理中",
  toPay: "待拨付",
  paid: "已拨付，待送达",
  delivered: "已办结",
  refused: "不予同意",
  withdrawn: "已撤回",
  turnedAway: "不予受理",
  closed: "已终止",
};
export const statusText = (status: CaseStatus): string => STATUS_TEXT[status];
