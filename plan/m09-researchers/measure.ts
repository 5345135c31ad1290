import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 9,
  title: "鼓励和支持科研人员创新创业",
  chapter: 2,
  clause: "二（九）",
  summary:
    "科研人员可以按国家规定离岗创业，也可以为企业做开发、咨询和培训。转化成果和参与创业的成绩，计入职称评审、岗位竞聘和考核。",
  units: ["education-sports", "human-resources", "science-technology", "health"],
  commitments: [],
};
