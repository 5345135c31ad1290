import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, day } from "#kernel/calendar";
import type { Facts, Policy, Vocabulary } from "../index.ts";
import { boundsAt, columnsOf, compileToColumns, evaluate, leafTruthAt, outcomeAt, prove } from "../index.ts";
import { someDate, someFacts, someOpen, someRules } from "../testing.ts";

const everything = { keep: ["amount", "worth", "score", "proof"] } as const;

const compiledSays = (
  policies: readonly Policy[],
  records: readonly Facts[],
  on: Day,
  vocabulary: Vocabulary,
  open: ReadonlySet<string>,
) => {
  const compiled = compileToColumns(policies, on, vocabulary, everything);
  const columns = columnsOf(records, vocabulary, compiled.keys);
  const results = compiled.room(records.length);
  compiled.run(columns, results, { open });
  return (policy: number, row: number) => {
    const of = results[policy];
    const ruling = compiled.rulings[policy];
    if (!of || !ruling) throw new Error("no results");
    return {
      outcome: outcomeAt(of, row),
      amount: boundsAt(of, "amount", row),
      worth: boundsAt(of, "worth", row),
      score: boundsAt(of, "score", row),
      leaves: ruling.leaves.map((_, leaf) => leafTruthAt(of, leaf, row)),
      asked: ruling.leaves.map((leaf) => prove(leaf, records[row] ?? {}, on, vocabulary, open).outcome),
    };
  };
};

for (const nulls of [0, 5, 20, 50])
  test(`columns say what the evaluator says, with ${nulls} facts in a hundred not known`, () => {
    const records = fc.array(someFacts(nulls), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(someRules, records, someDate, someOpen, ({ vocabulary, policies }, facts, on, open) => {
        const says = compiledSays(policies, facts, on, vocabulary, open);
        for (const [row, record] of facts.entries())
          for (const [at, policy] of policies.entries()) {
            const { outcome, amount, worth, score } = evaluate(policy, record, on, vocabulary, open);
            const { asked, leaves, ...rest } = says(at, row);
            expect(rest).toEqual({ outcome, amount, worth, score });
            expect(leaves).toEqual(asked);
          }
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

test("many policies over more records than a block say what each says alone", () => {
  const few = fc.sample(someFacts(10), { seed: 3, numRuns: 7 });
  const many = Array.from({ length: 2_500 }, (_, row) => few[row % few.length] ?? {});
  const [on = day("2026-03-02")] = fc.sample(someDate, { seed: 4, numRuns: 1 });
  for (const { vocabulary, policies } of fc.sample(someRules, { seed: 5, numRuns: 3 })) {
    // So many steps that they are several functions, and one before them for what those share.
    const twice = [...policies, ...policies.map((it) => ({ ...it, id: `${it.id} again` }))];
    const together = compiledSays(twice, many, on, vocabulary, new Set());
    for (const at of twice.keys()) {
      const alone = compiledSays([twice[at] as Policy], few, on, vocabulary, new Set());
      for (let row = 0; row < many.length; row += 397)
        expect(together(at, row)).toEqual(alone(0, row % few.length));
    }
  }
});
