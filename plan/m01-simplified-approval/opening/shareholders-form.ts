import { type FormBlock, OWN_NAME } from "#kernel/forms";
import { idNumber, personal, phone } from "../../form-parts.ts";

const registrar = ["market-regulation"];

export const applicantBlock: FormBlock = {
  title: "申请人",
  help: "可以是股东、拟任的法定代表人，也可以是受委托的人。",
  fields: [
    personal("applicantName", "姓名", { prefill: { ...OWN_NAME, lock: "editable" } }),
    idNumber("applicantId", "身份证号码", { seenBy: registrar }),
    phone("applicantPhone", "手机号码", { hint: "办理进度发到这个号码。" }),
    {
      key: "applicantRole",
      label: "您是",
      type: "choice",
      choices: [
        { value: "investor", label: "股东（投资人、合伙人）" },
        { value: "legal", label: "拟任法定代表人（负责人）" },
        { value: "agent", label: "受委托的代理人" },
      ],
      required: true,
      sensitivity: "internal",
    },
  ],
};

export const shareholderBlock: FormBlock = {
  title: "股东（投资人、合伙人）",
  help: "有限责任公司由 1 至 50 个股东出资设立。各人认缴的出资额加起来要等于注册资本。",
  repeats: { key: "shareholder", one: "股东", atLeast: 1, atMost: 50 },
  fields: [
    {
      key: "shareholderKind",
      label: "股东是",
      type: "choice",
      choices: [
        { value: "person", label: "自然人" },
        { value: "organisation", label: "单位" },
      ],
      required: true,
      sensitivity: "internal",
    },
    personal("shareholderName", "姓名或者名称", { maxLength: 60 }),
    idNumber("shareholderId", "身份证号码", {
      showIf: { field: "shareholderKind", oneOf: ["person"] },
      seenBy: registrar,
    }),
    {
      key: "shareholderCode",
      label: "统一社会信用代码",
      type: "text",
      required: true,
      maxLength: 18,
      showIf: { field: "shareholderKind", oneOf: ["organisation"] },
      sensitivity: "public",
    },
    {
      key: "contribution",
      label: "认缴出资额",
      type: "money",
      unit: "万元",
      required: true,
      min: 0,
      hint: "全部股东的认缴出资额之和等于注册资本。",
      sensitivity: "public",
    },
    {
      key: "contributionForms",
      label: "出资方式",
      type: "choices",
      choices: [
        { value: "cash", label: "货币" },
        { value: "goods", label: "实物" },
        { value: "ip", label: "知识产权" },
        { value: "land", label: "土地使用权" },
        { value: "other", label: "其他可以估价转让的财产" },
      ],
      required: true,
      sensitivity: "public",
    },
    {
      key: "paidUpBy",
      label: "出资日期",
      type: "day",
      required: true,
      hint: "有限责任公司的出资自公司成立之日起五年内缴足。",
      sensitivity: "public",
    },
    phone("shareholderPhone", "手机号码", { hint: "实名验证的短信发到这个号码。", seenBy: registrar }),
  ],
};
