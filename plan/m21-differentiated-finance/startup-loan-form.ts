import type { FieldDeclaration, FormBlock, ShowIf } from "#kernel/forms";
import { firmFields, from, heads, idNumber, lastYear, personal, phone, regionField } from "../form-parts.ts";
import { borrowerGroups, borrowerKind, isFirm, isPerson } from "./borrower.ts";

const together: ShowIf = {
  is: "all",
  of: [isPerson, { field: "startupForm", oneOf: ["partners"] }],
};
const married: ShowIf = { is: "all", of: [isPerson, { field: "marriage", oneOf: ["married"] }] };
const guarantor: ShowIf = { field: "counterGuarantee", oneOf: ["guarantor"] };

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

const firm: FormBlock = {
  title: "小微企业",
  showIf: isFirm,
  fields: [
    ...firmFields.filter((it) => it.key !== "region"),
    heads("employees", "在职职工人数", "计算招用比例用。"),
    lastYear("revenue", "上年度营业收入", "划型用，以年度利润表为准。"),
    lastYear("totalAssets", "上年末资产总额", "划型用，以年度资产负债表为准。", false),
  ],
};

const hires: FormBlock = {
  title: "近一年新招用的重点群体人员",
  help: "只填签了一年以上劳动合同的人。",
  showIf: isFirm,
  repeats: { key: "hires", one: "新招用人员", atLeast: 1, atMost: 60 },
  fields: [
    personal("hireName", "姓名"),
    idNumber("hireId", "身份证号码"),
    {
      key: "hireGroup",
      label: "所属群体",
      type: "choice",
      choices: borrowerGroups,
      required: true,
      sensitivity: "personal",
    },
    { key: "hiredOn", label: "合同开始日期", type: "day", required: true, sensitivity: "internal" },
    { key: "hiredUntil", label: "合同到期日期", type: "day", required: true, sensitivity: "internal" },
  ],
};

const text = (key: string, label: string, more: Partial<FieldDeclaration> = {}): FieldDeclaration => ({
  key,
  label,
  type: "text",
  required: true,
  ...more,
});

const loan: FormBlock = {
  title: "贷款",
  help: "额度和期限最终由经办银行决定。",
  fields: [
    text("loanAmount", "申请金额", {
      type: "money",
      unit: "万元",
      min: 100,
      hint: "个人最高 30 万元，小微企业最高 400 万元，合伙创业的可以多一成。",
      sensitivity: "internal",
    }),
    text("loanMonths", "申请期限", {
      type: "integer",
      unit: "个月",
      min: 1,
      max: 36,
      hint: "个人最长 36 个月，小微企业最长 24 个月。",
    }),
    text("loanUse", "用途", { type: "longText", maxLength: 600, hint: "写明买什么、租什么、大致多少钱。" }),
    text("bankWanted", "希望办理的银行", { required: false, hint: "没有想好的不填，由窗口推荐。" }),
    text("counterGuarantee", "反担保", {
      type: "choice",
      choices: [
        { value: "none", label: "申请免反担保" },
        { value: "guarantor", label: "有保证人" },
        { value: "mortgage", label: "有抵押物" },
      ],
      hint: "高校毕业生的个人贷款原则上不要反担保。",
    }),
    personal("guarantorName", "保证人姓名", { showIf: guarantor }),
    idNumber("guarantorId", "保证人身份证号码", { showIf: guarantor }),
    text("mortgaged", "抵押物", {
      showIf: { field: "counterGuarantee", oneOf: ["mortgage"] },
      hint: "写明是什么、在哪里、值多少。",
      sensitivity: "internal",
    }),
  ],
};

export const startupLoanForm: readonly FormBlock[] = [who, person, partners, firm, hires, loan];
