import { definePlan, type Plan } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import { tennisClubDeclaration } from "./tennis-club.ts";
import { racketService, says } from "./tennis-club-grant.ts";

const basis = says("一（二）", "少年会员");
const yesNo = {
  type: "boolean",
  choices: [
    { value: "是", label: "是" },
    { value: "否", label: "否" },
  ],
} as const;

const { eligibility: _, ...racket } = racketService;
/** A form with everything a form can have: conditions, a block for each child, personal answers, answers for one unit only. */
export const familyCard: ServiceItem = {
  ...racket,
  id: "juniors/family-card",
  name: "家庭会员登记",
  summary: "一家人一起登记，带孩子来打球的逐个写明。",
  basis: [basis],
  repeats: true,
  form: [
    {
      title: "本人",
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
          required: false,
          prefill: { register: "members", field: "lessons", lock: "editable" },
        },
        { key: "phone", label: "手机", type: "text", required: true, sensitivity: "personal" },
        { key: "married", label: "已婚", ...yesNo, required: true },
        {
          key: "spouse",
          label: "配偶姓名",
          type: "text",
          required: true,
          sensitivity: "personal",
          showIf: { field: "married", oneOf: ["是"] },
        },
        {
          key: "spousePlays",
          label: "配偶也打球",
          ...yesNo,
          required: true,
          showIf: { field: "married", oneOf: ["是"] },
        },
        { key: "debts", label: "欠费说明", type: "longText", required: false, seenBy: ["treasury"] },
      ],
    },
    {
      title: "子女",
      help: "一起来打球的才写。",
      showIf: { field: "married", oneOf: ["是"] },
      repeats: { key: "children", one: "子女", atLeast: 0, atMost: 3 },
      fields: [
        { key: "name", label: "姓名", type: "text", required: true, sensitivity: "personal" },
        {
          key: "level",
          label: "水平",
          type: "choice",
          choices: [
            { value: "new", label: "没打过" },
            { value: "some", label: "打过" },
          ],
          required: true,
        },
        {
          key: "coach",
          label: "教练",
          type: "text",
          required: true,
          showIf: { field: "level", oneOf: ["some"] },
        },
      ],
    },
  ],
  materials: [
    {
      key: "certificate",
      name: "结婚证",
      basis,
      source: "upload",
      required: true,
      showIf: { field: "married", oneOf: ["是"] },
    },
    {
      key: "promise",
      name: "爱护场地承诺",
      basis,
      source: "promise",
      required: false,
      showIf: { field: "spousePlays", oneOf: ["是"] },
    },
  ],
  steps: [
    { is: "accept", by: "coaching", checklist: [{ item: "是会员", cite: basis }] },
    {
      is: "consult",
      by: "coaching",
      units: [
        {
          unit: "treasury",
          asks: "有没有欠费",
          within: { days: 1, unit: "working", cite: basis },
          onSilence: "agrees",
        },
      ],
    },
    { is: "decide", by: "coaching" },
    { is: "deliver", result: "decisionLetter" },
  ],
};

/** The tennis club with it, as it reads or as it was changed. */
export const familyClub = (item: ServiceItem = familyCard): Plan =>
  definePlan({
    ...tennisClubDeclaration,
    measures: tennisClubDeclaration.measures.map((it) =>
      it.number === 2 ? { ...it, services: [...it.services, item] } : it,
    ),
  });
