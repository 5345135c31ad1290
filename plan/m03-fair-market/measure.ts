import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 3,
  title: "打造公平市场环境",
  chapter: 1,
  clause: "一（三）",
  summary:
    "检查谁、由谁检查都随机抽取，结果向社会公开。网上教育、网上医疗等新业态，线上线下按同一套规则监管。本州的信用信息与省平台互通。",
  units: ["market-regulation", "education-sports", "health", "government-services"],
  commitments: [],
};
