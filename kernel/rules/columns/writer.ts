import type { Day } from "#kernel/calendar";
import type { Condition, Expression, Value, Vocabulary } from "../ast.ts";
import type { Form } from "../exact-form.ts";
import type { Bits, Graph, Ref } from "./graph.ts";

/** How the columns that a program is written for hold their numbers: it is written anew for others. */
export type Shape = ReadonlyMap<string, { places: number; most: number; below: boolean }>;

/** Doubles as long as every step is a whole number below 2^53, big numbers for the records where one is not. */
export type Reckoning = "double" | "big";

/** met and unmet; neither is unknown, or manual where `unknown` says that it is not. */
export type TruthBits = { met: Ref; unmet: Ref; unknown?: Ref };

/** What a program reads besides columns, found when it meets them. */
export type Table =
  /** For each word of a column 1, 2 or 0: met, unmet or not known. */
  | { is: "truth"; key: string; test: (word: string | readonly string[]) => boolean | null }
  /** For each word of a column the code of the same word in another; −1 for none. */
  | { is: "sameWord"; key: string; other: string };

/** Writes one program: each part turns one kind of expression into steps of the graph. */
export type Writer = {
  graph: Graph;
  bits: Bits;
  on: Day;
  vocabulary: Vocabulary;
  shape: Shape;
  reckoning: Reckoning;
  formOf(it: Expression): Form;
  /** Value of a column in this record. */
  column(key: string): Ref;
  table(name: string, it: Table): Ref;
  isOpen(key: string): Ref;
  truth(it: Condition): TruthBits;
};

/** Names in a program: `name` is what two equal things have in common. */
export type Names = { of: readonly string[]; name(it: string): number };
export const makeNames = (): Names => {
  const of: string[] = [];
  const known = new Map<string, number>();
  return {
    of,
    name: (it) => {
      const found = known.get(it);
      if (found !== undefined) return found;
      known.set(it, of.length);
      of.push(it);
      return of.length - 1;
    },
  };
};

/** A choice among steps by the first condition that is met; `none` when nothing can be said. */
export const firstMet = (
  whens: readonly TruthBits[],
  gives: readonly Ref[],
  none: Ref,
): { text: string; of: Ref[] } => {
  const text = whens.reduceRight(
    (rest, when, at) => `${when.met.text}?${(gives[at] as Ref).text}:${when.unmet.text}?${rest}:${none.text}`,
    (gives[whens.length] ?? none).text,
  );
  return { text, of: [...whens.flatMap((it) => [it.met, it.unmet]), ...gives] };
};

export const isWord = (it: Value): it is string | readonly string[] =>
  typeof it === "string" || Array.isArray(it);
