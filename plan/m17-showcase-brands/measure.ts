import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 17,
  title: "打造创新创业重点展示品牌",
  chapter: 4,
  clause: "四（十七）",
  summary:
    "办好各类创新创业赛事，组织参加全国和全省的活动与大赛，各级财政提供必要经费。鼓励论坛、讲坛、沙龙、对接会、路演等多种形式的服务活动。",
  units: [
    "development-reform",
    "industry-information",
    "education-sports",
    "science-technology",
    "human-resources",
    "agriculture-rural-affairs",
    "state-assets",
    "trade-unions",
    "youth-league",
    "womens-federation",
    "science-association",
  ],
  commitments: [],
};
