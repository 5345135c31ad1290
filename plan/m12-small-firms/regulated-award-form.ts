import type { FormBlock } from "#kernel/forms";
import { contactBlock, firmBlock, heads, lastYear, payeeBlock } from "../form-parts.ts";

const counted: FormBlock = {
  title: "升规情况",
  help: "规上，是指营业收入达到统计规模标准、在统计联网直报平台填报表。金额以万元为单位。",
  fields: [
    {
      key: "countedAs",
      label: "纳入统计的方式",
      type: "choice",
      choices: [
        { value: "monthly", label: "月度纳入（新建投产）" },
        { value: "yearly", label: "年度纳入（成长达标）" },
      ],
      required: true,
      hint: "以统计部门的纳入通知为准。",
    },
    {
      key: "productionStartedOn",
      label: "投产日期",
      type: "day",
      required: true,
      showIf: { field: "countedAs", oneOf: ["monthly"] },
    },
    {
      key: "countedBefore",
      label: "以前有没有纳入过规上统计",
      type: "choice",
      choices: [
        { value: "never", label: "没有，是首次升规" },
        { value: "left", label: "纳入过，后来退出" },
      ],
      required: true,
      hint: "方案支持的是首次升规的企业。",
    },
    {
      key: "leftOn",
      label: "退出统计的日期",
      type: "day",
      required: true,
      showIf: { field: "countedBefore", oneOf: ["left"] },
    },
    {
      key: "leftBecause",
      label: "退出的原因",
      type: "longText",
      required: true,
      maxLength: 300,
      showIf: { field: "countedBefore", oneOf: ["left"] },
    },
    lastYear("revenue", "上年度营业收入", "以年度利润表为准。"),
    {
      key: "revenueThisYear",
      label: "本年累计营业收入",
      type: "money",
      unit: "万元",
      required: false,
      min: 0,
      hint: "到上个月末的数；月度纳入的请填。",
      sensitivity: "internal",
    },
    heads("employees", "从业人数", "含劳务派遣人员。"),
    {
      key: "mainProducts",
      label: "主要产品",
      type: "text",
      required: true,
      maxLength: 120,
      hint: "写收入最高的两三种。",
    },
    {
      key: "emergingProduct",
      label: "按战略性新兴产业申报的产品",
      type: "text",
      required: false,
      hint: "不属于战略性新兴产业的不填；填了的，由州发展改革委核对目录。",
    },
    {
      key: "usePlan",
      label: "奖励资金打算用在哪里",
      type: "longText",
      required: true,
      maxLength: 600,
    },
  ],
};

export const regulatedAwardForm: readonly FormBlock[] = [
  firmBlock,
  counted,
  payeeBlock("industry-information"),
  contactBlock,
];
