import { quoting } from "../document.ts";
import type { MeasureOutline } from "../measure.ts";

const says = quoting("一（二）");

export const measure: MeasureOutline = {
  number: 2,
  title: "优化服务提升“双创”便利性",
  chapter: 1,
  clause: "一（二）",
  summary:
    "企业和群众的事在一个平台上办，与国家、省的平台连通网络、数据和业务。必须到现场的，只进一个大厅，最多跑一次。",
  units: ["government-services", "development-reform", "industry-information", "market-regulation"],
  commitments: [
    {
      id: "m02/counter-visits",
      says: "现场办理最多跑一次",
      measure: "count",
      atMost: 1,
      unit: "times",
      cite: says("现场办理“最多跑一次”"),
      certainty: "verified",
    },
  ],
};
