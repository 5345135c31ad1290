import type { FormBlock } from "#kernel/forms";
import { contactBlock, firmBlock, heads } from "../form-parts.ts";
import { honours, master, members } from "./skill-studio-people.ts";

const studio: FormBlock = {
  title: "工作室",
  fields: [
    {
      key: "studioName",
      label: "工作室名称",
      type: "text",
      required: true,
      maxLength: 60,
      hint: "一般用领办人的姓名或者工种命名。",
    },
    {
      key: "trade",
      label: "职业（工种）",
      type: "text",
      required: true,
      maxLength: 60,
      hint: "按国家职业分类的名称。",
    },
    { key: "place", label: "工作场地", type: "text", required: true, maxLength: 120 },
    {
      key: "area",
      label: "场地面积",
      type: "integer",
      unit: "平方米",
      required: true,
      min: 1,
    },
    { key: "equipment", label: "主要设备", type: "longText", required: true, maxLength: 800 },
    {
      key: "ownFunds",
      label: "单位每年投入",
      type: "money",
      unit: "万元",
      required: true,
      min: 0,
      sensitivity: "internal",
    },
    heads("employees", "职工人数", "含劳务派遣人员。"),
    {
      key: "chiefSystem",
      label: "单位有没有建立首席技师制度",
      type: "choice",
      choices: [
        { value: "yes", label: "已经建立" },
        { value: "planned", label: "准备建立" },
        { value: "no", label: "没有" },
      ],
      required: true,
    },
    {
      key: "chiefSince",
      label: "首席技师制度建立的日期",
      type: "day",
      required: true,
      showIf: { field: "chiefSystem", oneOf: ["yes"] },
    },
  ],
};

const plan: FormBlock = {
  title: "三年打算",
  fields: [
    { key: "apprentices", label: "计划带徒人数", type: "integer", unit: "人", required: true, min: 1 },
    { key: "training", label: "带徒和培训安排", type: "longText", required: true, maxLength: 800 },
    { key: "projects", label: "技术攻关安排", type: "longText", required: true, maxLength: 800 },
  ],
};

export const skillStudioForm: readonly FormBlock[] = [
  firmBlock,
  studio,
  master,
  members,
  honours,
  plan,
  contactBlock,
];
