import type { FormBlock } from "#kernel/forms";
import { contactBlock, firmBlock, idNumber, personal } from "../../form-parts.ts";

const situation: FormBlock = {
  title: "注销情况",
  help: "公示前会请税务、人社等部门核对，请如实填写。",
  fields: [
    {
      key: "closingReason",
      label: "属于哪种情况",
      type: "choice",
      choices: [
        { value: "neverTraded", label: "设立后没有开展经营活动" },
        { value: "noDebts", label: "经营过，没有发生债权债务" },
        { value: "settled", label: "债权债务已经清偿完结" },
      ],
      required: true,
      sensitivity: "public",
    },
    {
      key: "closingDecidedOn",
      label: "作出注销决定的日期",
      type: "day",
      required: true,
      hint: "股东会决议或者投资人决定上的日期，例如 2026-03-02。",
      sensitivity: "internal",
    },
    {
      key: "debtsSettledOn",
      label: "债权债务清偿完结的日期",
      type: "day",
      required: true,
      showIf: { field: "closingReason", oneOf: ["settled"] },
      sensitivity: "internal",
    },
    {
      key: "hadStaff",
      label: "有没有用过工",
      type: "boolean",
      required: true,
      sensitivity: "internal",
    },
    {
      key: "staffSettledOn",
      label: "工资、社保和补偿金结清的日期",
      type: "day",
      required: true,
      showIf: { field: "hadStaff", oneOf: ["是"] },
      sensitivity: "internal",
    },
    {
      key: "usedInvoices",
      label: "有没有领用过发票",
      type: "boolean",
      required: true,
      hint: "领用过的，公示前先到电子税务局验旧、缴销发票并结清税款。",
      sensitivity: "internal",
    },
    {
      key: "taxSettledOn",
      label: "税款结清、发票缴销的日期",
      type: "day",
      required: true,
      showIf: { field: "usedInvoices", oneOf: ["是"] },
      sensitivity: "internal",
      seenBy: ["market-regulation", "tax"],
    },
    {
      key: "licencePaper",
      label: "纸质营业执照在不在",
      type: "choice",
      choices: [
        { value: "held", label: "正、副本都在，注销时缴回" },
        { value: "lost", label: "遗失或者毁坏" },
        { value: "electronic", label: "只领过电子营业执照" },
      ],
      required: true,
      sensitivity: "internal",
    },
    {
      key: "lossDeclaredOn",
      label: "在公示系统声明作废的日期",
      type: "day",
      required: true,
      hint: "营业执照遗失、毁坏的，先在国家企业信用信息公示系统声明作废。",
      showIf: { field: "licencePaper", oneOf: ["lost"] },
      sensitivity: "internal",
    },
    {
      key: "noticeText",
      label: "公示时想补充说明的话",
      type: "longText",
      required: false,
      maxLength: 300,
      hint: "会随公示一起公开，不要写个人信息。",
      sensitivity: "public",
    },
  ],
};

const investors: FormBlock = {
  title: "投资人",
  help: "全体投资人都要填，并且都要在承诺书上签名或者盖章，一个都不能少。",
  repeats: { key: "investor", one: "投资人", atLeast: 1, atMost: 50 },
  fields: [
    {
      key: "investorKind",
      label: "投资人是",
      type: "choice",
      choices: [
        { value: "person", label: "自然人" },
        { value: "organisation", label: "单位" },
      ],
      required: true,
      sensitivity: "internal",
    },
    personal("investorName", "姓名或者名称", { maxLength: 60 }),
    idNumber("investorId", "身份证号码", {
      showIf: { field: "investorKind", oneOf: ["person"] },
      seenBy: ["market-regulation"],
    }),
    {
      key: "investorCode",
      label: "统一社会信用代码",
      type: "text",
      required: true,
      maxLength: 18,
      showIf: { field: "investorKind", oneOf: ["organisation"] },
      sensitivity: "public",
    },
    {
      key: "promisedOn",
      label: "在承诺书上签字的日期",
      type: "day",
      required: true,
      sensitivity: "internal",
    },
  ],
};

export const closingForm: readonly FormBlock[] = [firmBlock, situation, investors, contactBlock];
