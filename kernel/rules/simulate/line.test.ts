import fc from "fast-check";
import { expect, test } from "vitest";
import * as rule from "../index.ts";
import { servedBy } from "./budget.ts";
import type { Firm, FirmResult } from "./firm.ts";
import { addToLine, servedIn, startLine, type Waiting } from "./line.ts";
import { cite, on, policy, vocabulary } from "./testing.ts";

const { fact } = rule;
const waiting = (id: string, min: number, max = min, more: Partial<Waiting> = {}): Waiting => ({
  id,
  part: "甲县",
  isSure: true,
  paid: { min, max },
  rank: null,
  ...more,
});

test("the money ends at a place in the line, and what all of them would need is known", () => {
  const line = addToLine(startLine(25), [
    waiting("a", 10),
    waiting("b", 10, 20, { part: "乙县" }),
    waiting("c", 5),
    waiting("d", 1),
  ]);
  expect(servedIn(line)).toEqual({
    entitled: 4,
    surely: 1,
    possibly: 2,
    needed: { min: 26, max: 36, open: 0 },
    earliest: { place: 2, id: "b", part: "乙县", paid: { min: 10, max: 20 } },
    latest: { place: 4, id: "d", part: "甲县", paid: { min: 1, max: 1 } },
    parts: [
      { part: "甲县", entitled: 3, surely: 1, possibly: 1 },
      { part: "乙县", entitled: 1, surely: 0, possibly: 1 },
    ],
  });
  expect(servedIn(addToLine(startLine(36), [waiting("a", 36)]))).toMatchObject({
    surely: 1,
    earliest: null,
    latest: null,
  });
});

test("one of a higher rank who comes later goes ahead, and pushes another out", () => {
  const ranked = (id: string, points: number) => waiting(id, 10, 10, { rank: [String(points), "1"] });
  const first = addToLine(startLine(20), [ranked("a", 5), ranked("b", 3)]);
  expect(servedIn(first).earliest).toBeNull();
  const then = servedIn(addToLine(first, [ranked("c", 4), waiting("d", 10)]));
  expect(then).toMatchObject({ surely: 2, earliest: { place: 3, id: "b" } });
});

const people = fc.array(
  fc.record({
    outcome: fc.constantFrom("met" as const, "manual" as const, "unmet" as const),
    amount: fc.option(fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ min: a, max: a + b }))),
    points: fc.option(fc.integer({ min: 0, max: 3 })),
    part: fc.constantFrom("甲县", "乙县"),
  }),
  { maxLength: 20 },
);

test("page by page it comes to what the whole population comes to at once", () => {
  fc.assert(
    fc.property(people, fc.nat(60), fc.nat(6), fc.boolean(), (of, budget, size, isRanked) => {
      const population = of.map(({ points }, at): Firm => ({ id: `f${at}`, facts: { points } }));
      const results = of.map(({ outcome, amount }): FirmResult => ({ outcome, amount }));
      const limit = { is: "budget", fund: "x", by: isRanked ? "rank" : "firstCome", cite } as const;
      const limited = policy({ limits: [isRanked ? { ...limit, rank: fact("points") } : limit] });
      const whole = servedBy(limited, population, results, { on, vocabulary, budget });
      const line = of.flatMap(({ outcome, amount, points, part }, at): Waiting[] =>
        outcome === "unmet"
          ? []
          : [
              {
                id: `f${at}`,
                part,
                isSure: outcome === "met",
                paid: amount && (outcome === "met" ? amount : { min: 0, max: amount.max }),
                rank: isRanked && points !== null ? [String(points), "1"] : null,
              },
            ],
      );
      let paged = startLine(budget);
      for (let at = 0; at < line.length; at += size + 1)
        paged = addToLine(paged, line.slice(at, at + size + 1));
      const found = servedIn(paged);
      expect([found.surely, found.possibly, found.entitled - found.surely - found.possibly]).toEqual([
        whole?.surely.length,
        whole?.possibly.length,
        whole?.missed.length,
      ]);
      expect(found.latest?.id).toBe(whole?.missed[0]);
      const sum = (name: "entitled" | "surely" | "possibly"): number =>
        found.parts.reduce((all, it) => all + it[name], 0);
      expect([sum("entitled"), sum("surely"), sum("possibly")]).toEqual([
        found.entitled,
        found.surely,
        found.possibly,
      ]);
    }),
  );
});
