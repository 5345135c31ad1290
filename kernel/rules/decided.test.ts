import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import type { FactDeclaration } from "./ast.ts";
import { decidingRows } from "./decided.ts";
import { asValue, type Expression, evaluate, type Facts, type Proof, prove, reckon } from "./index.ts";
import { someDate, someFacts, someRules } from "./testing.ts";

const ON = day("2026-03-02");
const cite = (quote: string) => ({ document: "标准", clause: "二", quote });
const fact = (key: string): Expression => ({ is: "fact", key });
const number = (value: number): Expression => ({ is: "value", type: "decimal", value });
const persons = (at: number) => ({ is: "interval", from: { at, included: true }, to: null }) as const;

const declared = (key: string, more: Partial<FactDeclaration>): FactDeclaration => ({
  key,
  name: key,
  type: "decimal",
  period: "current",
  sensitivity: "public",
  question: `${key}？`,
  ...more,
});
const size: Expression = {
  is: "table",
  table: {
    hit: "first",
    inputs: [fact("industry"), fact("persons")],
    rows: [
      {
        cells: [{ is: "within", codes: ["C"] }, persons(1000)],
        gives: { is: "value", type: "choice", value: "large" },
        cite: cite("工业。1000人"),
      },
      {
        cells: [{ is: "within", codes: ["C"] }, { is: "any" }],
        gives: { is: "value", type: "choice", value: "small" },
        cite: cite("工业。其余"),
      },
      {
        cells: [{ is: "within", codes: ["E"] }, persons(80)],
        gives: { is: "value", type: "choice", value: "large" },
        cite: cite("建筑业。80人"),
      },
    ],
    otherwise: { is: "value", type: "choice", value: "none" },
  },
};
const points: Expression = {
  is: "table",
  table: {
    hit: "sum",
    inputs: [fact("persons")],
    rows: [10, 100].map((at) => ({ cells: [persons(at)], gives: number(at / 10), cite: cite(`${at}人`) })),
  },
};
const fee: Expression = {
  is: "tiers",
  by: "slice",
  base: fact("persons"),
  tiers: [
    { upTo: 50, rate: 0.1, cite: cite("50以内") },
    { upTo: null, rate: 0.2, cite: cite("50以上") },
  ],
};
/** A choice whose branch leads to a table, inside arithmetic. */
const mixed: Expression = {
  is: "add",
  left: number(1),
  right: {
    is: "choose",
    branches: [
      {
        when: { is: "compare", left: fact("persons"), by: ">", right: number(500), cite: cite("多于500人") },
        gives: points,
      },
    ],
    otherwise: fee,
  },
};
const vocabulary = new Map(
  [
    declared("industry", {
      name: "行业",
      type: "choice",
      hierarchical: true,
      choices: ["C39", "E47", "I65"].map((value) => ({ value, label: value })),
      branches: [
        { value: "C", label: "工业" },
        { value: "E", label: "建筑业" },
      ],
    }),
    declared("persons", { name: "从业人员", type: "integer", unit: "人" }),
    declared("size", {
      name: "规模",
      type: "choice",
      choices: [
        { value: "large", label: "大型" },
        { value: "small", label: "小型" },
        { value: "none", label: "不划型" },
      ],
      derived: size,
    }),
    declared("points", { name: "得分", unit: "分", derived: points }),
    declared("fee", { name: "费", derived: fee }),
    declared("mixed", { name: "合计", derived: mixed }),
  ].map((it) => [it.key, it]),
);
const rowsFor = (key: string, facts: Facts) => {
  const it = vocabulary.get(key);
  if (!it) throw new Error(key);
  return decidingRows(it, { facts, on: ON, vocabulary, open: new Set() }).map(({ says, cite: from }) => [
    says,
    from?.quote ?? null,
  ]);
};

test("the first row that is met decides, with its clause and in the words of the fact", () => {
  expect(rowsFor("size", { industry: "C39", persons: 1000 })).toEqual([
    ["规模按“行业 工业，从业人员 不低于 1,000人”，得 大型", "工业。1000人"],
  ]);
  expect(rowsFor("size", { industry: "E47", persons: 80 })).toEqual([
    ["规模按“行业 建筑业，从业人员 不低于 80人”，得 大型", "建筑业。80人"],
  ]);
});

test("a row that is what is left says that those above it are not met, and what no row covers says so", () => {
  expect(rowsFor("size", { industry: "C39", persons: 999 })).toEqual([
    ["规模按“行业 工业（它上面的各行都不符合）”，得 小型", "工业。其余"],
  ]);
  expect(rowsFor("size", { industry: "I65", persons: 5 })).toEqual([
    ["规模按“表中各行之外”，得 不划型", null],
  ]);
});

test("a fact that is not known was decided by no row", () => {
  expect(rowsFor("size", { industry: "C39", persons: null })).toEqual([]);
  expect(rowsFor("size", { industry: null, persons: 5 })).toEqual([]);
});

