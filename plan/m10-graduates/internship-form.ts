import type { FormBlock, ShowIf } from "#kernel/forms";
import { contactBlock, firmBlock, heads, idNumber, payeeBlock, personal, phone } from "../form-parts.ts";

const graduate: ShowIf = { field: "traineeKind", oneOf: ["graduate"] };
const youth: ShowIf = { field: "traineeKind", oneOf: ["youth"] };
const kept: ShowIf = { field: "traineeKept", oneOf: ["early", "atEnd"] };

const claim: FormBlock = {
  title: "见习情况",
  fields: [
    {
      key: "recognisedBy",
      label: "见习单位认定文件",
      type: "text",
      required: true,
      hint: "写文号；没有文号的，写认定的部门和日期。",
    },
    { key: "claimFrom", label: "申请补贴的期间，从", type: "day", required: true },
    { key: "claimUntil", label: "到", type: "day", required: true },
    heads("employees", "在岗职工人数", "不含见习人员。"),
    { key: "mentor", label: "带教安排", type: "longText", required: true, maxLength: 600 },
    {
      key: "otherFunds",
      label: "同一批人有没有享受别的补贴",
      type: "choice",
      choices: [
        { value: "none", label: "没有" },
        { value: "some", label: "有" },
      ],
      required: true,
    },
    {
      key: "otherFundsWhich",
      label: "是哪一项补贴",
      type: "text",
      required: true,
      showIf: { field: "otherFunds", oneOf: ["some"] },
    },
  ],
};

const list: FormBlock = {
  title: "见习人员",
  help: "一人填一项。身份信息只有经办人看得到。",
  repeats: { key: "trainees", one: "见习人员", atLeast: 1, atMost: 100 },
  fields: [
    personal("traineeName", "姓名"),
    idNumber("traineeId", "身份证号码"),
    phone("traineePhone", "手机号码"),
    {
      key: "traineeKind",
      label: "属于哪一类",
      type: "choice",
      choices: [
        { value: "graduate", label: "离校 2 年内未就业毕业生" },
        { value: "youth", label: "16—24 岁失业青年" },
      ],
      required: true,
      sensitivity: "personal",
    },
    {
      key: "school",
      label: "毕业院校",
      type: "text",
      required: true,
      showIf: graduate,
      sensitivity: "personal",
    },
    {
      key: "graduatedOn",
      label: "毕业日期",
      type: "day",
      required: true,
      showIf: graduate,
      sensitivity: "personal",
    },
    {
      key: "unemployedSince",
      label: "失业登记日期",
      type: "day",
      required: true,
      showIf: youth,
      sensitivity: "personal",
    },
    { key: "position", label: "见习岗位", type: "text", required: true, maxLength: 60 },
    { key: "traineeFrom", label: "见习开始日期", type: "day", required: true },
    { key: "traineeUntil", label: "协议到期日期", type: "day", required: true, hint: "3 到 12 个月。" },
    {
      key: "monthsClaimed",
      label: "这次申请几个月",
      type: "integer",
      unit: "个月",
      required: true,
      min: 1,
      max: 12,
    },
    {
      key: "allowance",
      label: "每月发放的基本生活费",
      type: "money",
      unit: "元",
      required: true,
      min: 0,
      sensitivity: "internal",
    },
    {
      key: "traineeKept",
      label: "有没有留用",
      type: "choice",
      choices: [
        { value: "running", label: "还在见习" },
        { value: "early", label: "没有满期就签了劳动合同" },
        { value: "atEnd", label: "满期后留用" },
        { value: "left", label: "没有留用" },
      ],
      required: true,
    },
    {
      key: "contractOn",
      label: "劳动合同签订日期",
      type: "day",
      required: true,
      showIf: kept,
      sensitivity: "internal",
    },
  ],
};

export const internshipForm: readonly FormBlock[] = [
  firmBlock,
  claim,
  list,
  payeeBlock("human-resources"),
  contactBlock,
];
