import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 23,
  title: "强化创新创业政策统筹落实",
  chapter: 7,
  clause: "七（二十三）",
  summary:
    "由联席会议统筹政策、项目和资金，基层人员经过培训，政策落到实处。明确容错免责的内容和程序，保障创业失败者；建立统计指标和监测通报，定期梳理痛点堵点，限期解决。",
  units: ["county-governments", "prefecture-departments"],
  commitments: [],
};
