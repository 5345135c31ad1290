import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import { evaluate, type Facts, questionReasons } from "#kernel/rules";
import { plan } from "../index.ts";

const on = day("2026-03-02");
const policy = plan.getPolicy("m04/rd-super-deduction");
const firm: Facts = {
  subjectKind: "enterprise",
  industry: "I65",
  auditedTaxCollection: true,
  technologySme: false,
  chipOrMachineToolMaker: false,
  rdExpense: wan(100),
  restrictedIndustry: false,
  taxableIncome: wan(200),
  employees: 50,
  totalAssets: wan(2000),
};
const worth = (facts: Facts, when = on) => {
  const it = evaluate(policy, facts, when, plan.facts);
  return it.worth && [it.worth.min / wan(1), it.worth.max / wan(1)];
};

test("100万 more to deduct save a small low-profit firm 5万, a certified one 15万, any other 25万", () => {
  expect(worth(firm)).toEqual([5, 5]);
  expect(worth({ ...firm, highTechCertifiedOn: "2025-01-01" })).toEqual([5, 5]);
  const large = { ...firm, employees: 301 };
  expect(worth({ ...large, highTechCertifiedOn: "2025-01-01" })).toEqual([15, 15]);
  expect(worth(large)).toEqual([25, 25]);
  expect(worth({ ...firm, restrictedIndustry: true })).toEqual([25, 25]);
});

test("what a profit cannot take in saves nothing for sure this year", () => {
  expect(worth({ ...firm, taxableIncome: wan(40) })).toEqual([2, 5]);
  expect(worth({ ...firm, taxableIncome: wan(-10) })).toEqual([0, 5]);
  expect(worth({ ...firm, taxableIncome: wan(100) })).toEqual([5, 5]);
});

test("in other years the rate of a small low-profit firm was another, or is not known so closely", () => {
  expect(worth(firm, day("2022-06-01"))).toEqual([0.75 * 2.5, 0.75 * 5]);
  expect(worth(firm, day("2021-06-01"))).toEqual([0.75 * 2.5, 0.75 * 10]);
  expect(worth(firm, day("2019-06-01"))).toEqual([0.75 * 5, 0.75 * 25]);
  expect(worth(firm, day("2017-06-01"))).toEqual([0.5 * 10, 0.5 * 25]);
  expect(worth({ ...firm, employees: 301 }, day("2019-06-01"))).toEqual([0.75 * 25, 0.75 * 25]);
});

test("a firm that can deduct is asked last for what only the tax saved waits for", () => {
  const facts = {
    ...firm,
    restrictedIndustry: null,
    taxableIncome: null,
    employees: null,
    totalAssets: null,
  };
  const it = evaluate(policy, facts, on, plan.facts);
  expect([it.outcome, it.amount, it.worth]).toEqual(["met", { min: wan(100), max: wan(100) }, null]);
  const asked = questionReasons([policy], facts, on, plan.facts);
  expect(asked.map((one) => [one.key, one.isForSum]).toSorted()).toEqual([
    ["employees", true],
    ["restrictedIndustry", true],
    ["taxableIncome", true],
    ["totalAssets", true],
  ]);
  const others = questionReasons(plan.policies, facts, on, plan.facts).map((one) => one.isForSum);
  expect(others).toEqual(others.toSorted((a, b) => Number(a) - Number(b)));
});
