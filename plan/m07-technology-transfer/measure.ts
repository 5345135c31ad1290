import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 7,
  title: "健全科技成果转化机制",
  chapter: 1,
  clause: "一（七）",
  summary:
    "建设科技成果转化项目库，让成果和市场对得上。高校、院所完善转化收益的分配办法，科研人员转化成果、参与创业的成绩，作为评职称、聘岗位、考核和分配的重要依据。",
  units: ["science-technology", "finance", "education-sports", "human-resources", "industry-information"],
  commitments: [],
};
