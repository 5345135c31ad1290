import type { AmountMeaning } from "#kernel/rules";
import { boundsAlong, type Facts, type PolicyVersion, type Vocabulary, versionKeys } from "#kernel/rules";
import type { Step } from "./contract.ts";
import { standing } from "./effect.ts";
import type { Judge, Verdict } from "./judge.ts";

/** As far from a bound as counts for near. */
const NEAR = 0.05;
const BINS = 20;
/** So many firms are put at a bound where none that stands near shows what happens there. */
const SUPPOSED = 20;

export type Steps = { loses: Step; gains: Step };
export type CliffSums = {
  key: string;
  at: number;
  below: number;
  above: number;
  bins: number[];
  before: Steps;
  after: Steps;
  supposed: { firms: number; before: Steps; after: Steps };
};

const noSteps = (): Steps => ({
  loses: { firms: 0, least: null, most: null },
  gains: { firms: 0, least: null, most: null },
});

/** The bounds along single numbers that the rule has before or after the change. */
export const cliffsOf = (
  versions: readonly (PolicyVersion | null)[],
  vocabulary: Vocabulary,
): CliffSums[] => {
  const found = new Map<string, CliffSums>();
  for (const version of versions) {
    if (!version) continue;
    for (const key of versionKeys(version, vocabulary)) {
      const declared = vocabulary.get(key);
      if (!declared || declared.derived || (declared.type !== "integer" && declared.type !== "money"))
        continue;
      for (const at of boundsAlong(version, key)) {
        if (at <= 0 || !Number.isInteger(at)) continue;
        found.set(`${key} ${at}`, {
          key,
          at,
          below: 0,
          above: 0,
          bins: Array<number>(BINS).fill(0),
          before: noSteps(),
          after: noSteps(),
          supposed: { firms: 0, before: noSteps(), after: noSteps() },
        });
      }
    }
  }
  return [...found.values()].toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at));
};

type Firm = { facts: Facts; before: Verdict; after: Verdict };
type Probe = { cliff: CliffSums; facts: Facts; near: boolean };

/** Counts who stands near each bound and looks what one unit more does to them. */
export const lookAtCliffs = (
  cliffs: readonly CliffSums[],
  firms: readonly Firm[],
  judge: Judge,
  means: AmountMeaning,
): void => {
  const probes = cliffs.flatMap((cliff) => firms.flatMap((it): Probe[] => probeOf(cliff, it)));
  const asked = probes.flatMap(({ cliff: { key, at }, facts }) =>
    [at - 1, at, at + 1].map((value) => ({ ...facts, [key]: value })),
  );
  const judged = judge(asked);
  for (const [place, { cliff, near }] of probes.entries()) {
    const three = judged.slice(place * 3, place * 3 + 3);
    for (const side of ["before", "after"] as const) {
      const into = near ? cliff[side] : cliff.supposed[side];
      addSteps(
        into,
        three.map((it) => it[side]),
        means,
      );
    }
  }
};

const probeOf = (cliff: CliffSums, { facts, before, after }: Firm): Probe[] => {
  const value = facts[cliff.key];
  if (typeof value !== "number") return [];
  const reach = Math.max(1, Math.floor(cliff.at * NEAR));
  const off = value - cliff.at;
  if (Math.abs(off) <= reach) {
    const half = BINS / 2;
    const part = Math.min(half - 1, Math.floor((Math.abs(off) * half) / (reach + 1)));
    const bin = off <= 0 ? half - 1 - part : half + part;
    cliff.bins[bin] = (cliff.bins[bin] ?? 0) + 1;
    if (off <= 0) cliff.below += 1;
    else cliff.above += 1;
    return [{ cliff, facts, near: true }];
  }
  const granted = [before, after].some((it) => it.outcome === "met" || it.outcome === "manual");
  if (!granted || cliff.supposed.firms >= SUPPOSED) return [];
  cliff.supposed.firms += 1;
  return [{ cliff, facts, near: false }];
};

/** From one place to the next: what a firm loses or gains by one unit, more than that unit itself. */
const addSteps = (into: Steps, verdicts: readonly Verdict[], means: AmountMeaning): void => {
  let [loses, gains] = [undefined, undefined] as [
    { by: number | null } | undefined,
    { by: number | null } | undefined,
  ];
  for (const [at, is] of verdicts.entries()) {
    const was = verdicts[at - 1];
    if (!was) continue;
    const step = stepOf(was, is, means);
    if (step === null) continue;
    if (step.by === null ? step.up : (step.by ?? 0) > 1) gains = { by: step.by };
    else if (step.by === null ? !step.up : (step.by ?? 0) < -1)
      loses = { by: step.by === null ? null : -step.by };
  }
  if (loses) addStep(into.loses, loses.by);
  if (gains) addStep(into.gains, gains.by);
};
const addStep = (into: Step, by: number | null): void => {
  into.firms += 1;
  if (by === null) return;
  into.least = into.least === null ? by : Math.min(into.least, by);
  into.most = into.most === null ? by : Math.max(into.most, by);
};

const GRANTED = new Set(["met", "manual"]);
/** In 分, the upper ends compared; `by` is null where no sum can be said but the outcome turns. */
const stepOf = (
  was: Verdict,
  is: Verdict,
  means: AmountMeaning,
): { by: number | null; up: boolean } | null => {
  const [a, b] = [standing(was, means), standing(is, means)];
  if (a && b) return { by: b.max - a.max, up: b.max > a.max };
  if (was.outcome === "unknown" || is.outcome === "unknown") return null;
  const turn = Number(GRANTED.has(is.outcome)) - Number(GRANTED.has(was.outcome));
  return turn === 0 ? null : { by: null, up: turn > 0 };
};