test("of a sum every row that is met is shown, of slices the band", () => {
  expect(rowsFor("points", { persons: 100 })).toEqual([
    ["得分按“从业人员 不低于 10人”，得 1", "10人"],
    ["得分按“从业人员 不低于 100人”，得 10", "100人"],
  ]);
  expect(rowsFor("points", { persons: 9 })).toEqual([]);
  expect(rowsFor("fee", { persons: 50 })).toEqual([["费按“从业人员不超过 50”，得 10%", "50以内"]]);
  expect(rowsFor("fee", { persons: 51 })).toEqual([["费按“从业人员超过 50”，得 20%", "50以上"]]);
});

test("money that is no whole number of 分, or more than can be exact, is still said", () => {
  const due = (share: number): Expression => ({
    is: "choose",
    branches: [
      {
        when: { is: "compare", left: fact("persons"), by: "≥", right: number(0), cite: cite("人人") },
        gives: {
          is: "multiply",
          left: { is: "value", type: "money", value: 100 },
          right: { is: "divide", left: fact("persons"), right: number(share) },
        },
      },
    ],
  });
  const says = (derived: Expression, persons: number) =>
    decidingRows(declared("due", { type: "money", derived }), {
      facts: { persons },
      on: ON,
      vocabulary,
      open: new Set(),
    }).map((it) => it.says);
  expect(says(due(3), 1)).toEqual(["due按“从业人员不低于0人”，得 0.33元"]);
  expect(says(due(1e-9), 1_000_000_000)).toEqual([
    "due按“从业人员不低于0人”，得 100,000,000,000,000,000,000",
  ]);
});

test("a column that nobody asked about and nobody knows has decided nothing", () => {
  const byPersons: Expression = {
    is: "table",
    table: {
      hit: "first",
      inputs: [fact("persons")],
      rows: [{ cells: [persons(1000)], gives: number(2), cite: cite("1000人") }],
      otherwise: number(1),
    },
  };
  const derived: Expression = {
    is: "table",
    table: {
      hit: "first",
      inputs: [byPersons, fact("industry")],
      rows: [
        { cells: [{ is: "any" }, { is: "within", codes: ["C"] }], gives: number(3), cite: cite("工业") },
      ],
    },
  };
  const world = { facts: { industry: "C39" }, on: ON, vocabulary, open: new Set<string>() };
  expect(decidingRows(declared("rank", { derived }), world).map((it) => it.cite?.quote)).toEqual(["工业"]);
});

test("only the way that was taken is followed into tables deeper inside", () => {
  expect(rowsFor("mixed", { persons: 600 }).map(([, quote]) => quote)).toEqual([
    "多于500人",
    "10人",
    "100人",
  ]);
  expect(rowsFor("mixed", { persons: 60 }).map(([, quote]) => quote)).toEqual(["50以上"]);
});

test("the proof of a condition holds the row beside the derived fact, and nowhere else", () => {
  const proof = prove(
    { is: "oneOf", left: fact("size"), values: ["small"], cite: cite("小型企业") },
    { industry: "C39", persons: 30 },
    ON,
    vocabulary,
  );
  expect(proof).toMatchObject({
    outcome: "met",
    facts: [
      {
        key: "size",
        value: "small",
        derived: true,
        decidedBy: [{ says: "规模按“行业 工业（它上面的各行都不符合）”，得 小型", cite: cite("工业。其余") }],
      },
      { key: "industry", value: "C39" },
      { key: "persons", value: 30 },
    ],
  });
  expect(JSON.stringify(proof).split("decidedBy")).toHaveLength(2);
});

test("whatever the rules, rows stand only beside derived facts that are known, and nothing is left unworded", () => {
  const leavesOf = (it: Proof | null): readonly (Proof & { is: "leaf" })[] =>
    it === null ? [] : it.is === "leaf" ? [it] : it.of.flatMap(leavesOf);
  let seen = 0;
  fc.assert(
    fc.property(someRules, someFacts(20), someDate, ({ vocabulary: words, policies }, facts, on) => {
      for (const policy of policies)
        for (const leaf of leavesOf(evaluate(policy, facts, on, words).proof))
          for (const { key, value, decidedBy } of leaf.facts) {
            if (!decidedBy) continue;
            seen += decidedBy.length;
            const derived = words.get(key)?.derived;
            if (!derived) throw new Error(`${key} is not derived`);
            expect(value).toEqual(
              asValue(reckon(derived, { facts, on, vocabulary: words, open: new Set() })),
            );
            expect(value).not.toBeNull();
            for (const { says } of decidedBy) expect(says).not.toMatch(/“”|undefined|未填/);
          }
    }),
    { numRuns: 100, endOnFailure: true },
  );
  expect(seen).toBeGreaterThan(0);
});
