import { createHash } from "node:crypto";
import type { KnownFacts } from "#engines/registers";
import type { Plan } from "#kernel/plan";
import type { Bounds, Outcome } from "#kernel/rules";
import type { Prepared } from "./change.ts";
import { type CliffSums, cliffsOf, lookAtCliffs } from "./cliffs.ts";
import type { Cost, Effect, GroupBy } from "./contract.ts";
import { costOf, effectOf, standing } from "./effect.ts";
import { GROUP_BYS, groupKeysOf, groupsOf } from "./groups.ts";
import { type Judge, openJudge, type Verdict } from "./judge.ts";
import { addToLines, type Lines, startLines } from "./served.ts";

type Counts<Name extends string> = Record<Name, number>;
export type GroupSums = {
  firms: number;
  winners: number;
  losers: number;
  newly: number;
  noLonger: number;
  before: Cost;
  after: Cost;
};
/** Everything that a run has found so far: plain data, kept after every page so that a killed run goes on. */
export type Sums = {
  population: number;
  register: string;
  outcomes: { before: Counts<Outcome>; after: Counts<Outcome> };
  effects: Counts<Effect>;
  newly: number;
  noLonger: number;
  before: Cost;
  after: Cost;
  groups: Record<GroupBy, Record<string, GroupSums>>;
  cliffs: CliffSums[];
  /** Only where a budget is tried. */
  lines?: Lines;
};
/** A firm for whom the change changes something. */
export type Affected = {
  subjectId: string;
  region: string | null;
  effect: Effect;
  outcomeBefore: Outcome;
  outcomeAfter: Outcome;
  before: Bounds | null;
  after: Bounds | null;
};
export type Tally = {
  start(): Sums;
  /** Adds a page of firms to the sums; gives those for whom something changes. */
  add(sums: Sums, firms: readonly KnownFacts[]): Affected[];
};

const lined = (lines: Lines | undefined): { lines?: Lines } => (lines ? { lines } : {});
const noCost = (): Cost => ({ min: 0, max: 0, open: 0 });
const noOutcomes = (): Counts<Outcome> => ({ met: 0, manual: 0, unknown: 0, unmet: 0, notApplicable: 0 });

export const openTally = (plan: Plan, prepared: Prepared): Tally => {
  const judge = openJudge(plan, prepared, groupKeysOf(plan));
  // What one unit more does to a firm is the same whatever group it is in.
  const probe = openJudge(plan, prepared, []);
  return {
    start: () => ({
      population: 0,
      register: "",
      outcomes: { before: noOutcomes(), after: noOutcomes() },
      effects: { wins: 0, loses: 0, mayWin: 0, mayLose: 0, mixed: 0, same: 0 },
      newly: 0,
      noLonger: 0,
      before: noCost(),
      after: noCost(),
      groups: Object.fromEntries(GROUP_BYS.map((it) => [it, {}])) as Sums["groups"],
      cliffs: cliffsOf([prepared.base, prepared.version], plan.facts),
      ...lined(startLines(prepared)),
    }),
    add: (sums, firms) => addPage(plan, prepared, { judge, probe }, sums, firms),
  };
};

const addPage = (
  plan: Plan,
  prepared: Prepared,
  { judge, probe }: { judge: Judge; probe: Judge },
  sums: Sums,
  firms: readonly KnownFacts[],
): Affected[] => {
  const means = prepared.policy.amountMeans ?? "received";
  const judged = judge(firms.map((it) => it.facts));
  const affected: Affected[] = [];
  for (const [at, firm] of firms.entries()) {
    const it = judged[at];
    if (!it) throw new RangeError("A firm was not judged");
    const { before, after } = it;
    const effect = effectOf(before, after, means);
    sums.population += 1;
    sums.outcomes.before[before.outcome] += 1;
    sums.outcomes.after[after.outcome] += 1;
    sums.effects[effect] += 1;
    const newly = after.outcome === "met" && before.outcome !== "met";
    const noLonger = before.outcome === "met" && after.outcome !== "met";
    sums.newly += Number(newly);
    sums.noLonger += Number(noLonger);
    addCost(sums.before, before);
    addCost(sums.after, after);
    for (const [by, key] of groupsOf(plan, firm, it)) {
      sums.groups[by][key] ??= {
        firms: 0,
        winners: 0,
        losers: 0,
        newly: 0,
        noLonger: 0,
        before: noCost(),
        after: noCost(),
      };
      const group = sums.groups[by][key];
      group.firms += 1;
      group.winners += Number(effect === "wins");
      group.losers += Number(effect === "loses");
      group.newly += Number(newly);
      group.noLonger += Number(noLonger);
      addCost(group.before, before);
      addCost(group.after, after);
    }
    if (effect !== "same" || newly || noLonger)
      affected.push({
        subjectId: firm.subjectId,
        region: firm.region,
        effect,
        outcomeBefore: before.outcome,
        outcomeAfter: after.outcome,
        before: standing(before, means),
        after: standing(after, means),
      });
  }
  const pairs = firms.flatMap((firm, at) => {
    const it = judged[at];
    return it ? [{ firm, judged: it }] : [];
  });
  if (sums.lines) sums.lines = addToLines(plan, prepared, sums.lines, pairs);
  lookAtCliffs(
    sums.cliffs,
    pairs.map(({ firm, judged: { before, after } }) => ({ facts: firm.facts, before, after })),
    probe,
    means,
  );
  sums.register = marked(sums.register, firms);
  return affected;
};

const addCost = (into: Cost, verdict: Verdict): void => {
  const cost = costOf(verdict);
  if (!cost) {
    into.open += 1;
    return;
  }
  into.min += cost.min;
  into.max += cost.max;
};

/** A mark that any other firm, or any firm with other facts, would change. */
const marked = (before: string, firms: readonly KnownFacts[]): string =>
  firms.length === 0
    ? before
    : createHash("sha256")
        .update(JSON.stringify([before, firms.map((it) => [it.subjectId, it.version])]))
        .digest("hex")
        .slice(0, 16);
