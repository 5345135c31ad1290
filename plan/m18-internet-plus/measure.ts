import type { MeasureOutline } from "../measure.ts";

export const measure: MeasureOutline = {
  number: 18,
  title: "完善“互联网+”创新创业服务体系",
  chapter: 4,
  clause: "四（十八）",
  summary:
    "建设一批市场化运作的“互联网+”平台，让优质公共服务惠及更多人。依托电商平台和电商进农村示范，与培训机构一起壮大电商从业队伍。",
  units: ["commerce", "education-sports", "development-reform", "industry-information"],
  commitments: [],
};
