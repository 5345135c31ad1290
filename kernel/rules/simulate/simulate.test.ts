import { expect, test } from "vitest";
import * as rule from "../index.ts";
import { cite, firm, on, policy, run, upTo, vocabulary, wan } from "./testing.ts";

const { fact, number } = rule;

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

test("a population is parted only as one asks", () => {
  const [region] = rule.groupingsOf(vocabulary, on);
  const { groups } = run(null, upTo(300, wan(1)), town, { group: region ? [region] : [] });
  expect(groups.map((it) => it.name)).toEqual(["所在县市"]);
  expect(run(null, upTo(300, wan(1)), town, { group: [] }).groups).toEqual([]);
});
