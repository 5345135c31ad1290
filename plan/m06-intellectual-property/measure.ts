import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 6,
  title: "建立完善知识产权管理服务体系",
  chapter: 1,
  clause: "一（六）",
  summary:
    "从保护、维权到评估、防风险，建起一套知识产权服务，并面向南亚东南亚拓展。鼓励银行和保险公司做知识产权质押贷款和专利保险。",
  units: ["market-regulation", "banking-insurance-regulation", "central-bank"],
  commitments: [],
};
