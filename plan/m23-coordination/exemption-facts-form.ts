import type { FormBlock } from "#kernel/forms";

export const lossBlock: FormBlock = {
  title: "损失和补救",
  fields: [
    {
      key: "hasLoss",
      label: "有没有造成损失或者不良影响",
      type: "boolean",
      required: true,
      sensitivity: "internal",
    },
    {
      key: "lossAmount",
      label: "经济损失的金额",
      type: "money",
      unit: "万元",
      required: false,
      min: 0,
      hint: "算不出金额的不填。",
      showIf: { field: "hasLoss", oneOf: ["是"] },
      sensitivity: "internal",
    },
    {
      key: "lossText",
      label: "损失或者影响的情况",
      type: "longText",
      required: true,
      maxLength: 1000,
      showIf: { field: "hasLoss", oneOf: ["是"] },
      sensitivity: "internal",
    },
    {
      key: "remedied",
      label: "采取了哪些补救措施",
      type: "longText",
      required: true,
      maxLength: 1000,
      sensitivity: "internal",
    },
  ],
};

export const decisionsBlock: FormBlock = {
  title: "决策经过",
  help: "按时间顺序，一次会议、一次批准填一次。",
  repeats: { key: "decision", one: "决策", atLeast: 1, atMost: 20 },
  fields: [
    { key: "decidedOn", label: "日期", type: "day", required: true, sensitivity: "internal" },
    {
      key: "decidedBy",
      label: "怎样决定的",
      type: "choice",
      choices: [
        { value: "meeting", label: "集体研究" },
        { value: "experts", label: "专家论证" },
        { value: "leader", label: "负责人批准" },
        { value: "own", label: "经办人自行处置" },
      ],
      required: true,
      sensitivity: "internal",
    },
    {
      key: "meetingNumber",
      label: "会议纪要或者论证意见的编号",
      type: "text",
      required: true,
      showIf: { field: "decidedBy", oneOf: ["meeting", "experts"] },
      sensitivity: "internal",
    },
    {
      key: "decidedWhat",
      label: "决定了什么",
      type: "longText",
      required: true,
      maxLength: 500,
      sensitivity: "internal",
    },
  ],
};
