import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 11,
  title: "推动更多群体参与创新创业",
  chapter: 2,
  clause: "二（十一）",
  summary:
    "返乡人员、退役军人、妇女、青年和少数民族群众，各有创业培训和平台支持，并打造一批返乡创业示范县市。企业可以建立首席技师制度和技能大师工作室，职业技能培训贯穿一生。",
  units: [
    "human-resources",
    "agriculture-rural-affairs",
    "education-sports",
    "science-technology",
    "veterans-affairs",
    "youth-league",
    "womens-federation",
  ],
  commitments: [],
};
