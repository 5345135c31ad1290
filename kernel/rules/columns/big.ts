import type { Rounding } from "../ast.ts";
import { type Exact, roundedBy } from "../exact.ts";

type Big = bigint | null;
const both =
  (work: (a: bigint, b: bigint) => bigint) =>
  (a: Big, b: Big): Big =>
    a === null || b === null ? null : work(a, b);
const one =
  (work: (a: bigint) => bigint) =>
  (a: Big): Big =>
    a === null ? null : work(a);
const several =
  (work: (a: bigint, b: bigint) => bigint) =>
  (...of: readonly Big[]): Big =>
    of.reduce(both(work));
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** The arithmetic of a record that doubles cannot hold: big whole numbers, null for what is not known. */
export const BIG = {
  big: (it: number): Big => (Number.isNaN(it) ? null : BigInt(it)),
  plus: both((a, b) => a + b),
  minus: both((a, b) => a - b),
  times: both((a, b) => a * b),
  sign: one((a) => (a > 0n ? 1n : a < 0n ? -1n : 0n)),
  size: one((a) => (a < 0n ? -a : a)),
  min: several((a, b) => (a < b ? a : b)),
  max: several((a, b) => (a > b ? a : b)),
  /** Whole 分; NaN when not known or beyond what a number holds. */
  fen: (top: Big, bottom: Big, rounding: Rounding): number => {
    if (top === null || bottom === null) return Number.NaN;
    const whole = Number(roundedBy({ top, bottom } satisfies Exact, rounding));
    return Number.isSafeInteger(whole) ? whole : Number.NaN;
  },
  ratio: (top: Big, bottom: Big): number => {
    if (top === null || bottom === null) return Number.NaN;
    const shared = gcd(top, bottom);
    return Number(top / shared) / Number(bottom / shared);
  },
};
