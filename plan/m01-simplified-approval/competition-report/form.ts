import type { FormBlock } from "#kernel/forms";
import { countyField } from "../../county-field.ts";
import { reporterBlock } from "./reporter-form.ts";

const measureBlock: FormBlock = {
  title: "要举报的政策措施",
  help: "文件、会议纪要、招标公告、招商协议里的规定都可以举报。",
  fields: [
    {
      key: "drafter",
      label: "起草或者发布的单位",
      type: "text",
      required: true,
      maxLength: 100,
      sensitivity: "internal",
    },
    { ...countyField("drafterCounty", "起草单位在哪个县市", false), hint: "州级单位不用选。" },
    {
      key: "policyTitle",
      label: "文件或者措施的名称",
      type: "text",
      required: true,
      maxLength: 200,
      sensitivity: "internal",
    },
    {
      key: "policyNumber",
      label: "文号",
      type: "text",
      required: false,
      maxLength: 60,
      hint: "例如 楚政通〔2020〕13号；没有文号的不填。",
      sensitivity: "internal",
    },
    {
      key: "knownFrom",
      label: "在哪里看到的",
      type: "choice",
      choices: [
        { value: "website", label: "政府网站或者公告栏" },
        { value: "tender", label: "招标、采购文件" },
        { value: "told", label: "工作人员口头告知" },
        { value: "contract", label: "协议或者备忘录" },
      ],
      required: true,
      sensitivity: "internal",
    },
    {
      key: "foundAt",
      label: "网址或者公告编号",
      type: "text",
      required: true,
      showIf: { field: "knownFrom", oneOf: ["website", "tender"] },
      sensitivity: "internal",
    },
    {
      key: "appliedSince",
      label: "从哪一天起施行",
      type: "day",
      required: false,
      sensitivity: "internal",
    },
  ],
};

const concernBlock: FormBlock = {
  title: "哪里妨碍公平竞争",
  fields: [
    {
      key: "concerns",
      label: "属于哪些情形",
      type: "choices",
      choices: [
        { value: "entry", label: "限制市场准入和退出（条例第八条）" },
        { value: "flow", label: "限制商品、要素自由流动（条例第九条）" },
        { value: "cost", label: "影响生产经营成本（条例第十条）" },
        { value: "conduct", label: "影响生产经营行为（条例第十一条）" },
        { value: "noReview", label: "没有经过公平竞争审查（条例第十八条）" },
      ],
      required: true,
      hint: "可以选几项；拿不准的选最接近的一项。",
      sensitivity: "internal",
    },
    {
      key: "unfairText",
      label: "是哪一句话、哪一条规定",
      type: "longText",
      required: true,
      maxLength: 1000,
      hint: "尽量照抄原文。",
      sensitivity: "internal",
    },
    {
      key: "reasons",
      label: "理由和影响",
      type: "longText",
      required: true,
      maxLength: 2000,
      sensitivity: "internal",
    },
    {
      key: "elsewhere",
      label: "有没有就同一事实向其他机关举报、申请复议或者起诉",
      type: "boolean",
      required: true,
      sensitivity: "internal",
    },
    {
      key: "elsewhereWhere",
      label: "向哪个机关、什么时候",
      type: "text",
      required: true,
      showIf: { field: "elsewhere", oneOf: ["是"] },
      sensitivity: "internal",
    },
  ],
};

export const competitionReportForm: readonly FormBlock[] = [measureBlock, concernBlock, reporterBlock];
