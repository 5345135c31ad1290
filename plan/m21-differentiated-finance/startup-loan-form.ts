import type { FormBlock, ShowIf } from "#kernel/forms";
import { from, idNumber, personal, phone, regionField } from "../form-parts.ts";
import { borrowerGroups, borrowerKind, isPerson } from "./borrower.ts";
import { firm, hires } from "./startup-loan-firm.ts";
import { loan } from "./startup-loan-terms.ts";

const together: ShowIf = {
  is: "all",
  of: [isPerson, { field: "startupForm", oneOf: ["partners"] }],
};
const married: ShowIf = { is: "all", of: [isPerson, { field: "marriage", oneOf: ["married"] }] };

const who: FormBlock = {
  title: "谁来借",
  help: "个人和个体工商户按个人借款，小微企业按企业借款。",
  fields: [borrowerKind, regionField("在哪个县市创业就选哪个，由那里的人社窗口办理。")],
};

const person: FormBlock = {
  title: "借款人",
  showIf: isPerson,
  fields: [
    personal("borrowerName", "姓名"),
    idNumber("borrowerId", "身份证号码"),
    phone("borrowerPhone", "手机号码", { prefill: from("phone", "editable") }),
    personal("homeAddress", "现住址", { maxLength: 120 }),
    {
      key: "marriage",
      label: "婚姻状况",
      type: "choice",
      choices: [
        { value: "single", label: "未婚" },
        { value: "married", label: "已婚" },
        { value: "other", label: "离异或者丧偶" },
      ],
      required: true,
      hint: "配偶的贷款也要看。",
      sensitivity: "personal",
    },
    personal("spouseName", "配偶姓名", { showIf: married }),
    idNumber("spouseId", "配偶身份证号码", { showIf: married }),
    {
      key: "business",
      label: "创业项目或者店铺名称",
      type: "text",
      required: true,
      prefill: from("name", "editable"),
    },
    {
      key: "startedOn",
      label: "开始经营的日期",
      type: "day",
      required: false,
      hint: "还在筹备的不填。",
      prefill: from("foundedOn", "editable"),
    },
    {
      key: "startupForm",
      label: "创业方式",
      type: "choice",
      choices: [
        { value: "alone", label: "一个人创业" },
        { value: "partners", label: "合伙创业" },
      ],
      required: true,
    },
  ],
};

const partners: FormBlock = {
  title: "合伙人",
  help: "除借款人以外，各自符合贷款条件的合伙人；不符合条件的不计入额度，不用填。",
  showIf: together,
  repeats: { key: "partners", one: "合伙人", atLeast: 1, atMost: 9 },
  fields: [
    personal("partnerName", "姓名"),
    idNumber("partnerId", "身份证号码"),
    phone("partnerPhone", "手机号码"),
    {
      key: "partnerGroup",
      label: "所属群体",
      type: "choice",
      choices: borrowerGroups,
      required: true,
      sensitivity: "personal",
    },
    {
      key: "partnerShare",
      label: "出资比例",
      type: "rate",
      required: true,
      min: 0,
      max: 1,
      hint: "例如 30%。",
      sensitivity: "internal",
    },
  ],
};

export const startupLoanForm: readonly FormBlock[] = [who, person, partners, firm, hires, loan];
