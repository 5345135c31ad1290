import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 15,
  title: "提升“双创”平台服务水平",
  chapter: 4,
  clause: "四（十五）",
  summary:
    "孵化器和众创空间往专业化走，为初创企业提供技术、检测、财税、法律、培训和融资等服务。主管部门定期评估，做得好的表扬激励，不合格的调整淘汰。",
  units: [
    "development-reform",
    "human-resources",
    "finance",
    "science-technology",
    "industry-information",
    "education-sports",
  ],
  commitments: [],
};
