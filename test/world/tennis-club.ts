import { yuan } from "#kernel/money";
import { definePlan, type PlanDeclaration } from "#kernel/plan";
import { PLAN, racketCases, racketGrant, racketService, says } from "./tennis-club-grant.ts";

export const tennisClubDeclaration: PlanDeclaration = {
  id: "tennis-club",
  name: "河湾网球俱乐部振兴方案",
  region: { code: "990000", name: "河湾镇" },
  document: {
    number: PLAN,
    title: "河湾网球俱乐部振兴方案",
    issuer: "河湾网球俱乐部",
    issuedOn: "2024-03-01",
  },
  chapters: [
    { number: 1, title: "让更多人打球" },
    { number: 2, title: "把场地管好" },
  ],
  clauses: ["一（一）", "一（二）", "二（三）"],
  regions: [
    { code: "990001", name: "河东片" },
    { code: "990002", name: "河西片" },
    { code: "990009", name: "老码头片", validTo: "2022-12-31", successor: "990002" },
  ],
  units: [
    { id: "committee", name: "理事会", shortName: "理事会", aliases: [], kind: "department" },
    { id: "coaching", name: "教练组", shortName: "教练组", aliases: ["教练团队"], kind: "department" },
    { id: "treasury", name: "财务室", shortName: "财务", aliases: [], kind: "department" },
    { id: "grounds", name: "场地组", shortName: "场地组", aliases: [], kind: "department" },
    { id: "all-teams", name: "各队", shortName: "各队", aliases: [], kind: "collective" },
  ],
  vocabulary: [
    {
      key: "membership",
      name: "会员类别",
      type: "choice",
      choices: [
        { value: "junior", label: "少年" },
        { value: "adult", label: "成年" },
      ],
      period: "current",
      source: { register: "members", field: "membership" },
      sensitivity: "public",
      question: "您是哪一类会员？",
    },
    {
      key: "lessons",
      name: "累计课时",
      type: "integer",
      unit: "课时",
      period: "current",
      source: { register: "members", field: "lessons" },
      sensitivity: "internal",
      question: "一共上过多少课时？",
    },
    {
      key: "owesFees",
      name: "有欠费",
      type: "boolean",
      period: "current",
      sensitivity: "internal",
      question: "还有没有没交的会费？",
    },
  ],
  registers: [
    {
      id: "members",
      name: "会员名册",
      about: "subject",
      kind: "person",
      identity: { field: "memberNumber" },
      nameField: "fullName",
      regionField: "side",
      fields: [
        {
          key: "memberNumber",
          name: "会员号",
          headings: ["编号"],
          type: "text",
          required: true,
          sensitivity: "public",
        },
        { key: "fullName", name: "姓名", type: "text", required: true, sensitivity: "public" },
        {
          key: "side",
          name: "片区",
          type: "choice",
          choices: [
            { value: "990001", label: "河东片" },
            { value: "990002", label: "河西片" },
          ],
          sensitivity: "public",
        },
        {
          key: "membership",
          name: "会员类别",
          headings: ["类别"],
          type: "choice",
          choices: [
            { value: "junior", label: "少年" },
            { value: "adult", label: "成年" },
          ],
          required: true,
          sensitivity: "public",
        },
        { key: "lessons", name: "累计课时", type: "integer", unit: "课时", min: 0, sensitivity: "internal" },
        { key: "parentPhone", name: "家长电话", type: "text", sensitivity: "personal" },
      ],
    },
  ],
  funds: [
    {
      id: "racket-fund",
      name: "球拍补贴",
      unit: "treasury",
      measure: 2,
      years: [
        { year: 2024, budget: yuan(6_000), sample: false, note: "理事会核定" },
        { year: 2025, budget: yuan(9_000), sample: false, note: "理事会核定" },
        { year: 2026, budget: yuan(900), sample: false, note: "只够三个人" },
      ],
    },
  ],
  localHolidays: [{ day: "2025-06-18", name: "开拍节" }],
  measures: [
    {
      number: 1,
      title: "开放试打日",
      chapter: 1,
      clause: "一（一）",
      summary: "每月有一天谁都可以来试打，球拍由俱乐部借。",
      units: ["coaching", "all-teams"],
      commitments: [
        {
          id: "open-days",
          says: "每月试打不少于 1 次",
          measure: "count",
          atLeast: 1,
          unit: "times",
          cite: says("一（一）", "每月试打不少于1次"),
          certainty: "verified",
        },
      ],
      policies: [],
      services: [],
      registers: [],
      indicators: [],
    },
    {
      number: 2,
      title: "扶持少年会员",
      chapter: 1,
      clause: "一（二）",
      summary: "少年会员练满课时就有球拍补贴，五个工作日内发放。",
      units: ["coaching", "treasury"],
      commitments: [
        {
          id: "racket-grant",
          says: "球拍补贴每人 300 元",
          measure: "amount",
          exactly: yuan(300),
          unit: "fen",
          cite: says("一（二）", "每人补贴300元"),
          certainty: "verified",
        },
        {
          id: "racket-days",
          says: "5 个工作日内发放",
          measure: "duration",
          atMost: 5,
          unit: "workingDays",
          cite: says("一（二）", "5个工作日内发放"),
          certainty: "verified",
        },
      ],
      policies: [{ policy: racketGrant, cases: racketCases }],
      services: [racketService],
      registers: [],
      indicators: [
        {
          id: "juniors/paid",
          name: "已发球拍补贴",
          unit: "分",
          definition: "已经发放的球拍补贴合计。",
          from: { is: "paidAmount", service: "juniors/racket-grant" },
        },
        {
          id: "juniors/members",
          name: "会员",
          unit: "户",
          definition: "会员名册里的人数。",
          from: { is: "registerCount", register: "members" },
        },
      ],
    },
    {
      number: 3,
      title: "场地养护",
      chapter: 2,
      clause: "二（三）",
      summary: "场地组给每块场地记养护账，划线和换网都有日期。",
      units: ["grounds"],
      commitments: [],
      policies: [],
      services: [],
      registers: [
        {
          id: "courts",
          name: "场地账",
          about: "thing",
          identity: { field: "court" },
          nameField: "court",
          fields: [
            { key: "court", name: "场地", type: "text", required: true, sensitivity: "public" },
            { key: "linedOn", name: "划线日期", type: "day", sensitivity: "public" },
          ],
          measure: 3,
        },
      ],
      indicators: [
        {
          id: "courts/count",
          name: "在管场地",
          unit: "个",
          definition: "场地账上的场地数。",
          from: { is: "registerCount", register: "courts" },
        },
      ],
    },
  ],
};

/** A plan that shares nothing with Chuxiong: what runs on it knows nothing of any prefecture. */
export const tennisClub = definePlan(tennisClubDeclaration);
