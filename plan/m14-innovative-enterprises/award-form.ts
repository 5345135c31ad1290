import type { FormBlock } from "#kernel/forms";
import { contactBlock, firmBlock, from, heads, lastYear, payeeBlock } from "../form-parts.ts";

const research: FormBlock = {
  title: "认定与研发情况",
  help: "金额以万元为单位，最多精确到分。",
  fields: [
    {
      key: "certificateNumber",
      label: "高新技术企业证书编号",
      type: "text",
      required: true,
      maxLength: 30,
      hint: "证书上以 GR 开头的编号。",
    },
    {
      key: "highTechCertifiedOn",
      label: "证书发证日期",
      type: "day",
      required: true,
      hint: "例如 2025-11-20。",
      prefill: from("highTechCertifiedOn", "editableWithReason"),
    },
    {
      key: "nameOnCertificate",
      label: "证书上的单位名称",
      type: "choice",
      choices: [
        { value: "same", label: "与现在的名称一致" },
        { value: "earlier", label: "是更名以前的名称" },
      ],
      required: false,
      hint: "不填的按一致处理。",
    },
    {
      key: "earlierName",
      label: "更名以前的名称",
      type: "text",
      required: true,
      showIf: { field: "nameOnCertificate", oneOf: ["earlier"] },
    },
    {
      key: "renamedOn",
      label: "更名核准日期",
      type: "day",
      required: true,
      hint: "以登记机关的准予变更登记通知书为准。",
      showIf: { field: "nameOnCertificate", oneOf: ["earlier"] },
    },
    lastYear("revenue", "上年度营业收入", "以年度利润表为准。"),
    lastYear("rdExpense", "上年度研发费用", "以研发费用辅助账或审计报告为准。"),
    lastYear("highTechRevenue", "上年度高新技术产品（服务）收入", "没有单独核算的可以不填。", false),
    heads("employees", "从业人数", "含劳务派遣人员。"),
    heads("rdStaff", "研发人员数", "全年实际工作累计 183 天以上的科技人员。"),
    {
      key: "usePlan",
      label: "补助资金打算用在哪里",
      type: "longText",
      required: true,
      maxLength: 1000,
      hint: "写明研发项目、用途和大致金额。",
    },
  ],
};

/** Nobody has to list projects; who does gives the officers something to fix the amount by. */
const projects: FormBlock = {
  title: "上年度研发项目",
  help: "可以不填；填了的，便于核定金额。",
  repeats: { key: "projects", one: "研发项目", atLeast: 0, atMost: 20 },
  fields: [
    { key: "projectName", label: "项目名称", type: "text", required: true },
    { key: "projectStart", label: "开始日期", type: "day", required: false },
    { key: "projectEnd", label: "结束日期", type: "day", required: false, hint: "还在做的不填。" },
    {
      key: "projectExpense",
      label: "上年度投入",
      type: "money",
      unit: "万元",
      required: false,
      min: 0,
      sensitivity: "internal",
    },
    {
      key: "projectBy",
      label: "研发方式",
      type: "choice",
      choices: [
        { value: "own", label: "自主研发" },
        { value: "joint", label: "合作研发" },
        { value: "commissioned", label: "委托研发" },
      ],
      required: false,
    },
    {
      key: "projectPartner",
      label: "合作或者受托单位",
      type: "text",
      required: false,
      showIf: { field: "projectBy", oneOf: ["joint", "commissioned"] },
    },
  ],
};

export const awardForm: readonly FormBlock[] = [
  firmBlock,
  research,
  projects,
  payeeBlock("science-technology"),
  contactBlock,
];
