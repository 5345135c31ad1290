import fc from "fast-check";
import { expect, test } from "vitest";
import type { KnownFacts } from "#engines/registers";
import { day } from "#kernel/calendar";
import {
  type Evaluation,
  type Evaluator,
  evaluate,
  type Facts,
  type Policy,
  simulate,
  versionOn,
} from "#kernel/rules";
import { plan } from "#plan";
import { isRefusal } from "#platform/http";
import { sampleEnterprises } from "../../../database/sample/index.ts";
import { unheldKeys } from "../match/matcher.ts";
import { prepare } from "./change.ts";
import type { Cost, SandboxChange } from "./contract.ts";
import { numbersOf } from "./numbers.ts";
import { resultOf } from "./result.ts";
import { understoodOf } from "./run.ts";
import { openTally } from "./tally.ts";

const TODAY = day("2026-11-24");
const asFirm = (it: { subjectId: string; uscc: string; region: string; fields: object }): KnownFacts => ({
  subjectId: it.subjectId,
  region: it.region,
  version: 1,
  facts: Object.fromEntries(Object.entries(it.fields).filter(([key]) => plan.facts.has(key))) as Facts,
});
const firms: readonly KnownFacts[] = [...sampleEnterprises({ size: 600, seed: 5 })].map(asFirm);
const inForce = plan.policies.filter((it) => versionOn(it, TODAY));

const preparedFor = (change: SandboxChange) => {
  const it = prepare(plan, change, TODAY);
  if (isRefusal(it)) throw new Error(`${change.policy}: ${it.says} ${JSON.stringify(it.problems)}`);
  return it;
};
const resultFor = (change: SandboxChange, pages = 1) => {
  const prepared = preparedFor(change);
  const tally = openTally(plan, prepared);
  const sums = tally.start();
  const size = Math.ceil(firms.length / pages);
  const affected = [];
  for (let at = 0; at < firms.length; at += size)
    affected.push(...tally.add(sums, firms.slice(at, at + size)));
  return { result: resultOf(plan, sums, understoodOf(plan, prepared), null), affected };
};

test("without a change nobody wins and nobody loses, whatever the policy", () => {
  for (const policy of inForce) {
    const same = versionOn(policy, TODAY);
    const { result, affected } = resultFor({ policy: policy.id, version: { ...same } });
    expect(affected, policy.id).toEqual([]);
    expect(result.unchanged, policy.id).toBe(firms.length);
    expect(result.budget.after, policy.id).toEqual(result.budget.before);
    expect(result.outcomes.after, policy.id).toEqual(result.outcomes.before);
  }
});

/** Any number of any policy in force, tried at any value of its kind that is as large as itself or up to thrice. */
const anyChange: fc.Arbitrary<SandboxChange> = fc
  .constantFrom(
    ...inForce.flatMap((policy) => {
      const version = versionOn(policy, TODAY);
      return version ? numbersOf(version, plan.facts).map((number) => ({ policy, number })) : [];
    }),
  )
  .chain(({ policy, number }) =>
    fc.double({ min: 0.1, max: 3, noNaN: true }).map((times) => {
      const { value, type } = number;
      const moved =
        typeof value === "string"
          ? `20${10 + Math.floor(times * 9)}-05-28`
          : type === "money" || type === "integer"
            ? Math.round(value * times) + 1
            : Math.round(value * times * 1_000 + 1) / 1_000;
      return { policy: policy.id, set: { [number.path]: moved } };
    }),
  );
const plus = (a: Cost, b: Cost): Cost => ({ min: a.min + b.min, max: a.max + b.max, open: a.open + b.open });

test("totals are the sums over the groups, and nobody is counted twice or left out", () => {
  fc.assert(
    fc.property(anyChange, (change) => {
      const prepared = prepare(plan, change, TODAY);
      // A band moved past the next one is refused, and nothing is worked out.
      fc.pre(!isRefusal(prepared));
      const { result, affected } = resultFor(change);
      const { winners, losers, unchanged, unclear } = result;
      expect(winners + losers + unchanged + unclear.mayWin + unclear.mayLose + unclear.mixed).toBe(
        firms.length,
      );
      expect(affected.filter((it) => it.effect === "wins")).toHaveLength(winners);
      expect(result.outcomes.after.met - result.outcomes.before.met).toBe(
        result.newlyEligible - result.noLongerEligible,
      );
      for (const groups of [result.groups.region, result.groups.industry, result.groups.size]) {
        const nothing = { min: 0, max: 0, open: 0 };
        expect(groups.reduce((sum, it) => sum + it.firms, 0)).toBe(firms.length);
        expect(groups.reduce((sum, it) => sum + it.winners, 0)).toBe(winners);
        expect(groups.reduce((sum, it) => sum + it.losers, 0)).toBe(losers);
        expect(groups.reduce((sum, it) => plus(sum, it.before), nothing)).toEqual(result.budget.before);
        expect(groups.reduce((sum, it) => plus(sum, it.after), nothing)).toEqual(result.budget.after);
      }
    }),
    { numRuns: 40 },
  );
});

