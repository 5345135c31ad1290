import type { FormBlock, ShowIf } from "#kernel/forms";
import { contactBlock, firmBlock, phone } from "../form-parts.ts";

const joint: ShowIf = { field: "ownership", oneOf: ["joint"] };
const insured: ShowIf = { field: "support", oneOf: ["insurance", "guarantee"] };
const valued: ShowIf = { field: "valuation", oneOf: ["report"] };

const patents: FormBlock = {
  title: "出质的专利",
  help: "一件专利填一项。专利号和法律状态以国家知识产权局的登记簿为准。",
  repeats: { key: "patents", one: "专利", atLeast: 1, atMost: 30 },
  fields: [
    {
      key: "patentNumber",
      label: "专利号",
      type: "text",
      required: true,
      maxLength: 30,
      hint: "以 ZL 开头。",
    },
    { key: "patentTitle", label: "专利名称", type: "text", required: true },
    {
      key: "patentKind",
      label: "专利类型",
      type: "choice",
      choices: [
        { value: "invention", label: "发明" },
        { value: "utility", label: "实用新型" },
        { value: "design", label: "外观设计" },
      ],
      required: true,
    },
    {
      key: "ownership",
      label: "专利权人",
      type: "choice",
      choices: [
        { value: "sole", label: "只有本单位" },
        { value: "joint", label: "与他人共有" },
      ],
      required: true,
    },
    { key: "owners", label: "其他共有人", type: "text", required: true, showIf: joint },
    { key: "patentGrantedOn", label: "授权公告日", type: "day", required: true },
    { key: "feePaidUntil", label: "年费缴到哪一天", type: "day", required: true },
    {
      key: "licensed",
      label: "有没有许可他人实施",
      type: "choice",
      choices: [
        { value: "no", label: "没有" },
        { value: "yes", label: "有" },
      ],
      required: true,
      hint: "有的，贷款银行要知道。",
    },
  ],
};

const pledge: FormBlock = {
  title: "质押和贷款",
  fields: [
    { key: "contractNumber", label: "质押合同编号", type: "text", required: true, maxLength: 60 },
    { key: "contractOn", label: "质押合同签订日期", type: "day", required: true },
    { key: "bankName", label: "贷款银行", type: "text", required: true, hint: "写到支行。" },
    {
      key: "debt",
      label: "担保的债权金额",
      type: "money",
      unit: "万元",
      required: true,
      min: 100,
      sensitivity: "internal",
    },
    { key: "debtUntil", label: "债务履行到期日", type: "day", required: true, sensitivity: "internal" },
    {
      key: "valuation",
      label: "专利价值怎样定的",
      type: "choice",
      choices: [
        { value: "agreed", label: "双方商定" },
        { value: "report", label: "有评估报告" },
      ],
      required: true,
    },
    {
      key: "value",
      label: "评估价值",
      type: "money",
      unit: "万元",
      required: true,
      min: 0,
      showIf: valued,
      sensitivity: "internal",
    },
    {
      key: "support",
      label: "有没有保险或者担保",
      type: "choice",
      choices: [
        { value: "none", label: "没有" },
        { value: "insurance", label: "有质押融资保证保险" },
        { value: "guarantee", label: "有担保公司担保" },
      ],
      required: true,
    },
    { key: "supporter", label: "承保或者担保机构", type: "text", required: true, showIf: insured },
    { key: "supportNumber", label: "保单或者担保合同编号", type: "text", required: false, showIf: insured },
    phone("bankContact", "银行客户经理电话", { required: false }),
  ],
};

export const patentPledgeForm: readonly FormBlock[] = [firmBlock, patents, pledge, contactBlock];
