import { definePlan } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import { tennisClubDeclaration } from "./tennis-club.ts";
import { says } from "./tennis-club-grant.ts";

const cite = says("一（二）", "少年会员");
const days = (count: number) => ({ days: count, unit: "working" as const, cite });

/** Asked for at the grounds of one's own side of the river, decided by the coaches of the whole club. */
export const courtPass: ServiceItem = {
  id: "juniors/court-pass",
  revision: 1,
  name: "场地证",
  summary: "",
  measure: 2,
  owner: "coaching",
  level: "both",
  contact: { note: "各片的场地组。" },
  basis: [cite],
  applicants: ["person"],
  repeats: true,
  form: [{ title: "本人", fields: [{ key: "motive", label: "打什么", type: "text", required: true }] }],
  materials: [],
  limits: { promised: days(10) },
  correction: { maxRounds: 1, replyWithin: { days: 3, unit: "working" }, cite },
  steps: [
    { is: "accept", by: "grounds", at: "county", checklist: [] },
    { is: "inspection", by: "grounds", at: "county", checklist: [] },
    { is: "decide", by: "coaching" },
    { is: "deliver", by: "grounds", at: "county", result: "letter" },
  ],
  results: [{ id: "letter", name: "通知书", kind: "letter" }],
  remedies: [],
};
/** Worked from end to end at the side's own desks. */
export const ballBox: ServiceItem = {
  ...courtPass,
  id: "juniors/ball-box",
  name: "球筐",
  owner: "grounds",
  level: "county",
  steps: [
    { is: "accept", by: "grounds", checklist: [] },
    {
      is: "consult",
      by: "grounds",
      units: [{ unit: "treasury", asks: "有没有", within: days(2), onSilence: "agrees" }],
    },
    { is: "decide", by: "grounds" },
    { is: "deliver", result: "letter" },
  ],
};

/** The tennis club with them. */
export const ripariansClub = definePlan({
  ...tennisClubDeclaration,
  measures: tennisClubDeclaration.measures.map((it) =>
    it.number === 2 ? { ...it, services: [...it.services, courtPass, ballBox] } : it,
  ),
});
