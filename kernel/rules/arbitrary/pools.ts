import type { Day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import type { FactDeclaration, Policy, PolicyVersion, Vocabulary } from "../ast.ts";

/** What arbitrary policies and records are made of: few numbers, days and codes, so that records sit on bounds. */
export const cite = citing("章程")("一", "按章办事");
export type Kind = "money" | "number" | "day" | "boolean" | "text" | "set";
export type Type = FactDeclaration["type"];

export const declared = (key: string, type: Type, more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  key,
  name: `甲${key}`,
  type,
  period: "current",
  sensitivity: "public",
  question: `${key}？`,
  signed: true,
  ...more,
});
export const vocabularyOf = (...of: readonly FactDeclaration[]): Vocabulary =>
  new Map(of.map((it) => [it.key, it]));

/** A club's prize for its members, with these versions, each without end from a day unless told otherwise. */
export const prize = (from: Day, ...versions: readonly Partial<PolicyVersion>[]): Policy => ({
  id: "club/prize",
  name: "奖励",
  summary: "会员得奖励。",
  kind: "entitlement",
  benefit: "奖励",
  measure: 1,
  unit: "club",
  versions: versions.map((it) => ({
    version: "1",
    issuedOn: from,
    effectiveFrom: from,
    effectiveTo: null,
    when: { is: "all", of: [] },
    amount: null,
    certainty: "verified",
    ...it,
  })),
});

const listed = (...values: readonly string[]) => ({
  choices: values.map((value) => ({ value, label: value })),
});

export const COLOURS = ["red", "blue", "green"] as const;
export const BRANCHES = ["C", "C39", "C3921", "C38", "I", "I65"] as const;
export const WORDS = ["", "a", "b", "ab"] as const;
export const GIVEN: readonly (readonly [FactDeclaration, Kind])[] = [
  [declared("staff", "integer"), "number"],
  [declared("times", "integer"), "number"],
  [declared("score", "decimal"), "number"],
  [declared("share", "rate"), "number"],
  [declared("income", "money"), "money"],
  [declared("cost", "money"), "money"],
  [declared("since", "day"), "day"],
  [declared("until", "day"), "day"],
  [declared("listed", "boolean"), "boolean"],
  [declared("honest", "boolean"), "boolean"],
  [declared("colour", "choice", listed(...COLOURS)), "text"],
  [declared("industry", "choice", { hierarchical: true, ...listed("C", "C39", "C38", "I") }), "text"],
  [declared("word", "text"), "text"],
  [declared("titles", "choices"), "set"],
  [declared("fields", "choices", { hierarchical: true, ...listed("C", "C39", "C38", "I") }), "set"],
];
export const valuesOf: Readonly<Record<string, readonly string[]>> = {
  colour: COLOURS,
  industry: BRANCHES,
  word: WORDS,
  titles: [...COLOURS, "C39", "I"],
  fields: BRANCHES,
};

export const MOST = Number.MAX_SAFE_INTEGER;
export const WHOLES = [-3, -1, 0, 1, 2, 3, 7, 10, 100, 94_906_267, 3_000_000_000, MOST, -MOST] as const;
export const DECIMALS = [
  0.07, 0.15, -0.5, 0.5, 1.5, 1e-9, 0.333333333, 12.25, 8_388_608.000000011, 9_007_199.254740991,
] as const;
export const DAYS = [
  "0100-01-01",
  "1999-12-31",
  "2016-02-29",
  "2020-02-29",
  "2023-03-01",
  "2024-02-28",
  "2024-02-29",
  "2025-02-28",
  "2025-03-01",
  "2026-02-02",
  "2026-03-01",
  "2026-03-02",
  "2026-03-03",
  "9999-12-31",
] as const;
