import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { GIVEN } from "./arbitrary/pools.ts";
import * as rule from "./index.ts";

const cite = { document: "章程", clause: "一", quote: "到期" } as unknown as rule.Tier["cite"];
const vocabulary: rule.Vocabulary = new Map(GIVEN.map(([it]) => [it.key, it]));
const on = day("2026-03-02");
const { fact } = rule;

test("the last day that can be written, which registers use for 长期, has none after it", () => {
  const later = rule.above(fact("since"), fact("until"), cite);
  const proof = rule.prove(later, { since: "2026-03-01", until: "9999-12-31" }, on, vocabulary);
  expect(proof).toMatchObject({ outcome: "unmet", howFar: expect.stringContaining("天") });
});

test("a distance that no sum holds is left out, and the answer still comes", () => {
  const more = rule.atLeast(rule.divide(fact("income"), fact("cost")), rule.number(1), cite);
  const facts = { income: -Number.MAX_SAFE_INTEGER, cost: Number.MAX_SAFE_INTEGER };
  expect(rule.prove(more, facts, on, vocabulary)).toMatchObject({ outcome: "unmet" });
});
