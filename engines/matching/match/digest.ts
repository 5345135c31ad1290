/**
 * Digests of many subjects at once, without a text a subject: two mixes of 32 bits each (FNV-1a with other starts),
 * so that a change goes unseen once in some 10^19 changes.
 */
export type Mixed = {
  /**
   * One policy: its name as a number, its outcome for every subject, which outcomes count, and what those of them with
   * a sum come to. What does not count leaves no trace: a policy more that concerns nobody changes no digest.
   */
  add(
    policy: number,
    outcome: Uint8Array,
    counts: { outcome: readonly boolean[]; sum: readonly boolean[] },
    sums: readonly (Float64Array | undefined)[],
  ): void;
  at(row: number): string;
};

const PRIME = 16_777_619;

export const mixText = (text: string): number => {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME);
  return mixed | 0;
};

export const mixNumbers = (length: number): Mixed => {
  const left = new Int32Array(length).fill(0x811c9dc5 | 0);
  const right = new Int32Array(length).fill(0x2f0b4a27);
  const take = (row: number, word: number): void => {
    left[row] = Math.imul((left[row] as number) ^ word, PRIME);
    // Another order of the same steps: what cancels out in one does not in the other.
    right[row] = Math.imul(right[row] as number, PRIME) ^ Math.imul(word, 0x9e3779b1);
  };
  return {
    add: (policy, outcome, counts, sums) => {
      const words = sums.flatMap((it) => (it ? [new Int32Array(it.buffer, it.byteOffset, length * 2)] : []));
      for (let row = 0; row < length; row++) {
        const code = outcome[row] as number;
        if (!counts.outcome[code]) continue;
        take(row, policy ^ code);
        if (!counts.sum[code]) continue;
        for (const of of words) {
          take(row, of[row * 2] as number);
          take(row, of[row * 2 + 1] as number);
        }
      }
    },
    at: (row) =>
      `${((left[row] as number) >>> 0).toString(36)}.${((right[row] as number) >>> 0).toString(36)}`,
  };
};
