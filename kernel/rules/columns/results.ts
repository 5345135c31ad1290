import type { Bounds, Outcome, Truth } from "../ast.ts";
import { type Kept, LEAVES_IN_WORD, OUTCOMES, type Ruling, worthOf } from "./policies.ts";

/** What came out for one policy, a place a record. Numbers that nobody can say are NaN. */
export type PolicyResults = {
  /** Places in OUTCOMES. */
  outcome: Uint8Array;
  amountMin?: Float64Array;
  amountMax?: Float64Array;
  worthMin?: Float64Array;
  worthMax?: Float64Array;
  scoreMin?: Float64Array;
  scoreMax?: Float64Array;
  /** Two bits a condition, sixteen conditions a word; see leafTruthAt. */
  [word: `proof${number}`]: Uint8Array | Uint16Array | Uint32Array;
};
export type Results = readonly PolicyResults[];

export const outcomeAt = (it: PolicyResults, row: number): Outcome =>
  OUTCOMES[it.outcome[row] as number] as Outcome;

/** Null when it was not kept, pays none, or nobody can say. */
export const boundsAt = (it: PolicyResults, name: Exclude<Kept, "proof">, row: number): Bounds | null => {
  const min = it[`${name}Min`]?.[row] ?? Number.NaN;
  const max = it[`${name}Max`]?.[row] ?? Number.NaN;
  return Number.isNaN(min) || Number.isNaN(max) ? null : { min, max };
};

const LEAF_TRUTHS = ["unknown", "met", "unmet", "manual"] as const satisfies readonly Truth[];
/** How a condition of the policy stood, by its place among the leaves; undefined when the proof was not kept. */
export const leafTruthAt = (it: PolicyResults, leaf: number, row: number): Truth | undefined => {
  const word = it[`proof${Math.floor(leaf / LEAVES_IN_WORD)}`]?.[row];
  return word === undefined ? undefined : LEAF_TRUTHS[(word >>> ((leaf % LEAVES_IN_WORD) * 2)) & 3];
};

type Aliases = Readonly<Record<string, string>>;
/** Ends of a sum that are always the same number are one array. */
export const aliasesOf = ({ policy, version }: Ruling): Aliases => {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const isOne = (it: unknown): boolean => {
    const sum = it as { is?: string; min?: unknown; max?: unknown; upTo?: number } | null | undefined;
    if (!sum || sum.is === "fixed") return true;
    return sum.is === "open" ? sum.upTo === undefined || sum.upTo === 0 : same(sum.min, sum.max);
  };
  const worth = version && worthOf(policy, version);
  const amountIsOne = isOne(version?.amount) && isOne(version?.otherwise);
  return {
    ...(amountIsOne ? { amountMax: "amountMin" } : {}),
    ...(isOne(worth) ? { worthMax: "worthMin" } : {}),
    ...(isOne(version?.score) ? { scoreMax: "scoreMin" } : {}),
  };
};

/** Room for the results of so many records. */
export const roomFor = (
  rulings: readonly Ruling[],
  kept: ReadonlySet<Kept>,
  length: number,
  shared: boolean,
): Results => {
  const bytes = (size: number): ArrayBuffer =>
    (shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size)) as ArrayBuffer;
  return rulings.map((ruling) => {
    const aliases = aliasesOf(ruling);
    const room: PolicyResults = { outcome: new Uint8Array(bytes(length)) };
    for (const name of ["amount", "worth", "score"] as const) {
      if (!kept.has(name)) continue;
      const min = new Float64Array(bytes(length * 8));
      room[`${name}Min`] = min;
      room[`${name}Max`] = aliases[`${name}Max`] ? min : new Float64Array(bytes(length * 8));
    }
    if (kept.has("proof")) {
      for (let from = 0; from < ruling.leaves.length; from += LEAVES_IN_WORD) {
        const rest = Math.min(LEAVES_IN_WORD, ruling.leaves.length - from);
        const word = `proof${from / LEAVES_IN_WORD}` as const;
        if (rest <= 4) room[word] = new Uint8Array(bytes(length));
        else if (rest <= 8) room[word] = new Uint16Array(bytes(length * 2));
        else room[word] = new Uint32Array(bytes(length * 4));
      }
    }
    return room;
  });
};
