import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { GIVEN } from "../arbitrary/pools.ts";
import * as rule from "../index.ts";

const vocabulary: rule.Vocabulary = new Map(GIVEN.map(([it]) => [it.key, it]));
const keys = ["score", "since", "listed", "colour", "titles"];
const held = (columns: rule.Columns, key: string) => {
  const it = columns.of.get(key);
  if (!it) throw new Error(`no ${key}`);
  return { ...it, values: [...it.values.subarray(0, columns.length)] };
};

test("columns grow with their records and hold only what is asked for", () => {
  const builder = rule.columnsBuilder(vocabulary, keys, { capacity: 1 });
  builder.add({
    score: 2,
    since: "2024-02-29",
    listed: true,
    colour: "red",
    titles: ["b", "a", "a"],
    staff: 3,
  });
  builder.add({ score: -0.15, listed: false, colour: "blue", titles: ["a", "b"] });
  // Written out, that is the shortest decimal that means it: …25474099.
  builder.add({ score: 9_007_199.254740991, since: "0100-01-01", colour: "red", titles: [] });
  const columns = builder.done();
  expect([...columns.of.keys()]).toEqual(keys);
  // A value with more places moves the earlier ones to the same scale.
  expect(held(columns, "score")).toMatchObject({
    values: [200_000_000, -15_000_000, 900_719_925_474_099],
    places: 8,
    most: 900_719_925_474_099,
    below: true,
  });
  expect(held(columns, "since").values).toEqual([20240229, Number.NaN, 1000101]);
  expect(held(columns, "listed").values).toEqual([1, 2, 0]);
  expect(held(columns, "colour")).toMatchObject({ values: [1, 2, 1], words: ["", "red", "blue"] });
  expect(held(columns, "titles").values).toEqual([1, 1, 2]);
});

test("a value that does not fit its declaration is refused by name", () => {
  for (const facts of [
    { score: 1e-10 },
    { score: "2" },
    { since: "2025-02-29" },
    { since: "2025-2-1" },
    { since: "0001-01-01" },
    { listed: 1 },
    { colour: "pink" },
    { colour: ["red"] },
    { titles: "red" },
  ] as rule.Facts[])
    expect(() => rule.columnsOf([facts], vocabulary, keys), JSON.stringify(facts)).toThrow(TypeError);
});

test("numbers too large for doubles are reckoned with big ones, record by record", () => {
  const cite = { document: "章程", clause: "一", quote: "算得准" } as unknown as rule.Tier["cite"];
  const squared = rule.multiply(rule.fact("staff"), rule.fact("staff"));
  const policy = {
    id: "club/prize",
    versions: [
      {
        version: "1",
        effectiveFrom: day("2020-01-01"),
        effectiveTo: null,
        when: rule.above(rule.add(squared, rule.number(1)), squared, cite),
        amount: rule.formula(rule.divide(squared, rule.fact("staff")), cite, "down"),
      },
    ],
  } as unknown as rule.Policy;
  const compiled = rule.compileToColumns([policy], day("2026-03-02"), vocabulary);
  expect(compiled.keys).toEqual(["staff"]);
  const staff = [3, Number.MAX_SAFE_INTEGER, 0, null, -94_906_267];
  const columns = rule.columnsOf(
    staff.map((it) => ({ staff: it })),
    vocabulary,
    compiled.keys,
  );
  const results = compiled.room(staff.length);
  compiled.run(columns, results);
  const [of] = results;
  if (!of) throw new Error("no results");
  expect(staff.map((_, row) => rule.outcomeAt(of, row))).toEqual(["met", "met", "met", "unknown", "met"]);
  expect(staff.map((_, row) => rule.boundsAt(of, "amount", row)?.min ?? null)).toEqual([
    3,
    Number.MAX_SAFE_INTEGER,
    null,
    null,
    -94_906_267,
  ]);
});
