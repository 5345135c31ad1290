import { isOfType, type Value } from "#kernel/values";
import type { FactDeclaration, Facts, Vocabulary } from "../ast.ts";
import { exact } from "../exact.ts";
import { dayInDigits } from "./days.ts";

/** The facts of many records, a column a key. Plain data: a worker gets them as they are. */
export type Columns = { length: number; of: ReadonlyMap<string, Column> };
export type Column =
  /**
   * Values times 10^places, so all are whole; `most` is the largest without its sign, `below` whether any is below zero.
   * NaN is not known.
   */
  | { holds: "number"; values: Float64Array; places: number; most: number; below: boolean }
  /** 20260302; NaN is not known. */
  | { holds: "day"; values: Float64Array }
  /** 0 not known, 1 yes, 2 no. */
  | { holds: "boolean"; values: Uint8Array }
  /** Codes of the words; 0 is not known. A set is the word that setWord gives. */
  | { holds: "text" | "set"; values: Int32Array; words: readonly (string | readonly string[])[] };

/** Two sets are the same set when this is the same text. */
export const setWord = (it: readonly string[]): string => JSON.stringify([...new Set(it)].toSorted());

export type ColumnsBuilder = {
  /** Appends a record. @throws TypeError when a value does not fit its declaration. */
  add(facts: Facts): void;
  /** Puts a record in the place of another. @throws TypeError when a value does not fit its declaration. */
  set(row: number, facts: Facts): void;
  /** The columns so far; they stay true until the next record is added. */
  done(): Columns;
};
export type ColumnsOptions = {
  /** Records to make room for at once; more are taken as they come. */
  capacity?: number;
  /** In memory that worker threads share. */
  shared?: boolean;
};

/** Takes records one at a time and keeps of each only the keys named. */
export const columnsBuilder = (
  vocabulary: Vocabulary,
  keys: readonly string[],
  { capacity = 1024, shared = false }: ColumnsOptions = {},
): ColumnsBuilder => {
  const bytes = (size: number): ArrayBuffer =>
    (shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size)) as ArrayBuffer;
  let room = Math.max(1, capacity);
  let length = 0;
  const writers = keys.map((key) => {
    const declared = vocabulary.get(key);
    if (!declared) throw new TypeError(`No fact "${key}" in the vocabulary`);
    return { key, writer: writerOf(declared, bytes) };
  });
  for (const { writer } of writers) writer.grow(room);
  const set = (row: number, facts: Facts): void => {
    for (const { key, writer } of writers) writer.write(row, facts[key] ?? null);
  };
  return {
    set,
    add: (facts) => {
      if (length === room) {
        room *= 2;
        for (const { writer } of writers) writer.grow(room);
      }
      set(length, facts);
      length += 1;
    },
    done: () => ({ length, of: new Map(writers.map(({ key, writer }) => [key, writer.column()])) }),
  };
};

/** The columns of all records at once. */
export const columnsOf = (
  records: readonly Facts[],
  vocabulary: Vocabulary,
  keys: readonly string[],
  options: ColumnsOptions = {},
): Columns => {
  const builder = columnsBuilder(vocabulary, keys, { capacity: records.length, ...options });
  for (const it of records) builder.add(it);
  return builder.done();
};

type Bytes = (size: number) => ArrayBuffer;
type Writer = { grow(room: number): void; write(row: number, value: Value): void; column(): Column };

const writerOf = (declared: FactDeclaration, bytes: Bytes): Writer => {
  switch (declared.type) {
    case "integer":
    case "money":
    case "decimal":
    case "rate":
      return numberWriter(declared, bytes);
    case "day":
      return dayWriter(declared, bytes);
    case "boolean":
      return booleanWriter(declared, bytes);
    case "choice":
    case "text":
    case "choices":
      return wordWriter(declared, bytes);
  }
};
const refuse = ({ key, type }: FactDeclaration, value: Value): never => {
  throw new TypeError(`Fact "${key}" does not hold a ${type}: ${JSON.stringify(value)}`);
};
const larger = <Kept extends Float64Array | Uint8Array | Int32Array>(old: Kept, fresh: Kept): Kept => {
  fresh.set(old);
  return fresh;
};

