import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import * as rule from "../index.ts";

const cite = citing("章程")("一", "按档发放");
const on = day("2026-03-02");
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
const vocabulary: rule.Vocabulary = new Map(
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
const policy = (more: Partial<rule.PolicyVersion>, rest: Partial<rule.Policy> = {}): rule.Policy => ({
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
const wan = (it: number) => it * 1_000_000;
const evaluate = rule.referenceOver(on, vocabulary);
const run = (
  before: rule.Policy | null,
  after: rule.Policy | null,
  population: readonly rule.Firm[],
  more: { budget?: number; group?: readonly rule.Grouping[] } = {},
) => rule.simulate({ before, after, population, evaluate, on, vocabulary, ...more });
const firm = (id: string, facts: rule.Facts): rule.Firm => ({ id, facts });
const upTo = (most: number, pays: number) =>
  policy({ when: rule.atMost(fact("staff"), number(most), cite), amount: rule.fixed(pays, cite) });

const town: readonly rule.Firm[] = [
  firm("a", { staff: 10, region: "1", industry: "C39" }),
  firm("b", { staff: 400, region: "1", industry: "C" }),
  firm("c", { staff: 250, region: "2", industry: "A" }),
  firm("d", { region: "2" }),
];

test("who gains, who loses, who comes in and what it costs, in all and by part", () => {
  const it = run(upTo(300, wan(10)), upTo(500, wan(8)), town);
  expect(it.total).toEqual({
    firms: 4,
    winners: 1,
    losers: 2,
    unchanged: 1,
    unclear: 0,
    newlyEligible: 1,
    noLonger: 0,
    undecided: { before: 1, after: 1 },
    budget: {
      before: { min: wan(20), max: wan(20), open: 0 },
      after: { min: wan(24), max: wan(24), open: 0 },
    },
  });
  expect([it.winners, it.losers, it.newlyEligible, it.noLonger]).toEqual([["b"], ["a", "c"], ["b"], []]);
  expect(it.groups.map(({ name, parts }) => [name, parts.map((one) => [one.part, one.tally.firms])])).toEqual(
    [
      [
        "所在县市",
        [
          ["乙县", 2],
          ["甲县", 2],
        ],
      ],
      [
        "行业",
        [
          ["农业", 1],
          ["制造业", 2],
          ["未填", 1],
        ],
      ],
      [
        "规模",
        [
          ["大", 1],
          ["小", 2],
          ["未填", 1],
        ],
      ],
    ],
  );
  expect(run(null, upTo(300, wan(1)), town).winners).toEqual(["a", "c"]);
  expect(run(upTo(300, wan(1)), null, town).losers).toEqual(["a", "c"]);
});

test("a range stays a range, an open amount is counted, and what a person decides may be nothing", () => {
  const judged = policy({ when: rule.judged("看", cite), amount: rule.range(wan(1), wan(3), "club", cite) });
  expect(run(null, judged, town.slice(0, 2)).total.budget.after).toEqual({ min: 0, max: wan(6), open: 0 });
  const open = policy({ amount: rule.open("club", cite) });
  expect(run(null, open, town).total).toMatchObject({
    winners: 4,
    budget: { after: { min: 0, max: 0, open: 4 } },
  });
});

/** 小型微利企业: up to 300万 the income is taxed with 5 per cent, beyond it the whole with 25. */
const tax = (most: number) =>
  policy(
    {
      when: rule.all(
        rule.atMost(fact("income"), rule.money(wan(most)), cite),
        rule.atMost(fact("staff"), number(300), cite),
      ),
      amount: rule.formula(rule.multiply(fact("income"), rule.rate(0.05)), cite),
      otherwise: rule.formula(rule.multiply(fact("income"), rule.rate(0.25)), cite),
    },
    { amountMeans: "taxDue" },
  );

test("the cliff of the small low-profit firm: one 分 more of income costs sixty 万元 of tax", () => {
  const near = [280, 284, 290, 300, 301, 315, 316].map((it) => firm(`${it}`, { income: wan(it), staff: 10 }));
  const { cliffs, winners, losers } = run(tax(100), tax(300), near);
  expect(cliffs.after).toHaveLength(2);
  expect(cliffs.after[0]).toMatchObject({
    key: "income",
    from: wan(300),
    to: wan(300) + 1,
    below: 2,
    above: 2,
  });
  expect(cliffs.after[0]?.loss).toEqual({ min: wan(60), max: wan(60) });
  expect(cliffs.after[1]).toMatchObject({ key: "staff", from: 300, to: 301 });
  expect(cliffs.before[0]).toMatchObject({ from: wan(100), loss: { min: wan(20), max: wan(20) } });
  expect([winners, losers]).toEqual([["280", "284", "290", "300"], []]);
});

test("tiers by slices have no cliff, tiers on the whole have one at each bound where the rate rises", () => {
  const taxed = (tiers: rule.Expression) =>
    policy({ amount: rule.formula(tiers, cite) }, { amountMeans: "taxDue" });
  const of = [rule.tier(wan(1), 0.05, cite), rule.tier(null, 0.1, cite)];
  expect(run(null, taxed(rule.bySlices(fact("income"), ...of)), []).cliffs.after).toEqual([]);
  expect(run(null, taxed(rule.byBands(fact("income"), ...of)), []).cliffs.after).toMatchObject([
    { path: "amount.min.tiers[0]", from: wan(1) },
  ]);
});

test("money that runs out goes to those who come first, or to those who rank highest", () => {
  const limited = (limit: rule.Limit) =>
    policy({
      when: rule.atLeast(fact("staff"), number(1), cite),
      amount: rule.range(wan(10), wan(30), "club", cite),
      limits: [limit],
    });
  const line = [3, 9, 5].map((points, at) => firm(`f${at}`, { staff: 1, points }));
  const first = run(null, limited({ is: "budget", fund: "x", by: "firstCome", cite }), line, {
    budget: wan(35),
  });
  expect(first.served.after).toEqual({ by: "firstCome", surely: ["f0"], possibly: ["f1", "f2"], missed: [] });
  const ranked = limited({ is: "budget", fund: "x", by: "rank", rank: fact("points"), cite });
  expect(run(null, ranked, line, { budget: wan(25) }).served).toEqual({
    before: null,
    after: { by: "rank", surely: [], possibly: ["f1", "f2"], missed: ["f0"] },
  });
  expect(run(null, ranked, line).served.after).toBeNull();
  expect(run(null, upTo(3, 5), line, { budget: 5 }).served.after).toBeNull();
});

test("an evaluator that leaves somebody out is not believed", () => {
  expect(() =>
    rule.simulate({ before: null, after: upTo(3, 5), population: town, evaluate: () => [], on, vocabulary }),
  ).toThrow(RangeError);
});

const amounts = fc.oneof(
  fc.nat(1_000).map((it) => rule.fixed(it, cite)),
  fc.tuple(fc.nat(500), fc.nat(500)).map(([min, more]) => rule.range(min, min + more, "club", cite)),
  fc.constant(rule.open("club", cite)),
  fc.nat(20).map((it) => rule.formula(rule.multiply(fact("income"), rule.rate(it / 100)), cite)),
);
const policies = fc
  .tuple(
    fc.integer({ min: 0, max: 10 }),
    amounts,
    fc.boolean(),
    fc.option(amounts, { nil: undefined }),
    fc.boolean(),
  )
  .map(([least, amount, judged, otherwise, isTax]) =>
    policy(
      {
        when: rule.all(
          rule.atLeast(fact("staff"), number(least), cite),
          ...(judged ? [rule.any(rule.isTrue("young", cite), rule.judged("看", cite))] : []),
        ),
        amount,
        ...(otherwise ? { otherwise } : {}),
      },
      isTax ? { amountMeans: "taxDue" } : {},
    ),
  );
const population = fc
  .array(
    fc.record({
      staff: fc.option(fc.integer({ min: 0, max: 10 })),
      income: fc.option(fc.nat(10_000)),
      young: fc.option(fc.boolean()),
      region: fc.option(fc.constantFrom("1", "2")),
      industry: fc.option(fc.constantFrom("A", "C", "C39")),
    }),
    { maxLength: 12 },
  )
  .map((of) => of.map((facts, at) => firm(`f${at}`, facts)));

test("parts add up to the whole, and every firm is counted once", () => {
  fc.assert(
    fc.property(policies, policies, population, (before, after, firms) => {
      const { total, groups } = run(before, after, firms);
      expect(total.winners + total.losers + total.unchanged + total.unclear).toBe(firms.length);
      for (const { parts } of groups) {
        const sum = (of: (it: rule.Tally) => number) => parts.reduce((all, it) => all + of(it.tally), 0);
        for (const of of [
          (it: rule.Tally) => it.firms,
          (it: rule.Tally) => it.winners,
          (it: rule.Tally) => it.losers,
          (it: rule.Tally) => it.newlyEligible,
          (it: rule.Tally) => it.budget.before.min,
          (it: rule.Tally) => it.budget.after.max,
          (it: rule.Tally) => it.budget.after.open,
        ])
          expect(sum(of)).toBe(of(total));
      }
    }),
    { numRuns: 100 },
  );
});

test("nothing changes when nothing changed, and turning the change round turns winners into losers", () => {
  fc.assert(
    fc.property(policies, policies, population, (before, after, firms) => {
      expect(run(before, before, firms)).toMatchObject({
        winners: [],
        losers: [],
        total: { unchanged: firms.length },
      });
      const [there, back] = [run(before, after, firms), run(after, before, firms)];
      expect(back.losers).toEqual(there.winners);
      expect(back.newlyEligible).toEqual(there.noLonger);
      expect(back.total.budget.before).toEqual(there.total.budget.after);
    }),
    { numRuns: 100 },
  );
});
