import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 8,
  title: "促进科技资源开放共享",
  chapter: 1,
  clause: "一（八）",
  summary:
    "配合全省统一平台，把科研设施和大型仪器向各类创新主体开放。健全开放共享的管理和事后补助办法，探索仪器的所有权与经营权分开。",
  units: ["finance", "science-technology", "education-sports", "industry-information"],
  commitments: [],
};
