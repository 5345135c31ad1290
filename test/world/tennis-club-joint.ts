import { definePlan } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import { tennisClubDeclaration } from "./tennis-club.ts";
import { says } from "./tennis-club-grant.ts";

const cite = says("一（二）", "少年会员");
const days = (count: number) => ({ days: count, unit: "working" as const, cite });

const common: Omit<ServiceItem, "id" | "name" | "owner" | "form" | "materials" | "steps"> = {
  revision: 1,
  summary: "",
  measure: 2,
  contact: { note: "训练日下午在一号场。" },
  basis: [cite],
  applicants: ["person"],
  repeats: true,
  limits: { promised: days(10) },
  correction: { maxRounds: 1, replyWithin: { days: 3, unit: "working" }, onNoReply: "close", cite },
  results: [{ id: "letter", name: "通知书", kind: "letter" }],
  remedies: [],
  rating: { lowAtMost: 2, callBackWithin: days(2) },
};
const size = { key: "lockerSize", label: "柜子大小", type: "text", required: true } as const;
const keeper = { key: "keyHolder", label: "谁拿钥匙", type: "text", required: true } as const;
const wantsLocker = { field: "wantsLocker", oneOf: ["是"] } as const;
const photo = {
  key: "photo",
  name: "照片",
  basis: cite,
  source: "upload",
  required: true,
  accept: ["pdf"],
} as const;

/** A locker, from the grounds. */
export const locker: ServiceItem = {
  ...common,
  id: "juniors/locker",
  name: "储物柜",
  owner: "grounds",
  onlyJoint: true,
  form: [{ title: "柜子", fields: [size] }],
  materials: [photo],
  steps: [
    { is: "accept", by: "grounds", checklist: [] },
    { is: "decide", by: "grounds" },
    { is: "deliver", result: "letter" },
  ],
};
/** A key, from the treasury. */
export const key: ServiceItem = {
  ...common,
  id: "juniors/key",
  name: "场馆钥匙",
  owner: "treasury",
  onlyJoint: true,
  form: [{ title: "钥匙", fields: [keeper] }],
  materials: [photo],
  steps: [
    { is: "accept", by: "treasury", checklist: [] },
    { is: "decide", by: "treasury" },
    { is: "deliver", result: "letter" },
  ],
};
/** 一件事: both from one application; without the key there is no camp. */
export const camp: ServiceItem = {
  ...common,
  id: "juniors/camp",
  name: "夏令营一件事",
  owner: "coaching",
  form: [
    { title: "营员", fields: [{ key: "motive", label: "想练什么", type: "longText", required: true }] },
    { title: "柜子和钥匙", fields: [size, keeper] },
  ],
  materials: [photo],
  steps: [
    { is: "accept", by: "coaching", checklist: [] },
    { is: "files", by: "coaching", services: [locker.id, key.id], required: [key.id] },
    { is: "decide", by: "coaching" },
    { is: "deliver", result: "letter" },
  ],
};
/** The same, sent out by itself as soon as it is accepted. */
export const dayCamp: ServiceItem = {
  ...camp,
  id: "juniors/day-camp",
  name: "日间营一件事",
  steps: camp.steps.map((it) => (it.is === "files" ? { ...it, atOnce: true } : it)),
};
/** One who has an own bag needs no locker; nobody asks how big it should be. */
export const weekendCamp: ServiceItem = {
  ...camp,
  id: "juniors/weekend-camp",
  name: "周末营一件事",
  form: [
    ...camp.form.slice(0, 1),
    {
      title: "柜子和钥匙",
      fields: [
        { key: "wantsLocker", label: "要不要柜子", type: "boolean", required: true },
        { ...size, showIf: wantsLocker },
        keeper,
      ],
    },
  ],
  steps: camp.steps.map((it) =>
    it.is === "files" ? { ...it, when: [{ service: locker.id, showIf: wantsLocker }] } : it,
  ),
};

/** The tennis club with them. */
export const campingClub = definePlan({
  ...tennisClubDeclaration,
  measures: tennisClubDeclaration.measures.map((it) =>
    it.number === 2 ? { ...it, services: [...it.services, camp, dayCamp, weekendCamp, locker, key] } : it,
  ),
});
