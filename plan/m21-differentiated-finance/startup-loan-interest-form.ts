import type { FormBlock } from "#kernel/forms";
import { firmFields, from, idNumber, payeeBlock, personal, phone, regionField } from "../form-parts.ts";
import { borrowerKind, isFirm, isPerson } from "./borrower.ts";

const who: FormBlock = {
  title: "借款人",
  fields: [
    borrowerKind,
    regionField("贷款在哪个县市办的就选哪个，由那里的人社窗口办理。"),
    personal("borrowerName", "姓名", { showIf: isPerson }),
    idNumber("borrowerId", "身份证号码", { showIf: isPerson }),
    phone("borrowerPhone", "联系电话", { prefill: from("phone", "editable") }),
    ...firmFields
      .filter((it) => it.key === "name" || it.key === "uscc" || it.key === "legalRepresentative")
      .map((it) => ({ ...it, showIf: isFirm })),
  ],
};

const loan: FormBlock = {
  title: "贷款合同",
  help: "金额以元为单位，最多精确到分。",
  fields: [
    { key: "contractNumber", label: "借款合同编号", type: "text", required: true, maxLength: 60 },
    {
      key: "lender",
      label: "经办银行",
      type: "text",
      required: true,
      hint: "写到支行。",
    },
    {
      key: "principal",
      label: "合同金额",
      type: "money",
      unit: "元",
      required: true,
      min: 100,
      sensitivity: "internal",
    },
    {
      key: "contractRate",
      label: "合同年利率",
      type: "rate",
      required: true,
      min: 0,
      max: 1,
      hint: "例如 4%。",
      sensitivity: "internal",
    },
    { key: "contractFrom", label: "合同开始日期", type: "day", required: true },
    {
      key: "contractUntil",
      label: "合同到期日期",
      type: "day",
      required: true,
      hint: "个人最长三年、小微企业最长两年。",
    },
    {
      key: "repaid",
      label: "本金还清了没有",
      type: "choice",
      choices: [
        { value: "running", label: "还在还" },
        { value: "repaid", label: "已经还清" },
      ],
      required: true,
    },
    {
      key: "repaidOn",
      label: "还清日期",
      type: "day",
      required: true,
      showIf: { field: "repaid", oneOf: ["repaid"] },
    },
  ],
};

/** The sum of their interest is what the policy asks for; the officer compares the two with the bank's list. */
const periods: FormBlock = {
  title: "付息期间",
  help: "按银行的利息清单，一期填一项。贴息按各期已付利息的合计计算。",
  repeats: { key: "periods", one: "付息期", atLeast: 1, atMost: 36 },
  fields: [
    { key: "periodFrom", label: "从哪一天", type: "day", required: true },
    { key: "periodUntil", label: "到哪一天", type: "day", required: true },
    {
      key: "periodInterest",
      label: "这一期已付利息",
      type: "money",
      unit: "元",
      required: true,
      min: 0,
      hint: "不含罚息和复利。",
      sensitivity: "internal",
    },
    { key: "paidOn", label: "付息日期", type: "day", required: true },
    {
      key: "periodRate",
      label: "这一期的年利率",
      type: "rate",
      required: false,
      min: 0,
      max: 1,
      hint: "与合同利率不同的才填。",
      sensitivity: "internal",
    },
  ],
};

export const startupLoanInterestForm: readonly FormBlock[] = [
  who,
  loan,
  periods,
  payeeBlock("human-resources", { help: "须是借款人本人或者本单位的账户，户名一致。" }),
];
