import { quoting } from "../document.ts";
import type { MeasureOutline } from "../measure.ts";

const says = quoting("六（二十一）");

export const measure: MeasureOutline = {
  number: 21,
  title: "建立差异化金融支持政策",
  chapter: 6,
  clause: "六（二十一）",
  summary:
    "首台（套）装备和首批次新材料有保险支持，探索专利质押融资和贷款风险补偿。创业担保贷款还得好、带动强的，可以继续享受贴息，但有次数上限。各部门共享数据，让守信企业更容易贷到款。",
  units: [
    "central-bank",
    "banking-insurance-regulation",
    "development-reform",
    "science-technology",
    "finance",
    "industry-information",
    "financial-office",
  ],
  commitments: [
    {
      id: "m21/subsidised-loans",
      says: "创业担保贷款贴息累计不超过 3 次",
      measure: "count",
      atMost: 3,
      unit: "times",
      cite: says("可继续提供创业担保贷款贴息，但累计不超过3次"),
      certainty: "verified",
    },
  ],
};
