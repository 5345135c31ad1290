import type { FormBlock } from "#kernel/forms";
import { idNumber, personal, phone } from "../../form-parts.ts";

const registrar = ["market-regulation"];
/** The bank and the tax office know the legal representative too. */
const known = ["market-regulation", "public-security", "tax", "account-banks"];

export const legalBlock: FormBlock = {
  title: "法定代表人（负责人）",
  fields: [
    personal("legalName", "姓名"),
    idNumber("legalId", "身份证号码", { seenBy: known }),
    phone("legalPhone", "手机号码"),
    {
      key: "legalPost",
      label: "担任的职务",
      type: "choice",
      choices: [
        { value: "director", label: "代表公司执行事务的董事" },
        { value: "manager", label: "经理" },
        { value: "partner", label: "执行事务合伙人" },
        { value: "owner", label: "投资人" },
      ],
      required: true,
      hint: "公司的法定代表人由代表公司执行公司事务的董事或者经理担任。",
      sensitivity: "public",
    },
  ],
};

export const officersBlock: FormBlock = {
  title: "董事、监事和经理",
  help: "规模较小或者股东较少的有限责任公司，可以只设一名董事，不设董事会。",
  showIf: { field: "companyType", oneOf: ["limited"] },
  fields: [
    personal("directors", "董事", { maxLength: 200, hint: "有几位就写几位，用顿号隔开。" }),
    personal("managerName", "经理", { required: false, hint: "不设经理的不填。" }),
    {
      key: "hasSupervisor",
      label: "设不设监事",
      type: "boolean",
      required: true,
      hint: "规模较小或者股东较少的，经全体股东一致同意，可以不设监事。",
      sensitivity: "internal",
    },
    personal("supervisorName", "监事", {
      maxLength: 200,
      hint: "董事、高级管理人员不得兼任监事。",
      showIf: { field: "hasSupervisor", oneOf: ["是"] },
    }),
    idNumber("supervisorId", "监事的身份证号码", {
      showIf: { field: "hasSupervisor", oneOf: ["是"] },
      seenBy: registrar,
    }),
  ],
};

export const contactsBlock: FormBlock = {
  title: "登记联络员和财务负责人",
  fields: [
    personal("liaisonName", "登记联络员"),
    idNumber("liaisonId", "登记联络员的身份证号码", { seenBy: registrar }),
    phone("liaisonPhone", "登记联络员的手机号码", { hint: "年度报告、公示等提醒发到这个号码。" }),
    personal("accountantName", "财务负责人"),
    phone("accountantPhone", "财务负责人的手机号码", { seenBy: ["market-regulation", "tax"] }),
  ],
};
