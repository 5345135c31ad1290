/** Counts what comes from one address, in memory only: nothing of it is written down anywhere. */
export type Gate = {
  /** Milliseconds to wait; 0 when it may come in, and then it is counted. */
  waitOf(address: string): number;
};

type Options = { most: number; withinMs: number; now(): number };

/** Lets so many of one address in within a time. */
export const openGate = ({ most, withinMs, now }: Options): Gate => {
  const seen = new Map<string, number[]>();
  return {
    waitOf: (address) => {
      const key = networkOf(address);
      const at = now();
      for (const [other, times] of seen) if ((times.at(-1) ?? 0) <= at - withinMs) seen.delete(other);
      const recent = (seen.get(key) ?? []).filter((it) => it > at - withinMs);
      const oldest = recent[0];
      if (recent.length >= most && oldest !== undefined) return oldest + withinMs - at;
      seen.set(key, [...recent, at]);
      return 0;
    },
  };
};

/** Of IPv6 the first half: the rest is as many addresses as one house likes. */
const networkOf = (address: string): string =>
  address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;
