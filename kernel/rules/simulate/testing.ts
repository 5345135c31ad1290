import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "../index.ts";

export const cite = citing("章程")("一", "按档发放");
export const on = day("2026-03-02");
const { fact, number } = rule;
const declared = (
  key: string,
  name: string,
  type: rule.ValueType,
  more: object = {},
): rule.FactDeclaration => ({
  key,
  name,
  type,
  period: "current",
  sensitivity: "public",
  question: `${name}？`,
  ...more,
});
export const vocabulary: rule.Vocabulary = new Map(
  [
    declared("income", "所得额", "money", { unit: "万元" }),
    declared("staff", "从业人数", "integer", { unit: "人" }),
    declared("points", "分数", "decimal"),
    declared("young", "新办", "boolean"),
    declared("region", "所在县市", "choice", {
      choices: [
        { value: "1", label: "甲县" },
        { value: "2", label: "乙县" },
      ],
    }),
    declared("industry", "行业", "choice", {
      hierarchical: true,
      choices: [
        { value: "C", label: "制造业" },
        { value: "C39", label: "电子设备" },
        { value: "A", label: "农业" },
      ],
    }),
    declared("size", "规模", "choice", {
      choices: [
        { value: "big", label: "大" },
        { value: "small", label: "小" },
      ],
      derived: rule.table(
        "first",
        [fact("staff")],
        [rule.row([rule.fromTo(300, null)], rule.choice("big"), cite)],
        rule.choice("small"),
      ),
    }),
  ].map((it) => [it.key, it]),
);
export const policy = (more: Partial<rule.PolicyVersion>, rest: Partial<rule.Policy> = {}): rule.Policy => ({
  id: "club/prize",
  name: "奖励",
  summary: "会员得奖励。",
  kind: "entitlement",
  benefit: "奖励",
  measure: 1,
  unit: "club",
  versions: [
    {
      version: "1",
      issuedOn: on,
      effectiveFrom: on,
      effectiveTo: null,
      when: rule.all(),
      amount: null,
      certainty: "verified",
      ...more,
    },
  ],
  ...rest,
});
export const wan = (it: number) => it * 1_000_000;
const evaluate = rule.referenceOver(on, vocabulary);
export const run = (
  before: rule.Policy | null,
  after: rule.Policy | null,
  population: readonly rule.Firm[],
  more: { budget?: number; group?: readonly rule.Grouping[] } = {},
) => rule.simulate({ before, after, population, evaluate, on, vocabulary, ...more });
export const firm = (id: string, facts: rule.Facts): rule.Firm => ({ id, facts });
export const upTo = (most: number, pays: number) =>
  policy({ when: rule.atMost(fact("staff"), number(most), cite), amount: rule.fixed(pays, cite) });
