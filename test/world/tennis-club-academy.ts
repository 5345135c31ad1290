import { definePlan } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import { tennisClubDeclaration } from "./tennis-club.ts";
import { says } from "./tennis-club-grant.ts";

const days = (count: number) => ({
  days: count,
  unit: "working" as const,
  cite: says("一（二）", "5个工作日内"),
});

/** A matter with steps of every kind but payment and several files: who may call themselves a coach of juniors. */
export const coachCertificate: ServiceItem = {
  id: "juniors/coach-certificate",
  revision: 1,
  name: "少年教练认定",
  summary: "会员申请担任少年教练，经会办、评审、现场核查后认定。",
  measure: 2,
  owner: "coaching",
  contact: { note: "训练日下午在一号场。" },
  basis: [says("一（二）", "少年会员")],
  applicants: ["person"],
  repeats: true,
  form: [
    {
      title: "本人",
      fields: [{ key: "motive", label: "为什么想当教练", type: "longText", required: true }],
    },
  ],
  materials: [
    { key: "health", name: "体检表", basis: says("一（二）", "少年会员"), source: "later", required: true },
    {
      key: "truth",
      name: "真实承诺",
      basis: says("一（二）", "少年会员"),
      source: "promise",
      required: true,
    },
  ],
  limits: {
    promised: days(20),
    start: "acceptance",
    extension: {
      by: "coaching",
      most: { days: 5, unit: "working" },
      times: 1,
      cite: says("一（二）", "5个工作日内"),
    },
  },
  correction: {
    maxRounds: 2,
    replyWithin: { days: 3, unit: "working" },
    onNoReply: "close",
    cite: says("一（二）", "少年会员"),
  },
  steps: [
    { is: "accept", by: "coaching", checklist: [{ item: "是会员", cite: says("一（二）", "少年会员") }] },
    {
      is: "review",
      by: "coaching",
      checklist: [
        { item: "会打球", cite: says("一（二）", "少年会员") },
        { item: "有耐心", cite: says("一（二）", "少年会员") },
      ],
    },
    {
      is: "consult",
      by: "coaching",
      units: [
        { unit: "treasury", asks: "有没有欠费", within: days(2), onSilence: "agrees" },
        { unit: "grounds", asks: "爱不爱护场地", within: days(3), onSilence: "reminded" },
      ],
    },
    {
      is: "expertReview",
      by: "coaching",
      atLeast: 2,
      passMark: 60,
      cite: says("一（二）", "少年会员"),
      excluded: says("一（二）", "少年会员"),
    },
    {
      is: "inspection",
      by: "grounds",
      checklist: [{ item: "试教一节课", cite: says("一（二）", "少年会员") }],
    },
    { is: "decide", by: "coaching", countersigned: true },
    { is: "deliver", result: "plate" },
  ],
  results: [
    {
      id: "plate",
      name: "少年教练证",
      kind: "certificate",
      revocable: { by: "coaching", cite: says("一（二）", "少年会员") },
    },
  ],
  remedies: [],
  rating: { lowAtMost: 2, callBackWithin: days(2) },
};

/** The tennis club with it. */
export const coachingClub = definePlan({
  ...tennisClubDeclaration,
  measures: tennisClubDeclaration.measures.map((it) =>
    it.number === 2 ? { ...it, services: [...it.services, coachCertificate] } : it,
  ),
});

/** The same worked at the desks of the counties. */
export const countyClub = definePlan({
  ...tennisClubDeclaration,
  measures: tennisClubDeclaration.measures.map((it) =>
    it.number === 2
      ? { ...it, services: [...it.services, { ...coachCertificate, level: "county" as const }] }
      : it,
  ),
});
