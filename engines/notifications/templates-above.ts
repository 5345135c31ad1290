import type { Template } from "./template.ts";

/** What supervision and colleagues are told: of overdue cases, of answers to a 督办, of who stands in. */
export const ABOVE_TEMPLATES: readonly Template[] = [
  {
    id: "escalated",
    on: "escalated",
    to: "unit",
    urgent: true,
    title: "超期 {days} 个工作日：{applicant}",
    body: "{applicant}的“{serviceName}”（{code}）应在 {due} 前办结，已超期 {days} 个工作日，在{unitName}办理。{levelName}。",
  },
  {
    id: "urge-answered",
    on: "urgeAnswered",
    to: "above",
    title: "督办已答复：{applicant}",
    body: "{unitName}答复了“{serviceName}”（{code}）的督办：{says}。",
  },
  {
    id: "leave",
    on: "leave",
    to: "unit",
    title: "{person}请假，由{substitute}代办",
    body: "{from}至{to}，{person}手上的办件由{substitute}代办，到期自动恢复。",
  },
];
