import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "../index.ts";

export const cite = citing("章程")("一", "按档发放");
export const on = day("2026-03-02");
const { fact, number } = rule;
const declared = (key: string, type: rule.ValueType, more: object = {}): rule.FactDeclaration => ({
  key,
  name: `甲${key}`,
  type,
  period: "current",
  sensitivity: "public",
  question: `${key}？`,
  ...more,
});
export const vocabulary: rule.Vocabulary = new Map(
  [
    declared("income", "money"),
    declared("staff", "integer", { unit: "人" }),
    declared("share", "rate"),
    declared("since", "day"),
    declared("young", "boolean"),
    declared("club", "choice", {
      choices: [
        { value: "A", label: "网球" },
        { value: "A1", label: "软式网球" },
        { value: "B", label: "羽毛球" },
      ],
      hierarchical: true,
    }),
    declared("nobody", "integer", { question: "" }),
  ].map((it) => [it.key, it]),
);
const version = (more: Partial<rule.PolicyVersion>): rule.PolicyVersion => ({
  version: "1",
  issuedOn: on,
  effectiveFrom: on,
  effectiveTo: null,
  when: rule.all(),
  amount: null,
  certainty: "verified",
  ...more,
});
export const policy = (...versions: readonly Partial<rule.PolicyVersion>[]): rule.Policy => ({
  id: "club/prize",
  name: "奖励",
  summary: "会员得奖励。",
  kind: "entitlement",
  benefit: "奖励",
  measure: 1,
  unit: "club",
  versions: versions.map(version),
});
export const lint = (more: Partial<rule.PolicyVersion>, sources: rule.Sources = {}) =>
  rule.lint(policy(more), vocabulary, sources);
export const codes = (more: Partial<rule.PolicyVersion>, sources: rule.Sources = {}) =>
  lint(more, sources).map((it) => `${it.severity} ${it.code} ${it.path}`);
export const staff = fact("staff");
export const from = (least: number) => rule.atLeast(staff, number(least), cite);
export const under = (most: number) => rule.below(staff, number(most), cite);
