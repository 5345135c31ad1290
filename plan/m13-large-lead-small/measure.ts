import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 13,
  title: "鼓励大企业带动中小企业发展",
  chapter: 3,
  clause: "三（十三）",
  summary:
    "建设一批制造业的技术转移中心和“双创”服务平台。培育“专精特新小巨人”企业，鼓励它们与大企业稳定合作，大中小企业融通发展。",
  units: ["development-reform", "industry-information", "science-technology", "state-assets"],
  commitments: [],
};
