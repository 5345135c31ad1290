import type { Remedy } from "#kernel/process";
import { litigationLaw, platformDefault, reconsiderationLaw } from "./sources.ts";

export const reconsideration = (to: string): Remedy => ({
  kind: "reconsideration",
  to,
  within: { days: 60, unit: "calendar" },
  cite: reconsiderationLaw("第二十条", "可以自知道或者应当知道该行政行为之日起六十日内提出行政复议申请"),
});

/** The law counts six months; a half-year has at least 181 days, so 180 is never later than the real last day. */
export const litigation: Remedy = {
  kind: "litigation",
  to: "有管辖权的人民法院",
  within: { days: 180, unit: "calendar" },
  cite: litigationLaw("第四十六条", "应当自知道或者应当知道作出行政行为之日起六个月内提出"),
};

export const complaint: Remedy = {
  kind: "complaint",
  to: "government-services",
  within: { days: 365, unit: "calendar" },
  cite: platformDefault("对办理过程不满意的可以投诉，投诉入口保留一年"),
};

/** While a public notice runs: five working days, as long as the notice itself. */
export const objectionTo = (unit: string, name: string): Remedy => ({
  kind: "objection",
  to: unit,
  within: { days: 5, unit: "working" },
  cite: platformDefault(`公示期内可以向${name}提出异议`),
});

/** Against a decision of a department of the prefecture. */
export const againstPrefecture: readonly Remedy[] = [
  reconsideration("楚雄州人民政府"),
  litigation,
  complaint,
];
/** Against a decision of a department of the applicant's county. */
export const againstCounty: readonly Remedy[] = [
  reconsideration("作出决定的部门所在县市的人民政府"),
  litigation,
  complaint,
];
