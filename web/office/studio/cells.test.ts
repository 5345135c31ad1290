import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import type { DecisionTable, PolicyVersion } from "#kernel/rules";
import {
  cellText,
  movedRow,
  readTyped,
  typedText,
  withCell,
  withoutRow,
  withResult,
  withRow,
  withTable,
} from "./cells.ts";

const cite = { document: "甲", quote: "乙" };
const money = { name: "研发费用", type: "money" as const, unit: "万元", choices: [] };
const table: DecisionTable = {
  hit: "unique",
  inputs: [
    { is: "fact", key: "rd" },
    { is: "fact", key: "first" },
  ],
  rows: [
    {
      cells: [{ is: "interval", from: null, to: { at: 100, included: false } }, { is: "any" }],
      gives: { is: "value", type: "money", value: 1 },
      cite,
    },
    {
      cells: [
        { is: "interval", from: { at: 100, included: true }, to: null },
        { is: "yesNo", value: true },
      ],
      gives: { is: "value", type: "money", value: 2 },
      cite,
    },
  ],
};
const version: PolicyVersion = {
  version: "1",
  issuedOn: day("2026-01-01"),
  effectiveFrom: day("2026-01-01"),
  effectiveTo: null,
  when: { is: "all", of: [] },
  amount: {
    is: "formula",
    min: { is: "add", left: { is: "table", table }, right: { is: "value", type: "money", value: 1 } },
    max: { is: "add", left: { is: "table", table }, right: { is: "value", type: "money", value: 1 } },
    rounding: "down",
    cite,
  },
  certainty: "unconfirmed",
};

test("a row is added like the one above it, moved past its neighbour and taken away", () => {
  const more = withRow(table, 0);
  expect(more.rows.map((it) => it.gives)).toEqual(
    [1, 1, 2].map((value) => ({ is: "value", type: "money", value })),
  );
  expect(movedRow(table, 0, 1).rows).toEqual(table.rows.toReversed());
  expect(movedRow(table, 0, -1)).toBe(table);
  expect(withoutRow(table, 0).rows).toEqual(table.rows.slice(1));
});

test("a cell or a result that is changed leaves the rest of the table as it was", () => {
  const changed = withResult(withCell(table, 1, 1, { is: "any" }), 1, 7);
  expect(changed.rows[0]).toBe(table.rows[0]);
  expect(changed.rows[1]).toMatchObject({
    cells: [table.rows[1]?.cells[0], { is: "any" }],
    gives: { value: 7 },
  });
});

test("the table goes back where it stood, on both ends of an amount that has but one", () => {
  const other = withoutRow(table, 0);
  const back = withTable(version, ["amount", "min", "left"], other);
  expect(back.amount).toMatchObject({
    min: { left: { table: other }, right: { value: 1 } },
    max: { left: { table: other }, right: { value: 1 } },
  });
  expect(version.amount).toMatchObject({ min: { left: { table } } });
});

test("what stands in a field can be read back, in its unit", () => {
  expect(typedText(3_000_000_00, money)).toBe("300万元");
  for (const value of [0, 1_000_000, 3_000_000_00])
    expect(readTyped(typedText(value, money), money)).toEqual({ value });
  expect(readTyped("很多", money)).toHaveProperty("says");
  expect(readTyped("", money)).toEqual({ value: null });
});

test("an interval says which of its ends belong to it", () => {
  const from = { at: 1_000_000, included: true };
  expect(cellText({ is: "interval", from, to: { at: 2_000_000, included: false } }, money)).toBe(
    "不低于 1万元，低于 2万元",
  );
  expect(cellText({ is: "interval", from: null, to: null }, money)).toBe("不限");
});
