import { requireTemplates, type Template } from "./template.ts";

/** What is told, when and in which words. Data: a new message is a new line here. */
export const TEMPLATES: readonly Template[] = [
  {
    id: "received",
    on: "submitted",
    to: "firm",
    title: "已收到申报：{serviceName}",
    body: "您的“{serviceName}”已收到，回执编号 {code}。由{unitName}受理，应在 {due} 前办结。",
  },
  {
    id: "to-accept",
    on: "submitted",
    to: "unit",
    title: "新件待签收：{applicant}",
    body: "{applicant}申报“{serviceName}”（{code}），应在 {due} 前办结。",
  },
  {
    id: "accepted",
    on: "accepted",
    to: "firm",
    title: "已受理：{serviceName}",
    body: "您的“{serviceName}”（{code}）已受理，应在 {due} 前办结。",
  },
  {
    id: "correction",
    on: "correctionAsked",
    to: "firm",
    title: "请补正：{serviceName}",
    body: "您的“{serviceName}”（{code}）需要补正：{items}。请在 {replyBy} 前（含当日）一次补齐，其间停表。",
  },
  {
    id: "corrected",
    on: "corrected",
    to: "unit",
    title: "已补正：{applicant}",
    body: "{applicant}已提交“{serviceName}”（{code}）的补正，恢复计时，应在 {due} 前办结。",
  },
  {
    id: "turned-away",
    on: "turnedAway",
    to: "firm",
    title: "不予受理：{serviceName}",
    body: "您的“{serviceName}”（{code}）不予受理。理由：{reason}。救济途径和最后期限见办件页。",
  },
  {
    id: "consulted",
    on: "consultOpened",
    to: "consulted",
    title: "请会办：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）请贵单位答复意见，期限见办件页。",
  },
  {
    id: "extended",
    on: "clockExtended",
    to: "firm",
    title: "办理时限延长：{serviceName}",
    body: "您的“{serviceName}”（{code}）经批准延长 {days} 日，应在 {due} 前办结。理由：{reason}。",
  },
  {
    id: "urged",
    on: "urged",
    to: "unit",
    urgent: true,
    title: "督办：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）被督办：{says}。",
  },
  {
    id: "to-sign",
    on: "decisionProposed",
    to: "unit",
    title: "待审签：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）已拟出决定，请审签。理由：{reason}。",
  },
  {
    id: "proposal-returned",
    on: "proposalReturned",
    to: "unit",
    title: "审签退回：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）审签退回，请重新拟定。理由：{reason}。",
  },
  {
    id: "granted",
    on: "decided",
    when: { outcome: "granted" },
    to: "firm",
    title: "决定同意：{serviceName}",
    body: "您的“{serviceName}”（{code}）已决定同意{amount}。理由：{reason}。",
  },
  {
    id: "refused",
    on: "decided",
    when: { outcome: "refused" },
    to: "firm",
    title: "决定不予同意：{serviceName}",
    body: "您的“{serviceName}”（{code}）决定不予同意。理由：{reason}。救济途径和最后期限见办件页。",
  },
  {
    id: "to-pay-decided",
    on: "decided",
    when: { status: "toPay" },
    to: "unit",
    title: "待拨付：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）已决定同意{amount}，请制单。",
  },
  {
    id: "notice",
    on: "noticeOpened",
    to: "firm",
    title: "开始公示：{serviceName}",
    body: "您的“{serviceName}”（{code}）开始公示，{until} 截止。",
  },
  {
    id: "objection-firm",
    on: "objectionRaised",
    to: "firm",
    title: "公示期间收到异议：{serviceName}",
    body: "有人对您的“{serviceName}”（{code}）提出异议：{text}。由{unitName}核实答复，结果会告诉您。",
  },
  {
    id: "objection-unit",
    on: "objectionRaised",
    to: "unit",
    title: "收到异议：{applicant}",
    body: "有人对{applicant}的“{serviceName}”（{code}）提出异议：{text}。请核实答复。",
  },
  {
    id: "objection-upheld",
    on: "objectionAnswered",
    when: { upheld: true },
    to: "firm",
    title: "异议成立：{serviceName}",
    body: "对您的“{serviceName}”（{code}）的异议成立，由{unitName}据此作出决定。答复：{answer}。",
  },
  {
    id: "objection-dismissed",
    on: "objectionAnswered",
    when: { upheld: false },
    to: "firm",
    title: "异议不成立：{serviceName}",
    body: "对您的“{serviceName}”（{code}）的异议不成立，继续办理。答复：{answer}。",
  },
  {
    id: "notice-over",
    on: "noticeClosed",
    to: "firm",
    title: "公示结束：{serviceName}",
    body: "您的“{serviceName}”（{code}）公示结束，没有成立的异议，继续办理。",
  },
  {
    id: "to-pay-noticed",
    on: "noticeClosed",
    when: { status: "toPay" },
    to: "unit",
    title: "待拨付：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）公示结束，请制单。",
  },
  {
    id: "to-release",
    on: "paymentPrepared",
    to: "unit",
    title: "待复核：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）已制单，请另一人复核。",
  },
  {
    id: "payment-returned",
    on: "paymentReturned",
    to: "unit",
    title: "复核退回：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）复核退回，请重新制单。理由：{reason}。",
  },
  {
    id: "paid",
    on: "paid",
    to: "firm",
    title: "已拨付：{serviceName}",
    body: "您的“{serviceName}”（{code}）已拨付 {amount}，请查收。",
  },
  {
    id: "delivered",
    on: "delivered",
    to: "firm",
    title: "结果已送达：{serviceName}",
    body: "您的“{serviceName}”（{code}）已办结，结果编号 {resultCode}，任何人可以凭编号核验。",
  },
  {
    id: "closed",
    on: "closed",
    to: "firm",
    title: "办件已终止：{serviceName}",
    body: "您的“{serviceName}”（{code}）已终止办理。理由：{reason}。",
  },
  {
    id: "revoked",
    on: "resultRevoked",
    to: "firm",
    title: "结果已撤销：{serviceName}",
    body: "您的“{serviceName}”（{code}）的结果已撤销。理由：{reason}。救济途径和最后期限见办件页。",
  },
  {
    id: "withdrawn",
    on: "withdrawn",
    to: "unit",
    title: "已撤回：{applicant}",
    body: "{applicant}撤回了“{serviceName}”（{code}）的申请。理由：{reason}。",
  },
  {
    id: "due-moved-firm",
    on: "dueDayMoved",
    to: "firm",
    title: "办结日期有变：{serviceName}",
    body: "因放假安排变化，您的“{serviceName}”（{code}）应办结日期由 {before} 改为 {due}。工作日数不变。",
  },
  {
    id: "due-moved-unit",
    on: "dueDayMoved",
    to: "unit",
    title: "办结日期有变：{applicant}",
    body: "因放假安排变化，{applicant}的“{serviceName}”（{code}）应办结日期由 {before} 改为 {due}。",
  },
  {
    id: "reply-near",
    on: "replyNear",
    to: "firm",
    title: "补正还剩 {left} 个工作日：{serviceName}",
    body: "您的“{serviceName}”（{code}）还没有补正，最后一天是 {replyBy}，还剩 {left} 个工作日。",
  },
  {
    id: "deadlines",
    on: "deadlines",
    to: "unit",
    title: "今日到期 {dueToday} 件，超期 {overdue} 件",
    body: "{unitName}今日到期 {dueToday} 件，超期 {overdue} 件：{list}。",
  },
];

export const templatesOn = (on: string): readonly Template[] => TEMPLATES.filter((it) => it.on === on);

/** The one message that a reminder is written by. @throws when there is none: found at start by the test of templates. */
export const theTemplate = (id: string): Template => {
  const found = TEMPLATES.find((it) => it.id === id);
  if (!found) throw new Error(`No template ${id}`);
  return found;
};

/** For the start of the process. @throws StartRefusal when a template cannot be filled. */
export const checkMessages = (): void => requireTemplates(TEMPLATES);
