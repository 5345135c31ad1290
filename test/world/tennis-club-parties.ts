import { definePlan } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import { tennisClubDeclaration } from "./tennis-club.ts";
import { says } from "./tennis-club-grant.ts";

const cite = says("一（二）", "少年会员");

/** Two enter together, somebody may do it for them, and the club's desk takes it in too. */
const doubles: ServiceItem = {
  id: "juniors/doubles",
  revision: 1,
  name: "双打报名",
  summary: "两三个人一起报名，都确认了才算。",
  measure: 2,
  owner: "coaching",
  contact: { note: "训练日下午在一号场。" },
  basis: [cite],
  applicants: ["person"],
  coApplicants: { named: "搭档", atLeast: 1, atMost: 2, cite },
  agents: { may: ["fill", "sign", "receive"], cite },
  repeats: true,
  form: [
    {
      title: "报名",
      fields: [
        {
          key: "entrant",
          label: "姓名",
          type: "text",
          required: true,
          prefill: { register: "people", field: "name", lock: "locked" },
        },
        { key: "level", label: "水平", type: "text", required: true },
      ],
    },
  ],
  materials: [
    { key: "photo", name: "合影", basis: cite, source: "upload", required: false, accept: ["pdf", "png"] },
  ],
  limits: { promised: { days: 5, unit: "working", cite } },
  correction: { maxRounds: 2, replyWithin: { days: 7, unit: "calendar" }, cite },
  steps: [
    { is: "accept", by: "coaching", checklist: [] },
    { is: "decide", by: "coaching" },
    { is: "deliver", result: "slip" },
  ],
  results: [{ id: "slip", name: "报名表", kind: "receipt" }],
  remedies: [],
  rating: { lowAtMost: 2, callBackWithin: { days: 2, unit: "working", cite } },
};
/** For one alone; an agent may fill it in and send it, but not receive it. */
const single: ServiceItem = { ...doubles, id: "juniors/single", name: "单打报名" };
delete single.coApplicants;
single.agents = { may: ["fill", "sign"], cite };
/** Whoever has seen something need not say who it was. */
const report: ServiceItem = {
  ...single,
  id: "juniors/report",
  name: "球场问题反映",
  anonymous: true,
  materials: [
    ...doubles.materials,
    { key: "sketch", name: "位置图", basis: cite, source: "later", required: true, accept: ["pdf", "png"] },
  ],
  form: [{ title: "问题", fields: [{ key: "what", label: "看见了什么", type: "longText", required: true }] }],
};
delete report.agents;
/** Not for people. */
const sponsors: ServiceItem = {
  ...single,
  id: "juniors/sponsors",
  name: "赞助登记",
  applicants: ["enterprise", "institution"],
};

/** The tennis club with matters that others have a part in. */
export const partiesClub = definePlan({
  ...tennisClubDeclaration,
  measures: tennisClubDeclaration.measures.map((it) =>
    it.number === 2 ? { ...it, services: [...it.services, doubles, single, report, sponsors] } : it,
  ),
});
