import { day } from "#kernel/calendar";
import { type Citation, citing } from "#kernel/citation";
import { yuan } from "#kernel/money";
import type { ServiceItem } from "#kernel/process";
import {
  all,
  atLeast,
  choice,
  equals,
  fact,
  fixed,
  isFalse,
  number,
  type Policy,
  type WorkedCase,
} from "#kernel/rules";

export const PLAN = "网协发〔2024〕3号";
export const says = citing(PLAN);
const houseRule = (quote: string): Citation => ({ document: "俱乐部章程", quote });

/** One amount for everybody, and nobody needs to judge anything. */
export const racketGrant: Policy = {
  id: "juniors/racket-grant",
  name: "少年会员球拍补贴",
  summary: "练满 20 课时、没有欠费的少年会员，每人补贴 300 元买球拍。",
  kind: "entitlement",
  benefit: "球拍补贴 300元",
  measure: 2,
  unit: "coaching",
  service: "juniors/racket-grant",
  versions: [
    {
      version: "2024",
      issuedOn: day("2024-03-01"),
      effectiveFrom: day("2024-03-01"),
      effectiveTo: day("2027-12-31"),
      appliesTo: equals(fact("membership"), choice("junior"), says("一（二）", "少年会员")),
      when: all(
        atLeast(fact("lessons"), number(20), says("一（二）", "练满20课时")),
        isFalse("owesFees", says("一（二）", "没有欠费")),
      ),
      amount: fixed(yuan(300), says("一（二）", "每人补贴300元")),
      certainty: "verified",
    },
  ],
};
const junior = { membership: "junior", lessons: 24, owesFees: false } as const;
const asked = day("2025-04-01");
export const racketCases: readonly WorkedCase[] = [
  { name: "练了 24 课时", on: asked, facts: junior, outcome: "met", amount: { min: 30_000, max: 30_000 } },
  { name: "只练了 19 课时", on: asked, facts: { ...junior, lessons: 19 }, outcome: "unmet" },
  { name: "不知道有没有欠费", on: asked, facts: { ...junior, owesFees: null }, outcome: "unknown" },
  { name: "成年会员", on: asked, facts: { ...junior, membership: "adult" }, outcome: "notApplicable" },
];

/** Accept, decide, pay, deliver: a path without public notice. */
export const racketService: ServiceItem = {
  id: "juniors/racket-grant",
  revision: 1,
  name: "球拍补贴申领",
  summary: "少年会员在线申领，教练组核对课时，财务室发放。",
  measure: 2,
  owner: "coaching",
  contact: { phone: "000-0000000", note: "训练日下午在一号场。" },
  basis: [says("一（二）", "每人补贴300元")],
  applicants: ["person"],
  eligibility: { policy: "juniors/racket-grant", mode: "gate" },
  form: [
    {
      title: "会员",
      fields: [
        {
          key: "memberName",
          label: "姓名",
          type: "text",
          required: true,
          prefill: { register: "members", field: "fullName", lock: "locked" },
        },
        {
          key: "lessons",
          label: "课时",
          type: "integer",
          unit: "课时",
          required: true,
          min: 0,
          prefill: { register: "members", field: "lessons", lock: "editableWithReason" },
        },
        { key: "bankAccountName", label: "收款户名", type: "text", required: true },
        { key: "bankAccount", label: "收款账号", type: "text", required: true },
      ],
    },
  ],
  materials: [
    {
      key: "receipt",
      name: "球拍发票",
      basis: houseRule("凭发票发放"),
      source: "upload",
      required: true,
      accept: ["pdf", "jpeg"],
      maxBytes: 1024 * 1024,
    },
  ],
  limits: {
    statutory: { days: 10, unit: "working", cite: houseRule("收到申领后10个工作日内发放") },
    promised: { days: 5, unit: "working", cite: says("一（二）", "5个工作日内") },
  },
  correction: { maxRounds: 2, replyWithin: { days: 7, unit: "calendar" }, cite: houseRule("可以补正两次") },
  steps: [
    {
      is: "accept",
      by: "coaching",
      checklist: [{ item: "课时记录属实", cite: says("一（二）", "练满20课时") }],
    },
    { is: "decide", by: "coaching", policy: "juniors/racket-grant" },
    { is: "pay", by: "treasury", fund: "racket-fund" },
    { is: "deliver", result: "decisionLetter" },
  ],
  results: [{ id: "decisionLetter", name: "决定书", kind: "letter" }],
  remedies: [
    {
      kind: "complaint",
      to: "committee",
      within: { days: 30, unit: "calendar" },
      cite: houseRule("三十日内可以向理事会申诉"),
    },
  ],
};
