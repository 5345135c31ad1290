import type { ServiceDraftLine, ServiceDraftState } from "#engines/services/contract";
import type { FieldDeclaration, MaterialDeclaration } from "#kernel/forms";
import type { ApplicantKind, Remedy, ResultDeclaration, ServiceItem, Step } from "#kernel/process";
import type { Tone } from "../parts/marks.tsx";

export const STATES: Readonly<Record<ServiceDraftState, { text: string; tone: Tone }>> = {
  draft: { text: "起草中", tone: "busy" },
  submitted: { text: "待审核", tone: "wait" },
  returned: { text: "退回修改", tone: "bad" },
  withdrawn: { text: "已作废", tone: "quiet" },
  published: { text: "已发布", tone: "good" },
};
export const DEEDS = {
  started: "开始起草",
  saved: "保存",
  submitted: "提交审核",
  returned: "退回",
  withdrawn: "撤回",
  published: "发布",
} as const;
export const APPLICANTS: Readonly<Record<ApplicantKind, string>> = {
  enterprise: "企业",
  soleTrader: "个体工商户",
  cooperative: "合作社",
  institution: "机构",
  person: "个人",
};
export const LEVELS: Readonly<Record<NonNullable<ServiceItem["level"]>, string>> = {
  prefecture: "州级",
  county: "申请人所在县市",
  both: "州和县市，各办各的环节",
};
export const ELIGIBILITY: Readonly<Record<NonNullable<ServiceItem["eligibility"]>["mode"], string>> = {
  advise: "提示差在哪里，仍可以申请",
  gate: "不能申请",
};
export const SCOPES: Readonly<Record<NonNullable<ServiceItem["agents"]>["may"][number], string>> = {
  fill: "代填代交",
  sign: "代为签署",
  receive: "代领结果",
};
export const SHOWN_RESULTS: Readonly<Record<NonNullable<ServiceItem["publish"]>["shows"][number], string>> = {
  name: "名称",
  amount: "金额",
  day: "日期",
};
export const SENSITIVITIES: Readonly<Record<NonNullable<FieldDeclaration["sensitivity"]>, string>> = {
  public: "可以公开",
  internal: "内部",
  personal: "个人信息（打码显示）",
};
export const SILENCE = { agrees: "按无意见处理", reminded: "催办" } as const;
export const STEPS: Readonly<Record<Step["is"], string>> = {
  accept: "受理",
  review: "审查",
  consult: "会办",
  expertReview: "专家评审",
  inspection: "现场核查",
  files: "并联办理（一件事）",
  decide: "审核决定",
  publicNotice: "公示",
  pay: "拨付",
  deliver: "送达结果",
};
export const SOURCES: Readonly<Record<MaterialDeclaration["source"], string>> = {
  upload: "上传",
  register: "免提交（名录已有）",
  promise: "告知承诺",
  later: "可以后补",
};
export const FIELD_TYPES: Readonly<Record<FieldDeclaration["type"], string>> = {
  text: "一行文字",
  longText: "多行文字",
  integer: "整数",
  money: "金额",
  decimal: "小数",
  rate: "百分比",
  day: "日期",
  choice: "单选",
  choices: "多选",
  boolean: "是或否",
};
export const LOCKS: Readonly<Record<NonNullable<FieldDeclaration["prefill"]>["lock"], string>> = {
  locked: "不能改",
  editableWithReason: "改了要写理由",
  editable: "可以改",
};
export const RESULTS: Readonly<Record<ResultDeclaration["kind"], string>> = {
  letter: "决定书",
  certificate: "证书",
  receipt: "回执",
};
export const REMEDIES: Readonly<Record<Remedy["kind"], string>> = {
  objection: "异议",
  reconsideration: "行政复议",
  litigation: "行政诉讼",
  complaint: "投诉",
};
export const TERM_UNITS = { working: "个工作日", calendar: "日" } as const;

export const servicePath = (service: string): string => `/office/services/${service}`;
export const draftPath = ({ draftId }: Pick<ServiceDraftLine, "draftId">): string =>
  `/office/services/drafts/${draftId}`;
/** As an id within the page, so that a fault leads to its field. */
export const anchorOf = (path: string): string => `at-${path.replaceAll(".", "-")}`;
