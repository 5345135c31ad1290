import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { citing } from "#kernel/citation";
import {
  add,
  all,
  answered,
  any,
  below,
  type Condition,
  date,
  divide,
  type Expression,
  type Facts,
  fact,
  fullDaysSince,
  fullMonthsSince,
  fullYearsSince,
  judged,
  least,
  money,
  multiply,
  not,
  number,
  oneOf,
  prove,
  subtract,
  today,
  value,
  within,
} from "#kernel/rules";
import { loadSample } from "../../../database/sample/index.ts";
import { openWorld, type World } from "../../../test/world/index.ts";
import { countRecords, eachRecord } from "../index.ts";

const REGISTER = "market-subjects";
const cite = citing("试验")("一", "数一数");

let world: World;
const known: Facts[] = [];
beforeAll(async () => {
  world = await openWorld({ sample: true });
  await loadSample(world.app);
  for await (const { facts } of eachRecord(world.app.db, world.app.plan, REGISTER)) known.push(facts);
});
afterAll(() => world.close());

const count = (where?: Condition): Promise<number> =>
  countRecords(world.app.db, {
    register: REGISTER,
    where,
    on: world.app.today(),
    facts: world.app.plan.facts,
  });
const countByEvaluator = (where: Condition): number =>
  known.filter((it) => prove(where, it, world.app.today(), world.app.plan.facts).outcome === "met").length;

/** Money is compared with money and people with numbers, as rules do. */
const amounts: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom("revenue", "rdExpense", "taxableIncome").map(fact),
  fc.integer({ min: 0, max: 5_000 }).map((it) => money(it * 1_000_000)),
  fc
    .tuple(
      fc.constantFrom(add, subtract),
      fc.constantFrom("revenue", "rdExpense"),
      fc.constantFrom("taxableIncome", "rdExpense"),
    )
    .map(([make, left, right]) => make(fact(left), fact(right))),
  fc
    .tuple(fc.constantFrom("revenue", "rdExpense"), fc.integer({ min: 1, max: 30 }))
    .map(([key, by]) => multiply(fact(key), value("rate", by / 100))),
);
const numbers: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom("employees", "loanCount", "rdStaff").map(fact),
  fc
    .tuple(
      fc.constantFrom(fullYearsSince, fullMonthsSince, fullDaysSince),
      fc.constantFrom("foundedOn", "highTechCertifiedOn"),
    )
    .map(([since, key]) => since(fact(key))),
  fc
    .tuple(fc.constantFrom("rdExpense", "revenue"), fc.constantFrom("taxableIncome", "revenue"))
    .map(([left, right]) => multiply(divide(fact(left), fact(right)), number(100))),
  fc.constantFrom("rdStaff", "loanCount").map((key) => least(fact(key), fact("employees"))),
  fc.integer({ min: -5, max: 60 }).map(number),
);
const days: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom("foundedOn", "highTechCertifiedOn").map(fact),
  fc.constant(today),
  fc.integer({ min: 2_005, max: 2_026 }).map((year) => date(`${year}-06-30`)),
);
const comparisons = fc.constantFrom(
  "=" as const,
  "≠" as const,
  "<" as const,
  "≤" as const,
  ">" as const,
  "≥" as const,
);
const leaves: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(amounts, comparisons, amounts)
    .map(([left, by, right]) => ({ is: "compare" as const, left, by, right, cite })),
  fc
    .tuple(numbers, comparisons, numbers)
    .map(([left, by, right]) => ({ is: "compare" as const, left, by, right, cite })),
  fc
    .tuple(days, comparisons, days)
    .map(([left, by, right]) => ({ is: "compare" as const, left, by, right, cite })),
  fc.subarray(["532301", "532302", "532328"]).map((codes) => oneOf(fact("region"), codes, cite)),
  fc
    .subarray(["C", "C39", "I65", "A01"], { minLength: 1 })
    .map((codes) => within(fact("industry"), codes, cite)),
  fc.constantFrom("rdExpense", "highTechCertifiedOn", "revenue", "size").map((key) => answered(key, cite)),
  fc.constantFrom(true, false).map((is) => ({
    is: "compare" as const,
    left: fact("restrictedIndustry"),
    by: "=" as const,
    right: value("boolean", is),
    cite,
  })),
);
const conditions = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaves,
    fc.array(tie("any"), { maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie("any"), { maxLength: 3 }).map((of) => any(...of)),
    tie("any").map(not),
  ),
})).any;

test("without a condition every record counts", async () => {
  expect(await count()).toBe(2_000);
});

test("the database counts what the evaluator counts, unknown values included", async () => {
  await fc.assert(
    fc.asyncProperty(conditions, async (where) => {
      expect(await count(where)).toBe(countByEvaluator(where));
    }),
    { numRuns: 80 },
  );
});

test("a fraction is counted exactly", async () => {
  const where = below(divide(fact("rdExpense"), fact("revenue")), value("rate", 0.05), cite);
  const counted = await count(where);
  expect(counted).toBe(countByEvaluator(where));
  expect(counted).toBeGreaterThan(100);
});

test("what a person must judge counts nobody", async () => {
  expect(await count(judged("服务好吗", cite))).toBe(0);
  expect(await count(any(judged("服务好吗", cite), answered("region", cite)))).toBe(2_000);
});
