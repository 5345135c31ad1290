/** An exact fraction; the denominator is positive and the two share no factor. */
export type Exact = { top: bigint; bottom: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

const make = (top: bigint, bottom: bigint): Exact => {
  const sign = bottom < 0n ? -1n : 1n;
  const shared = gcd(top, bottom) || 1n;
  return { top: (sign * top) / shared, bottom: (sign * bottom) / shared };
};

/** The decimal that a number prints as: 0.15 is 15/100 and not the nearest binary fraction. @throws TypeError when not finite. */
export const exact = (value: number): Exact => {
  if (Number.isSafeInteger(value)) return { top: BigInt(value), bottom: 1n };
  if (!Number.isFinite(value)) throw new TypeError(`Not a number to reckon with: ${value}`);
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new TypeError(`Not a decimal: ${value}`);
  const [, sign, whole = "0", fraction = "", power = "0"] = match;
  const shift = Number(power) - fraction.length;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return shift >= 0 ? make(digits * 10n ** BigInt(shift), 1n) : make(digits, 10n ** BigInt(-shift));
};

export const plus = (a: Exact, b: Exact): Exact =>
  make(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Exact, b: Exact): Exact =>
  make(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Exact, b: Exact): Exact => make(a.top * b.top, a.bottom * b.bottom);
/** Null when dividing by zero: nothing can be said. */
export const over = (a: Exact, b: Exact): Exact | null =>
  b.top === 0n ? null : make(a.top * b.bottom, a.bottom * b.top);

/** Below, equal or above zero as a − b is. */
export const compareExact = (a: Exact, b: Exact): number => {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Upwards to a number with that many decimals, so that a distance shown is never too short. The value is not negative. */
export const roundedUp = ({ top, bottom }: Exact, places: number): number => {
  const scaled = (top * 10n ** BigInt(places) + bottom - 1n) / bottom;
  return Number(`${scaled}e-${places}`);
};

/** To a whole number: half away from zero, towards zero, or away from zero. */
export const roundedBy = ({ top, bottom }: Exact, mode: "halfUp" | "down" | "up"): bigint => {
  const size = top < 0n ? -top : top;
  const whole =
    mode === "halfUp"
      ? (2n * size + bottom) / (2n * bottom)
      : (size + (mode === "up" ? bottom - 1n : 0n)) / bottom;
  return top < 0n ? -whole : whole;
};

/** The largest whole number that is not above it. */
export const floorOf = ({ top, bottom }: Exact): bigint => {
  const cut = top / bottom;
  return top < 0n && cut * bottom !== top ? cut - 1n : cut;
};