const numberWriter = (declared: FactDeclaration, bytes: Bytes): Writer => {
  let values = new Float64Array(bytes(0));
  let [places, most, below] = [0, 0, false];
  const rescale = (by: number): void => {
    for (let row = 0; row < values.length; row++) values[row] = (values[row] as number) * 10 ** by;
    places += by;
    most *= 10 ** by;
  };
  return {
    grow: (room) => {
      values = larger(values, new Float64Array(bytes(room * 8)));
    },
    write: (row, value) => {
      if (value === null) {
        values[row] = Number.NaN;
        return;
      }
      if (typeof value !== "number" || !isOfType(value, declared)) return refuse(declared, value);
      let scaled = value;
      if (!Number.isInteger(value) || places > 0) {
        const needed = placesOf(value);
        if (needed > places) rescale(needed - places);
        scaled = scaledBy(value, places);
      }
      most = Math.max(most, Math.abs(scaled));
      below ||= scaled < 0;
      values[row] = scaled;
    },
    column: () => ({ holds: "number", values, places, most, below }),
  };
};
/** Below this neighbouring numbers are closer than a billionth, so rounding finds the decimal that is written. */
const FINE = 2 ** 22;
/** A value of nine places has at most 2^53 billionths; scaled by fewer places it stays below. */
const scaledBy = (value: number, places: number): number => {
  if (Math.abs(value) < FINE) return Math.round(value * 10 ** places);
  const { top, bottom } = exact(value);
  return Number((top * 10n ** BigInt(places)) / bottom);
};
const placesOf = (value: number): number => {
  if (Number.isInteger(value)) return 0;
  let billionths = exactBillionths(value);
  let places = 9;
  while (billionths % 10 === 0) {
    billionths /= 10;
    places -= 1;
  }
  return places;
};
const exactBillionths = (value: number): number => scaledBy(value, 9);

const dayWriter = (declared: FactDeclaration, bytes: Bytes): Writer => {
  let values = new Float64Array(bytes(0));
  return {
    grow: (room) => {
      values = larger(values, new Float64Array(bytes(room * 8)));
    },
    write: (row, value) => {
      const digits = value === null ? Number.NaN : typeof value === "string" ? dayInDigits(value) : undefined;
      values[row] = digits ?? refuse(declared, value);
    },
    column: () => ({ holds: "day", values }),
  };
};

const booleanWriter = (declared: FactDeclaration, bytes: Bytes): Writer => {
  let values = new Uint8Array(bytes(0));
  return {
    grow: (room) => {
      values = larger(values, new Uint8Array(bytes(room)));
    },
    write: (row, value) => {
      values[row] = value === null ? 0 : value === true ? 1 : value === false ? 2 : refuse(declared, value);
    },
    column: () => ({ holds: "boolean", values }),
  };
};

const wordWriter = (declared: FactDeclaration, bytes: Bytes): Writer => {
  let values = new Int32Array(bytes(0));
  const words: (string | readonly string[])[] = [""];
  const codes = new Map<string, number>();
  const codeOf = (value: string | readonly string[]): number => {
    const word = typeof value === "string" ? value : setWord(value);
    const found = codes.get(word);
    if (found !== undefined) return found;
    // A word is looked at once: the ones that are known have been found to fit.
    if (!isOfType(value, declared)) return refuse(declared, value);
    codes.set(word, words.length);
    words.push(value);
    return words.length - 1;
  };
  return {
    grow: (room) => {
      values = larger(values, new Int32Array(bytes(room * 4)));
    },
    write: (row, value) => {
      if (value === null) values[row] = 0;
      else if (
        typeof value === "string"
          ? declared.type !== "choices"
          : Array.isArray(value) && declared.type === "choices"
      )
        values[row] = codeOf(value as string | readonly string[]);
      else refuse(declared, value);
    },
    column: () => ({ holds: declared.type === "choices" ? "set" : "text", values, words }),
  };
};
