import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "./index.ts";

const cite = citing("章程")("一", "发放");
const on = day("2026-03-02");
const vocabulary: rule.Vocabulary = new Map([
  [
    "n",
    { key: "n", name: "甲", type: "integer", period: "current", sensitivity: "public", question: "甲？" },
  ],
]);
const policy = (
  id: string,
  when: rule.Condition,
  more: Partial<rule.Policy> & { pays?: rule.Amount | null } = {},
) => {
  const { pays = rule.fixed(100, cite), ...rest } = more;
  const it: rule.Policy = {
    id,
    name: id,
    summary: id,
    kind: "entitlement",
    benefit: id,
    measure: 1,
    unit: "club",
    versions: [
      {
        version: "1",
        issuedOn: on,
        effectiveFrom: on,
        effectiveTo: null,
        when,
        amount: pays,
        certainty: "verified",
      },
    ],
    ...rest,
  };
  return { policy: it, evaluation: rule.evaluate(it, { n: 5 }, on, vocabulary) };
};
const yes = rule.atLeast(rule.fact("n"), rule.number(5), cite);
const no = rule.not(yes);
const ask = rule.judged("看一看", cite);
const yearly = { per: "year" } as const;

test("what is met counts fully, what is still to be judged only at its most, what is refused not at all", () => {
  const range = rule.range(10, 30, "club", cite);
  expect(rule.totalWorth([policy("a", yes), policy("b", no), policy("c", ask, { pays: range })])).toEqual({
    yearly: { min: 0, max: 0 },
    once: { min: 100, max: 130 },
    open: 0,
  });
});

test("what comes every year and what comes once are not added up", () => {
  const total = rule.totalWorth([policy("a", yes, yearly), policy("b", yes)]);
  expect([total.yearly, total.once]).toEqual([
    { min: 100, max: 100 },
    { min: 100, max: 100 },
  ]);
});

test("of those that exclude one another only the best counts", () => {
  const group = { group: "tax", per: "year" } as const;
  const better = policy("b", yes, { ...group, pays: rule.fixed(250, cite) });
  expect(rule.totalWorth([policy("a", yes, group), better]).yearly).toEqual({ min: 250, max: 250 });
});

test("an open amount is counted as open, never guessed; a title is worth no money", () => {
  const open = policy("a", yes, { pays: rule.open("club", cite) });
  expect(rule.totalWorth([open, policy("b", yes, { pays: null })])).toEqual({
    yearly: { min: 0, max: 0 },
    once: { min: 0, max: 0 },
    open: 1,
  });
  expect(rule.totalWorth([policy("a", yes, { pays: rule.open("club", cite, 500) })]).once).toEqual({
    min: 0,
    max: 500,
  });
});
