/** How long each took, in ms. */
export type Times = { count: number; p50: number; p95: number; most: number };

export const timesOf = (all: readonly number[]): Times => {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 };
};

export const timed = async <T>(into: number[], does: () => Promise<T>): Promise<T> => {
  const from = performance.now();
  const done = await does();
  into.push(performance.now() - from);
  return done;
};

export const timesText = ({ count, p50, p95, most }: Times): string =>
  `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest ${most.toFixed(0)} ms (${count})`;
