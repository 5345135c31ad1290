import fc from "fast-check";
import { expect, test } from "vitest";
import * as rule from "../index.ts";
import { cite, firm, policy, run } from "./testing.ts";

const { fact, number } = rule;

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
