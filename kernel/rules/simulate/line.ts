import type { Bounds } from "../ast.ts";
import { compareExact, type Exact } from "../exact.ts";
import type { Spread } from "./tally.ts";

/** One who is entitled and waits for money. Plain data, so that a long walk over a register can be kept half way. */
export type Waiting = {
  id: string;
  /** Where it belongs, for counting. */
  part: string;
  /** A person may still turn it away when not. */
  isSure: boolean;
  /** 分; null when nobody can say how much. */
  paid: Bounds | null;
  /** A fraction, top and bottom; null when it has none, or when nobody is ranked. */
  rank: readonly [top: string, bottom: string] | null;
};
type Placed = Waiting & { at: number };
type PartCount = { entitled: number; surely: number; possibly: number };

/**
 * A line in which the money runs out somewhere. Only those are kept whom it may reach: who comes later can push others
 * back, never forward.
 */
export type Line = {
  budget: number;
  seen: number;
  kept: readonly Placed[];
  firstBehind: Placed | null;
  entitled: Readonly<Record<string, number>>;
  needed: Spread;
};

/** Where the money ends: the first in line for whom it is not enough. */
export type RunsOut = { place: number; id: string; part: string; paid: Bounds | null };
export type ServedLine = {
  entitled: number;
  surely: number;
  possibly: number;
  /** What all of them would get. */
  needed: Spread;
  /** If everybody ahead takes the most; null when there is enough. */
  earliest: RunsOut | null;
  /** If everybody ahead takes the least. */
  latest: RunsOut | null;
  parts: readonly ({ part: string } & PartCount)[];
};

export const startLine = (budget: number): Line => ({
  budget,
  seen: 0,
  kept: [],
  firstBehind: null,
  entitled: {},
  needed: { min: 0, max: 0, open: 0 },
});

/** Adds those who come behind all that were added before; who has a higher rank goes ahead of them. */
export const addToLine = (line: Line, come: readonly Waiting[]): Line => {
  const all = [
    ...line.kept,
    // The first whom it did not reach still ends it for everybody who comes behind.
    ...(line.firstBehind ? [line.firstBehind] : []),
    ...come.map((it, at) => ({ ...it, at: line.seen + at })),
  ].toSorted(inTurn);
  const reached = runsOutAt(all, line.budget, "min");
  const entitled = { ...line.entitled };
  for (const { part } of come) entitled[part] = (entitled[part] ?? 0) + 1;
  return {
    budget: line.budget,
    seen: line.seen + come.length,
    kept: all.slice(0, reached),
    firstBehind: all[reached] ?? null,
    entitled,
    needed: come.reduce(withPaid, line.needed),
  };
};

const withPaid = ({ min, max, open }: Spread, { paid }: Waiting): Spread =>
  paid ? { min: min + paid.min, max: max + paid.max, open } : { min, max, open: open + 1 };

/** Higher first; who has no rank comes last; equals stay in the order in which they came. */
const inTurn = (a: Placed, b: Placed): number =>
  (a.rank && b.rank ? compareExact(exactOf(b.rank), exactOf(a.rank)) : a.rank ? -1 : b.rank ? 1 : 0) ||
  a.at - b.at;
const exactOf = ([top, bottom]: NonNullable<Waiting["rank"]>): Exact => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
});

/**
 * How many of a line the money reaches. Whoever no longer fits ends it: nobody behind is served. With the most taken,
 * an amount that nobody can say ends it too; with the least it may be nothing.
 */
export const runsOutAt = (
  line: readonly Pick<Waiting, "paid">[],
  budget: number,
  taken: "min" | "max",
): number => {
  let left = BigInt(budget);
  const end = line.findIndex(({ paid }) => {
    if (taken === "max" && paid === null) return true;
    left -= BigInt(paid?.[taken] ?? 0);
    return left < 0n;
  });
  return end < 0 ? line.length : end;
};

export const servedIn = ({ budget, seen, kept, firstBehind, entitled, needed }: Line): ServedLine => {
  const sure = runsOutAt(kept, budget, "max");
  const parts = new Map<string, PartCount>(
    Object.entries(entitled).map(([part, count]) => [part, { entitled: count, surely: 0, possibly: 0 }]),
  );
  for (const [at, { part, isSure }] of kept.entries()) {
    const count = parts.get(part);
    if (!count) continue;
    if (at < sure && isSure) count.surely += 1;
    else count.possibly += 1;
  }
  const surely = kept.slice(0, sure).filter((it) => it.isSure).length;
  const latest = firstBehind && runsOut(firstBehind, kept.length);
  const first = kept[sure];
  return {
    entitled: seen,
    surely,
    possibly: kept.length - surely,
    needed,
    earliest: first ? runsOut(first, sure) : latest,
    latest,
    parts: [...parts].map(([part, count]) => ({ part, ...count })),
  };
};

const runsOut = ({ id, part, paid }: Placed, ahead: number): RunsOut => ({
  place: ahead + 1,
  id,
  part,
  paid,
});
