import { quoting } from "../document.ts";
import type { MeasureOutline } from "../measure.ts";

const says = quoting("一（一）");

export const measure: MeasureOutline = {
  number: 1,
  title: "简政放权激发创新创业活力",
  chapter: 1,
  clause: "一（一）",
  summary:
    "开办企业全程在网上办，材料齐全的三个工作日内办完；退出市场也有简易的注销办法。在划定的区域里统一做评价，单个项目不再各做各的。出台政策之前先审查是否妨碍公平竞争，已有的妨碍规定要改掉。",
  units: [
    "county-governments",
    "market-regulation",
    "natural-resources",
    "water",
    "government-services",
    "development-reform",
  ],
  commitments: [
    {
      id: "m01/opening-days",
      says: "企业开办不超过 3 个工作日",
      measure: "duration",
      atMost: 3,
      unit: "workingDays",
      cite: says("企业开办时间不超过3个工作日"),
      certainty: "verified",
    },
    {
      id: "m01/opening-visits",
      says: "开办企业最多跑一次",
      measure: "count",
      atMost: 1,
      unit: "times",
      cite: says("开办企业全程“只跑一次”或“一次不跑”"),
      certainty: "verified",
    },
  ],
};
