import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 19,
  title: "培育创新创业集聚区",
  chapter: 5,
  clause: "五（十九）",
  summary:
    "支持园区出台配套政策，盘活闲置的土地和房产，做好生产生活配套。推进楚雄、禄丰等园区的特色载体建设，融入全省和滇中的发展布局。",
  units: [
    "county-governments",
    "industry-information",
    "science-technology",
    "development-reform",
    "agriculture-rural-affairs",
    "culture-tourism",
  ],
  commitments: [],
};
