import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "#kernel/calendar";
import type { Facts, Policy, Vocabulary } from "../ast.ts";
import { evaluate, prove } from "../evaluate.ts";
import { someDate, someFacts, someOpen, someRules } from "../testing.ts";
import { columnsOf } from "./columns.ts";
import { compileToColumns } from "./compile.ts";
import { boundsAt, leafTruthAt, outcomeAt } from "./results.ts";

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
      { numRuns: 100, endOnFailure: true },
    );
  });
