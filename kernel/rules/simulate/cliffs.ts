import type { Day } from "#kernel/calendar";
import type { Bounds, Policy, Vocabulary, WorkedCase } from "../ast.ts";
import { type Boundary, type BoundaryCase, boundariesOf } from "../boundaries.ts";
import { versionOn } from "../evaluate.ts";
import { compareExact, type Exact, exact, times } from "../exact.ts";
import { reckon } from "../reckon.ts";
import { type Firm, standing } from "./firm.ts";

/** A bound beyond which one more unit costs more than it is worth. */
export type Cliff = {
  path: string;
  says: string;
  key: string;
  /** The last value before the fall and the next one. */
  from: number;
  to: number;
  /** 分 lost in that step by the record at which it was tried. */
  loss: Bounds;
  /** Firms within five per cent of the bound, up to it and beyond it. */
  below: number;
  above: number;
};

type Asked = { on: Day; vocabulary: Vocabulary; cases?: readonly WorkedCase[] };

/** Every numeric bound or tier of the version in force where more of a fact means less money. */
export const cliffsOf = (
  policy: Policy,
  population: readonly Firm[],
  { on, vocabulary, cases = [] }: Asked,
): Cliff[] => {
  const version = versionOn(policy, on);
  if (!version) return [];
  return boundariesOf({ ...policy, versions: [version] }, vocabulary, cases).flatMap((it): Cliff[] => {
    const fall = fallIn(it.cases, policy, vocabulary);
    return fall
      ? [{ path: it.path, says: it.says, ...fall, ...nearby(it, population, { on, vocabulary }) }]
      : [];
  });
};

type Fall = Pick<Cliff, "key" | "from" | "to" | "loss">;

const fallIn = (cases: readonly BoundaryCase[], policy: Policy, vocabulary: Vocabulary): Fall | undefined => {
  for (const [at, before] of cases.entries()) {
    const after = cases[at + 1];
    const fall = after && fallBetween(before, after, policy, vocabulary);
    if (fall) return fall;
  }
  return undefined;
};

const fallBetween = (
  before: BoundaryCase,
  after: BoundaryCase,
  policy: Policy,
  vocabulary: Vocabulary,
): Fall | undefined => {
  const key = Object.keys(after.facts).find((one) => after.facts[one] !== before.facts[one]);
  const [from, to] = [before, after].map((it) => (key === undefined ? null : (it.facts[key] ?? null)));
  if (key === undefined || typeof from !== "number" || typeof to !== "number") return undefined;
  const [a, b] = [before, after].map((it) => standing(it, policy, it.on));
  if (!a || !b) return undefined;
  const loss = { min: a.min - b.min, max: a.max - b.max };
  // One more 分 of income that is taxed with less than one 分 is no cliff.
  const gained = vocabulary.get(key)?.type === "money" ? to - from : 0;
  return Math.max(loss.min, loss.max) > gained && Math.min(loss.min, loss.max) >= 0
    ? { key, from, to, loss }
    : undefined;
};

const nearby = (
  { compare }: Boundary,
  population: readonly Firm[],
  { on, vocabulary }: Asked,
): Pick<Cliff, "below" | "above"> => {
  let [below, above] = [0, 0];
  for (const { facts } of population) {
    const world = { facts, on, vocabulary, open: NONE };
    const [value, bound] = [reckon(compare.left, world), reckon(compare.right, world)];
    if (value?.is !== "number" || bound?.is !== "number") continue;
    if (isBetween(value.value, times(bound.value, exact(0.95)), bound.value)) below += 1;
    else if (isBetween(value.value, bound.value, times(bound.value, exact(1.05)))) above += 1;
  }
  return { below, above };
};
const NONE: ReadonlySet<string> = new Set();
const isBetween = (it: Exact, low: Exact, high: Exact): boolean =>
  compareExact(low, it) <= 0 && compareExact(it, high) <= 0;
