import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "../index.ts";
import { declared, prize, vocabularyOf } from "../testing.ts";

export const cite = citing("章程")("一", "按档发放");
export const on = day("2026-03-02");
const { fact, number } = rule;
export const vocabulary: rule.Vocabulary = vocabularyOf(
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
);
export const policy = (...versions: readonly Partial<rule.PolicyVersion>[]): rule.Policy =>
  prize(on, ...versions);
export const lint = (more: Partial<rule.PolicyVersion>, sources: rule.Sources = {}) =>
  rule.lint(policy(more), vocabulary, sources);
export const codes = (more: Partial<rule.PolicyVersion>, sources: rule.Sources = {}) =>
  lint(more, sources).map((it) => `${it.severity} ${it.code} ${it.path}`);
export const staff = fact("staff");
export const from = (least: number) => rule.atLeast(staff, number(least), cite);
export const under = (most: number) => rule.below(staff, number(most), cite);
