import type { FormBlock } from "#kernel/forms";
import { idNumber, personal } from "../../form-parts.ts";

const insured = ["human-resources", "housing-fund", "tax"];
const hasStaff = { field: "hasStaff", oneOf: ["是"] } as const;

export const staffBlock: FormBlock = {
  title: "用工和社会保险",
  fields: [
    {
      key: "hasStaff",
      label: "现在有没有要参保的职工",
      type: "boolean",
      required: true,
      hint: "还没有招人的选“否”，单位的社会保险登记照样办好。",
      sensitivity: "internal",
    },
    {
      key: "staffCount",
      label: "要参保的职工人数",
      type: "integer",
      unit: "人",
      required: true,
      min: 1,
      showIf: hasStaff,
      sensitivity: "internal",
    },
    {
      key: "insuredFrom",
      label: "从哪个月起参保",
      type: "day",
      required: true,
      hint: "填那个月的 1 日。自用工之日起三十日内要办参保登记。",
      showIf: hasStaff,
      sensitivity: "internal",
    },
  ],
};

export const employeeBlock: FormBlock = {
  title: "参保职工",
  help: "先填 20 人以内；更多的，登记办好以后在社会保险网上服务平台补录。",
  showIf: hasStaff,
  repeats: { key: "employee", one: "职工", atLeast: 1, atMost: 20 },
  fields: [
    personal("employeeName", "姓名", { seenBy: insured }),
    idNumber("employeeId", "身份证号码", { seenBy: insured }),
    {
      key: "employedFrom",
      label: "哪一天开始用工",
      type: "day",
      required: true,
      sensitivity: "personal",
      seenBy: insured,
    },
    {
      key: "wage",
      label: "月工资",
      type: "money",
      unit: "元",
      required: true,
      min: 0,
      hint: "缴费基数按它核定。",
      sensitivity: "personal",
      seenBy: insured,
    },
  ],
};

export const fundBlock: FormBlock = {
  title: "住房公积金",
  fields: [
    {
      key: "opensFund",
      label: "现在办不办住房公积金缴存登记",
      type: "boolean",
      required: true,
      hint: "新设立的单位应当自设立之日起三十日内办理缴存登记。",
      sensitivity: "internal",
    },
    {
      key: "fundRate",
      label: "单位缴存比例",
      type: "rate",
      required: true,
      min: 0.05,
      hint: "例如 8%。不得低于 5%，最高比例以公积金中心公布的为准。",
      showIf: { field: "opensFund", oneOf: ["是"] },
      sensitivity: "internal",
    },
    {
      key: "fundFrom",
      label: "从哪个月起缴存",
      type: "day",
      required: true,
      hint: "填那个月的 1 日。",
      showIf: { field: "opensFund", oneOf: ["是"] },
      sensitivity: "internal",
    },
  ],
};
