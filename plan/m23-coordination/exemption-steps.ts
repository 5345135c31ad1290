import type { Step } from "#kernel/process";
import { workingDays } from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { didTheirDuty, threeDistinctions, tookDueCare, triedSomethingNew } from "./documents.ts";

const owner = "development-reform";
const reminded = (days: number, whose: string) =>
  workingDays(days, `${whose}的答复期限没有文件规定，平台按 ${days} 个工作日计；不答复的催办，不视为同意`);

export const exemptionSteps: readonly Step[] = [
  {
    is: "accept",
    by: owner,
    checklist: [
      { item: "属于创新创业、改革探索或者科研活动中的失误", cite: triedSomethingNew },
      {
        item: "没有正在立案的违纪违法案件；有的移送纪检监察机关",
        cite: platformDefault("违纪违法案件不走容错认定"),
      },
      { item: "决策记录与填报的经过对应", cite: tookDueCare },
    ],
  },
  {
    is: "review",
    by: owner,
    checklist: [
      {
        item: "当时没有明令禁止",
        cite: threeDistinctions(
          "把尚无明确限制的探索性试验中的失误错误，同明令禁止后依然我行我素的违纪违法行为区分开来",
        ),
      },
      { item: "经过集体研究或者规定的程序", cite: tookDueCare },
      { item: "科研项目有原始记录证明勤勉尽责", cite: didTheirDuty },
      {
        item: "出于公心，没有谋取私利",
        cite: threeDistinctions("把为推动发展的无意过失，同为谋取私利的违纪违法行为区分开来"),
      },
      {
        item: "及时补救，没有放任损失扩大",
        cite: platformDefault("补救情况没有文件规定标准，由审核人说明理由"),
      },
    ],
  },
  {
    is: "consult",
    by: owner,
    units: [
      {
        unit: "audit",
        asks: "按鼓励创新的审计事项标准，对损失和责任有什么意见",
        within: reminded(20, "审计部门"),
        onSilence: "reminded",
      },
      {
        unit: "discipline-inspection",
        asks: "有没有谋取私利或者其他违纪违法问题的线索",
        within: reminded(20, "纪检监察机关"),
        onSilence: "reminded",
      },
      {
        unit: "science-technology",
        asks: "涉及科研和成果转化的，是否勤勉尽责",
        within: workingDays(10, "会办意见的期限没有文件规定，平台按 10 个工作日计；逾期视为没有意见"),
        onSilence: "agrees",
      },
    ],
  },
  { is: "decide", by: owner, countersigned: true, title: "认定" },
  { is: "deliver", result: "exemptionLetter" },
];
