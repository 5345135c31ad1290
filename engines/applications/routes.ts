import { get, post, type Route } from "#platform/http";
import { casesWith } from "./cases.ts";
import type { MoneyPort } from "./ports.ts";
import { workbenchRoutes } from "./workbench/doors.ts";

/** Ids of services hold a slash, so they travel in the query, not in the path. */
export const applicationsRoutes = (money: MoneyPort): readonly Route[] => {
  const cases = casesWith(money);
  const one = "/cases/:subjectId/:caseId";
  return [
    get("/applications/intake", { summary: "现在收不收申请，本期名额和余额", does: cases.intake }),
    get("/applications/form", { summary: "预填的申请表、草稿和资格核对", does: cases.prefilled }),
    post("/drafts", { summary: "保存草稿", does: cases.saveDraft }),
    post("/applications", { summary: "提交申请（同一 idempotencyKey 只算一件）", does: cases.submit }),
    get("/my/cases", { summary: "我的办件", does: cases.mine }),
    get("/my/joined", { summary: "请我确认的共同申请", does: cases.joined }),
    get("/my/entrusted", { summary: "委托我办的件", does: cases.entrusted }),
    post(`${one}/confirm`, { summary: "确认共同申请", does: cases.confirm }),
    post(`${one}/decline`, { summary: "不同意共同申请", does: cases.decline }),
    get("/counter/services", { summary: "本窗口受理的事项", does: cases.counterServices }),
    get("/counter/form", { summary: "窗口代录：预填的申请表", does: cases.counterForm }),
    post("/counter/applications", { summary: "窗口代录：提交", does: cases.fileAtCounter }),
    post(`${one}/counter-correct`, { summary: "窗口代录：补正", does: cases.correctAtCounter }),
    post(`${one}/counter-bring`, { summary: "窗口代录：补交材料", does: cases.bringAtCounter }),
    post(`${one}/hand-over`, { summary: "登记到窗口领取结果", does: cases.handOver }),
    get("/office/queue", { summary: "待办队列，按剩余工作日排序", does: cases.queue }),
    get(one, { summary: "一件申请的全部情况", does: cases.case }),
    post(`${one}/read-answer`, { summary: "看一项个人信息的全文（留痕）", does: cases.readAnswer }),
    post(`${one}/accept`, { summary: "受理", does: cases.accept }),
    post(`${one}/ask-correction`, { summary: "一次告知补正（停表）", does: cases.askCorrection }),
    post(`${one}/correct`, { summary: "提交补正", does: cases.correct }),
    post(`${one}/decide`, { summary: "作出决定", does: cases.decide }),
    post(`${one}/open-notice`, { summary: "开始公示", does: cases.openNotice }),
    post(`${one}/answer-objection`, { summary: "答复异议", does: cases.answerObjection }),
    post(`${one}/close-notice`, { summary: "结束公示", does: cases.closeNotice }),
    post(`${one}/deliver`, { summary: "送达结果", does: cases.deliver }),
    post(`${one}/withdraw`, { summary: "撤回申请", does: cases.withdraw }),
    post(`${one}/turn-away`, { summary: "不予受理，并说明向哪里申请", does: cases.turnAway }),
    post(`${one}/review`, { summary: "完成审查", does: cases.review }),
    post(`${one}/open-consult`, { summary: "发起会办", does: cases.openConsult }),
    post(`${one}/open-files`, { summary: "一件事：分送各单位", does: cases.openFiles }),
    post(`${one}/answer-consult`, { summary: "答复会办", does: cases.answerConsult }),
    post(`${one}/give-mark`, { summary: "录入一位专家的评分", does: cases.giveMark }),
    post(`${one}/hear-experts`, { summary: "结束专家评审", does: cases.hearExperts }),
    post(`${one}/inspect`, { summary: "登记现场核查结果", does: cases.inspect }),
    post(`${one}/propose`, { summary: "拟出决定，待会签", does: cases.propose }),
    post(`${one}/countersign`, { summary: "会签同意", does: cases.countersign }),
    post(`${one}/return-proposal`, { summary: "会签退回", does: cases.returnProposal }),
    post(`${one}/extend-clock`, { summary: "延长期限", does: cases.extendClock }),
    post(`${one}/reassign`, { summary: "转给本单位的另一人", does: cases.reassign }),
    post(`${one}/urge`, { summary: "督办", does: cases.urge }),
    post(`${one}/answer-urge`, { summary: "答复督办", does: cases.answerUrge }),
    post(`${one}/close`, { summary: "逾期未补正，终止办理", does: cases.closeUnanswered }),
    post(`${one}/bring-material`, { summary: "补交材料", does: cases.bringMaterial }),
    post(`${one}/check-promise`, { summary: "核查承诺", does: cases.checkPromise }),
    post(`${one}/revoke-result`, { summary: "撤销结果", does: cases.revokeResult }),
    post(`${one}/rate`, { summary: "评价", does: cases.rate }),
    post(`${one}/call-back`, { summary: "回访", does: cases.callBack }),
    post("/objections", { summary: "对公示提出异议", does: cases.objectTo }),
    get("/notices", { summary: "公示", does: cases.notices }),
    get("/verify/:code", { summary: "验证回执或者结果编号", does: cases.verify }),
    ...workbenchRoutes(money),
  ];
};