test("the way back has the winners and losers changed over", () => {
  fc.assert(
    fc.property(anyChange, (change) => {
      const there = prepare(plan, change, TODAY);
      fc.pre(!isRefusal(there));
      const forth = resultFor(change).result;
      const tally = openTally(plan, { ...there, before: there.after, after: there.before });
      const sums = tally.start();
      tally.add(sums, firms);
      expect([sums.effects.wins, sums.effects.loses]).toEqual([forth.losers, forth.winners]);
      expect([sums.newly, sums.noLonger]).toEqual([forth.noLongerEligible, forth.newlyEligible]);
    }),
    { numRuns: 20 },
  );
});

test("by pages or at once, it comes to the same", () => {
  const change = { policy: "m04/small-profit-income-tax", set: { "when.of[2].right.value": 20 } };
  const [once, paged] = [resultFor(change), resultFor(change, 4)];
  expect({ ...paged.result, register: "", cliffs: [] }).toEqual({ ...once.result, register: "", cliffs: [] });
  expect(paged.affected).toEqual(once.affected);
});

test("each firm comes out as the evaluator says, before and after", () => {
  const open = unheldKeys(plan);
  const said = (policy: Policy, facts: Facts): Evaluation["outcome"] =>
    evaluate(policy, facts, TODAY, plan.facts, open).outcome;
  const few = firms.slice(0, 60);
  for (const policy of inForce) {
    const version = versionOn(policy, TODAY);
    const number = version && numbersOf(version, plan.facts).find((it) => Number(it.value) > 0);
    if (!number) continue;
    const prepared = prepare(
      plan,
      { policy: policy.id, set: { [number.path]: Number(number.value) * 2 } },
      TODAY,
    );
    if (isRefusal(prepared)) continue;
    const tally = openTally(plan, prepared);
    const result = tally.start();
    tally.add(result, few);
    const counted = (asked: Policy) =>
      Object.fromEntries(
        (["met", "manual", "unknown", "unmet", "notApplicable"] as const).map((it) => [
          it,
          few.filter((firm) => said(asked, firm.facts) === it).length,
        ]),
      );
    expect(result.outcomes.before, policy.id).toEqual(counted(prepared.before));
    expect(result.outcomes.after, policy.id).toEqual(counted(prepared.after));
  }
});

test("whoever wins or loses does so in the kernel's simulation too, which has everybody in memory at once", () => {
  const open = unheldKeys(plan);
  const reference: Evaluator = (policy, population) =>
    population.map(({ facts }) => evaluate(policy, facts, TODAY, plan.facts, open));
  const few = firms.slice(0, 160);
  // Worth beside an amount is money that the simulation does not look at.
  const plain = inForce.filter(
    (it) => it.amountMeans === undefined || it.amountMeans === "taxDue" || it.amountMeans === "received",
  );
  let moved = 0;
  for (const policy of plain) {
    const version = versionOn(policy, TODAY);
    const [number] = version ? numbersOf(version, plan.facts) : [];
    if (!number || typeof number.value !== "number" || number.value <= 0) continue;
    if (version?.worth && policy.amountMeans !== "taxDue") continue;
    for (const times of [0, 3]) {
      const set = { [number.path]: number.value * times };
      const prepared = prepare(plan, { policy: policy.id, set }, TODAY);
      if (isRefusal(prepared)) continue;
      const tally = openTally(plan, prepared);
      const affected = tally.add(tally.start(), few);
      const said = simulate({
        before: prepared.before,
        after: prepared.after,
        population: few.map((it) => ({ id: it.subjectId, facts: it.facts })),
        on: TODAY,
        vocabulary: plan.facts,
        evaluate: reference,
        group: [],
      });
      const ours = (effect: string): string[] =>
        affected.filter((it) => it.effect === effect).map((it) => it.subjectId);
      expect(said.winners, policy.id).toEqual(expect.arrayContaining(ours("wins")));
      expect(said.losers, policy.id).toEqual(expect.arrayContaining(ours("loses")));
      // To be met without being better off by a fen is winning there and no winning here.
      const idle = ours("same");
      expect(said.winners.filter((it) => !idle.includes(it)).toSorted()).toEqual(ours("wins").toSorted());
      expect(said.losers.filter((it) => !idle.includes(it)).toSorted()).toEqual(ours("loses").toSorted());
      moved += affected.length;
    }
  }
  expect(moved).toBeGreaterThan(100);
});

test("one fen above 300万元 of income costs sixty times ten thousand", () => {
  const { result } = resultFor({
    policy: "m04/small-profit-income-tax",
    set: { "when.of[2].right.value": "500人" },
  });
  const step = result.cliffs.find((it) => it.key === "taxableIncome");
  expect(step).toMatchObject({ text: "300万元", unit: "1 分" });
  expect(step?.after?.loses).toMatchObject({ most: 60_000_000 });
});
