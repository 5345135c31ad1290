import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import type { FactDeclaration, PolicyVersion, Vocabulary } from "./ast.ts";
import { all, any, atMost, bySlices, fact, formula, money, not, oneOf, tier } from "./build.ts";
import { conditionSays, tablesOf } from "./tables-of.ts";

const says = citing("演示规则")("第一条", "按表计算");
const declared = (it: Partial<FactDeclaration> & { key: string; name: string }): FactDeclaration => ({
  type: "integer",
  period: "current",
  sensitivity: "public",
  question: `${it.name}？`,
  ...it,
});
const vocabulary: Vocabulary = new Map(
  [
    declared({ key: "staff", name: "人数", unit: "人" }),
    declared({ key: "profit", name: "利润", type: "money" }),
    declared({
      key: "trade",
      name: "行业",
      type: "choice",
      choices: [{ value: "C39", label: "电子制造业" }],
      branches: [{ value: "C", label: "制造业" }],
      hierarchical: true,
    }),
    declared({
      key: "size",
      name: "规模",
      type: "choice",
      choices: [
        { value: "small", label: "小型" },
        { value: "large", label: "大型" },
      ],
      derived: {
        is: "table",
        table: {
          hit: "unique",
          inputs: [fact("trade"), fact("staff")],
          rows: [
            {
              cells: [
                { is: "within", codes: ["C"] },
                { is: "interval", from: { at: 20, included: true }, to: { at: 300, included: false } },
              ],
              gives: { is: "value", type: "choice", value: "small" },
              cite: says,
            },
          ],
          otherwise: { is: "value", type: "choice", value: "large" },
        },
      },
    }),
  ].map((it) => [it.key, it]),
);
const version: PolicyVersion = {
  version: "1",
  issuedOn: day("2025-01-01"),
  effectiveFrom: day("2025-01-01"),
  effectiveTo: null,
  when: all(oneOf(fact("size"), ["small"], says), oneOf(fact("size"), ["small", "large"], says)),
  amount: formula(bySlices(fact("profit"), tier(wan(100), 0.05, says), tier(null, 0.1, says)), says),
  certainty: "verified",
};

test("a table behind a derived fact is read once, with names instead of codes", () => {
  const [size, ...rest] = tablesOf(version, vocabulary);
  expect(size).toMatchObject({
    of: "规模",
    reads: "oneRow",
    headings: ["行业", "人数", "结果"],
    rows: [{ cells: ["制造业", "不低于 20人，低于 300人"], gives: "小型", cite: says }],
    otherwise: "大型",
  });
  expect(rest).toHaveLength(1);
});

test("bands of a base are read with their bounds and rates", () => {
  const [, bands] = tablesOf(version, vocabulary);
  expect(bands).toMatchObject({ of: "金额", reads: "slices", headings: ["利润", "比率"] });
  expect(bands?.rows.map((it) => [...it.cells, it.gives])).toEqual([
    ["不超过 100万元", "5%"],
    ["超过 100万元", "10%"],
  ]);
});

test("a condition in one line keeps its brackets", () => {
  const few = atMost(fact("staff"), { is: "value", type: "integer", value: 20 }, says);
  const poor = atMost(fact("profit"), money(wan(100)), says);
  expect(conditionSays(all(few, any(poor, not(few))), vocabulary)).toBe(
    "人数不超过20人，且（利润不超过100万元，或并非“人数不超过20人”）",
  );
});
