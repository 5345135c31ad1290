import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 10,
  title: "加大大学生创新创业支持力度",
  chapter: 2,
  clause: "二（十）",
  summary:
    "推行创业导师制，州级导师名单动态公布。实施高校毕业生就业创业的促进计划，支持高校、企业和第三方一起培养软件服务等市场需要的人才。",
  units: ["human-resources", "education-sports", "science-technology", "youth-league"],
  commitments: [],
};
