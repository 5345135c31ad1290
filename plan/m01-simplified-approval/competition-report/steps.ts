import type { Step } from "#kernel/process";
import { platformDefault } from "../../sources.ts";
import { competitionRules, reportingNotice, reportingRules } from "../documents.ts";

export const anybody = competitionRules(
  "第二十二条",
  "对违反本条例规定的政策措施，任何单位和个人可以向市场监督管理部门举报",
);
export const material = reportingNotice(
  "有关政策措施起草单位、涉嫌违反《公平竞争审查条例》的具体情形和理由，是否已就同一事实向其他机关举报、申请行政复议或者向人民法院提起行政诉讼",
);

export const competitionReportSteps: readonly Step[] = [
  {
    is: "accept",
    by: "market-regulation",
    checklist: [
      { item: "是政策措施涉嫌违反公平竞争审查制度，不是企业之间的竞争纠纷", cite: anybody },
      {
        item: "起草单位归本级处理；不归本级的告知向谁举报",
        cite: reportingRules("第二十九条", "应当告知举报人直接向有处理权限的市场监督管理部门提出"),
      },
      { item: "举报材料完整、明确", cite: material },
    ],
  },
  {
    is: "review",
    by: "market-regulation",
    title: "对照标准审查",
    checklist: [
      {
        item: "没有限制或者变相限制市场准入和退出",
        cite: competitionRules("第八条", "不得含有下列限制或者变相限制市场准入和退出的内容"),
      },
      {
        item: "没有限制商品、要素自由流动",
        cite: competitionRules("第九条", "不得含有下列限制商品、要素自由流动的内容"),
      },
      {
        item: "影响生产经营成本的，有法律、行政法规依据或者经国务院批准",
        cite: competitionRules(
          "第十条",
          "没有法律、行政法规依据或者未经国务院批准，不得含有下列影响生产经营成本的内容",
        ),
      },
      {
        item: "没有影响生产经营行为",
        cite: competitionRules("第十一条", "不得含有下列影响生产经营行为的内容"),
      },
      {
        item: "经过公平竞争审查；适用例外的有期限、没有影响更小的替代方案",
        cite: competitionRules("第十八条", "政策措施未经公平竞争审查"),
      },
    ],
  },
  {
    is: "consult",
    by: "market-regulation",
    units: [
      {
        unit: "prefecture-departments",
        asks: "起草单位说明：有没有作公平竞争审查，结论和依据是什么，是否愿意修改或者废止",
        within: {
          days: 15,
          unit: "working",
          cite: platformDefault(
            "起草单位的说明期限没有文件规定，平台按 15 个工作日计；不说明的催办，不视为同意",
          ),
        },
        onSilence: "reminded",
      },
      {
        unit: "development-reform",
        asks: "是否涉及市场准入负面清单和全国统一市场建设，有没有意见",
        within: {
          days: 10,
          unit: "working",
          cite: platformDefault("会办意见期限没有文件规定，平台按 10 个工作日计；逾期视为没有意见"),
        },
        onSilence: "agrees",
      },
    ],
  },
  { is: "decide", by: "market-regulation", title: "作出核查结论" },
  { is: "deliver", result: "answerLetter" },
];
