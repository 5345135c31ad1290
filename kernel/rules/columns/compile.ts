import type { Day } from "#kernel/calendar";
import type { Policy, Vocabulary } from "../ast.ts";
import { versionOn } from "../evaluate.ts";
import type { Column, Columns } from "./columns.ts";
import { type Kept, leavesOf, type Ruling } from "./policies.ts";
import { type Bindings, type Bound, makeBindings, type Program, type Task, writeProgram } from "./program.ts";
import { aliasesOf, type Results, roomFor } from "./results.ts";
import { tablesFor } from "./tables.ts";
import type { Shape } from "./writer.ts";

export type CompileOptions = {
  /** What is kept besides the outcome; the amount unless told. */
  keep?: readonly Kept[];
};
export type RunOptions = {
  /** Keys that nobody has looked up yet: of them even "answered" is unknown. */
  open?: ReadonlySet<string>;
  /** The records from … up to but without …; all unless told. */
  from?: number;
  to?: number;
};
export type CompiledRules = {
  /** The policies in order, each with the version of that day and its conditions in the order of the proof. */
  rulings: readonly Ruling[];
  /** Keys of the columns that are read. */
  keys: readonly string[];
  room(length: number, options?: { shared?: boolean }): Results;
  /** Works out every policy for every record, the same as `evaluate` does. @throws TypeError when a column is missing. */
  run(columns: Columns, into: Results, options?: RunOptions): void;
};

const NONE: ReadonlySet<string> = new Set();
/** Programs for columns of other sizes; so many are remembered. */
const PROGRAMS = 16;

/**
 * JavaScript for many records at once. The version is chosen once, by the day asked about.
 * @throws TypeError for policies that the checker of kinds refuses.
 */
export const compileToColumns = (
  policies: readonly Policy[],
  on: Day,
  vocabulary: Vocabulary,
  { keep = ["amount"] }: CompileOptions = {},
): CompiledRules => {
  const rulings = policies.map((it) => rulingOn(it, on));
  const kept = new Set(keep);
  const aliases = rulings.map(aliasesOf);
  const task: Task = {
    rulings,
    kept,
    on,
    vocabulary,
    isAlias: (policy, field) => field in (aliases[policy] ?? {}),
  };
  const bindings = makeBindings();
  const programs = new Map<string, Program>();
  const programFor = (columns: Columns): Program => {
    const shape = shapeOf(columns, bindings.columns.of);
    const name = JSON.stringify([...shape]);
    const found = programs.get(name);
    if (found) return found;
    if (programs.size >= PROGRAMS) programs.clear();
    const made = writeProgram(task, shape, bindings);
    programs.set(name, made);
    return made;
  };
  // Written once for no columns in particular, to find what is read and what cannot be compiled.
  writeProgram(task, new Map(), bindings);
  return {
    rulings,
    keys: bindings.columns.of,
    room: (length, { shared = false } = {}) => roomFor(rulings, kept, length, shared),
    run: (columns, into, { open = NONE, from = 0, to = columns.length } = {}) => {
      const program = programFor(columns);
      const bound = bind(columns, into, open, bindings);
      for (const row of program.run(bound, from, to)) program.runBig(bound, row);
    },
  };
};

export const rulingOn = (policy: Policy, on: Day): Ruling => {
  const version = versionOn(policy, on) ?? null;
  return { policy, version, leaves: version ? leavesOf(version) : [] };
};

const columnOf = (columns: Columns, key: string): Column => {
  const found = columns.of.get(key);
  if (!found) throw new TypeError(`No column "${key}"`);
  return found;
};

/** Sizes go by powers of two, so that a few records more need no other program. */
const shapeOf = (columns: Columns, keys: readonly string[]): Shape =>
  new Map(
    keys.flatMap((key) => {
      const it = columnOf(columns, key);
      if (it.holds !== "number") return [];
      return [
        [key, { places: it.places, below: it.below, most: 2 ** Math.ceil(Math.log2(it.most + 1)) }] as const,
      ];
    }),
  );

export const bind = (
  columns: Columns,
  results: Results,
  open: ReadonlySet<string>,
  bindings: Bindings,
): Bound => ({
  columns: bindings.columns.of.map((key) => columnOf(columns, key).values),
  tables: tablesFor(columns, bindings),
  open: bindings.open.of.map((key) => (open.has(key) ? 1 : 0)),
  results,
});
