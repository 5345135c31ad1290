import { quoting } from "../document.ts";
import type { MeasureOutline } from "../measure.ts";

const says = quoting("七（二十四）");

export const measure: MeasureOutline = {
  number: 24,
  title: "做好创新创业经验推广",
  chapter: 7,
  clause: "七（二十四）",
  summary:
    "把创新创业列入科普宣传，借助媒体和网络传播政策与经验。国家、省、州出台的政策每年汇总一次，在门户网站公布；办好经验交流会和现场观摩会。",
  units: ["county-governments", "prefecture-departments"],
  commitments: [
    {
      id: "m24/yearly-digest",
      says: "创新创业政策措施每年汇总发布一次",
      measure: "count",
      atLeast: 1,
      unit: "times",
      cite: says("按年度汇总国家、省及我州出台的创新创业政策措施"),
      certainty: "verified",
    },
  ],
};
