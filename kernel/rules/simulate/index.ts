import type { Day } from "#kernel/calendar";
import type { FactDeclaration, Policy, Vocabulary, WorkedCase } from "../ast.ts";
import { asValue, reckon } from "../reckon.ts";
import { textIn } from "../value-says.ts";
import { type Served, servedBy } from "./budget.ts";
import { type Cliff, cliffsOf } from "./cliffs.ts";
import { changeOf, type Evaluator, type Firm, type FirmResult, isEligible, standing } from "./firm.ts";
import { type Means, type Row, type Tally, tallyOf } from "./tally.ts";

export { rankOf } from "./budget.ts";
export { type Evaluator, type Firm, type FirmResult, referenceOver } from "./firm.ts";
export { addToLine, type Line, type ServedLine, servedIn, startLine, type Waiting } from "./line.ts";
export type { Cliff, Served, Tally };

/** By what a population is parted: a name for people and the part of a firm. */
export type Grouping = { name: string; of: (firm: Firm) => string };

export type Change = {
  /** Null when there is no such policy before, or none after. */
  before: Policy | null;
  after: Policy | null;
  population: readonly Firm[];
  on: Day;
  vocabulary: Vocabulary;
  evaluate: Evaluator;
  group?: readonly Grouping[];
  /** 分 to be had, for policies whose money can run out. */
  budget?: number;
  cases?: readonly WorkedCase[];
};
export type Simulation = {
  total: Tally;
  groups: readonly { name: string; parts: readonly { part: string; tally: Tally }[] }[];
  winners: readonly string[];
  losers: readonly string[];
  newlyEligible: readonly string[];
  noLonger: readonly string[];
  served: { before: Served | null; after: Served | null };
  cliffs: { before: readonly Cliff[]; after: readonly Cliff[] };
};

const ABSENT: FirmResult = { outcome: "notApplicable", amount: null };

/** What a change does to a population: who gains and loses, what it costs, who is served, and where more is less. */
export const simulate = (it: Change): Simulation => {
  const [before, after] = [resultsOf(it.before, it), resultsOf(it.after, it)];
  const rows = it.population.map((firm, at): Row & { firm: Firm } => {
    const [a, b] = [before[at] ?? ABSENT, after[at] ?? ABSENT];
    const change = changeOf(
      { result: a, stands: it.before ? standing(a, it.before, it.on) : NOTHING },
      { result: b, stands: it.after ? standing(b, it.after, it.on) : NOTHING },
    );
    return { firm, change, before: a, after: b };
  });
  const means: Means = { before: it.before?.amountMeans, after: it.after?.amountMeans };
  const ids = (test: (row: Row) => boolean): string[] => rows.filter(test).map((row) => row.firm.id);
  return {
    total: tallyOf(rows, means),
    groups: (it.group ?? groupingsOf(it.vocabulary, it.on)).map((group) => groupedBy(group, rows, means)),
    winners: ids((row) => row.change === "winner"),
    losers: ids((row) => row.change === "loser"),
    newlyEligible: ids((row) => !isEligible(row.before) && isEligible(row.after)),
    noLonger: ids((row) => isEligible(row.before) && !isEligible(row.after)),
    served: { before: servedOf(it.before, before, it), after: servedOf(it.after, after, it) },
    cliffs: {
      before: it.before ? cliffsOf(it.before, it.population, it) : [],
      after: it.after ? cliffsOf(it.after, it.population, it) : [],
    },
  };
};
const NOTHING = { min: 0, max: 0 };

const resultsOf = (policy: Policy | null, { population, evaluate }: Change): readonly FirmResult[] => {
  if (!policy) return population.map(() => ABSENT);
  const results = evaluate(policy, population);
  if (results.length !== population.length)
    throw new RangeError(`The evaluator gave ${results.length} answers for ${population.length} firms`);
  return results;
};

const servedOf = (policy: Policy | null, results: readonly FirmResult[], it: Change): Served | null => {
  if (!policy || it.budget === undefined) return null;
  return servedBy(policy, it.population, results, { ...it, budget: it.budget }) ?? null;
};

const groupedBy = (
  { name, of }: Grouping,
  rows: readonly (Row & { firm: Firm })[],
  means: Means,
): Simulation["groups"][number] => {
  const parts = Map.groupBy(rows, (row) => of(row.firm));
  return {
    name,
    parts: [...parts]
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([part, some]) => ({ part, tally: tallyOf(some, means) })),
  };
};

/** By county, section of industry and size, as far as the vocabulary has them. */
export const groupingsOf = (vocabulary: Vocabulary, on: Day): Grouping[] =>
  ["region", "industry", "size"].flatMap((key): Grouping[] => {
    const declared = vocabulary.get(key);
    return declared ? [{ name: declared.name, of: (firm) => partOf(declared, firm, vocabulary, on) }] : [];
  });

const partOf = (declared: FactDeclaration, { facts }: Firm, vocabulary: Vocabulary, on: Day): string => {
  const { key, hierarchical } = declared;
  const value = asValue(reckon({ is: "fact", key }, { facts, on, vocabulary, open: new Set() }));
  // Of a tree of codes the first letter is the section.
  const part = hierarchical && typeof value === "string" ? value.slice(0, 1) : value;
  return textIn(key, part, vocabulary);
};
