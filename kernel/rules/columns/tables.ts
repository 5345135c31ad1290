import { type Columns, setWord } from "./columns.ts";
import type { Bindings } from "./program.ts";
import type { Table } from "./writer.ts";

type Words = readonly (string | readonly string[])[];
type Made = { length: number; values: Uint8Array | Int32Array };
/** A table is made once for the words of a column and again only when words were added. */
const made = new WeakMap<Words, WeakMap<Words, Map<string, Made>>>();
const madeFor = (words: Words, other: Words): Map<string, Made> => {
  const ofWords = made.get(words) ?? new WeakMap<Words, Map<string, Made>>();
  made.set(words, ofWords);
  const known = ofWords.get(other) ?? new Map<string, Made>();
  ofWords.set(other, known);
  return known;
};

export const tablesFor = (columns: Columns, { tables, tableOf }: Bindings): (Uint8Array | Int32Array)[] =>
  tables.of.map((name) => {
    const it = tableOf.get(name) as Table;
    const words = wordsOf(columns, it.key);
    const other = it.is === "sameWord" ? wordsOf(columns, it.other) : words;
    const length = words.length + other.length;
    const known = madeFor(words, other);
    const found = known.get(name);
    if (found?.length === length) return found.values;
    const values = it.is === "sameWord" ? sameWords(words, other) : truths(words, it.test);
    known.set(name, { length, values });
    return values;
  });

const wordsOf = (columns: Columns, key: string): Words => {
  const column = columns.of.get(key);
  if (column?.holds !== "text" && column?.holds !== "set") throw new TypeError(`No column of words "${key}"`);
  return column.words;
};

const truths = (words: Words, test: (word: string | readonly string[]) => boolean | null): Uint8Array =>
  Uint8Array.from(words, (word, code) => {
    const truth = code === 0 ? null : test(word);
    return truth === null ? 0 : truth ? 1 : 2;
  });

const sameWords = (words: Words, others: Words): Int32Array => {
  const text = (it: string | readonly string[]): string => (typeof it === "string" ? it : setWord(it));
  const codes = new Map<string, number>();
  for (const [code, word] of others.entries()) if (code > 0) codes.set(text(word), code);
  return Int32Array.from(words, (word, code) => (code === 0 ? -1 : (codes.get(text(word)) ?? -1)));
};
