import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { someDate, someFacts, someOpen, someRules } from "../testing.ts";
import { compileToRecord } from "./record.ts";

for (const nulls of [5, 30])
  test(`a single record is told what the evaluator tells it, down to what is missing, with ${nulls} in a hundred not known`, () => {
    const records = fc.array(someFacts(nulls), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(someRules, records, someDate, someOpen, ({ vocabulary, policies }, facts, on, open) => {
        const assess = compileToRecord(policies, on, vocabulary);
        for (const record of facts) {
          const expected = policies.map((it) => {
            const { proof: _, ...rest } = evaluate(it, record, on, vocabulary, open);
            return rest;
          });
          expect(assess(record, open)).toEqual(expected);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
