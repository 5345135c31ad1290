import type { Day } from "#kernel/calendar";
import type { Vocabulary } from "../ast.ts";
import { exactForms } from "../exact-form.ts";
import { BIG } from "./big.ts";
import { conditionsOf } from "./conditions.ts";
import { bitsOn, type Graph, literal, makeGraph, type Step } from "./graph.ts";
import { numbersOf } from "./numbers.ts";
import { type Field, type Kept, type Output, outputsOf, type Ruling } from "./policies.ts";
import {
  makeNames,
  type Names,
  type Reckoning,
  type Shape,
  type Table,
  type TruthBits,
  type Writer,
} from "./writer.ts";

/** What a program is bound to for one run; everything by its number. */
export type Bound = {
  columns: readonly (Float64Array | Uint8Array | Int32Array)[];
  tables: readonly (Uint8Array | Int32Array)[];
  /** 1 for a key that nobody has looked up. */
  open: readonly number[];
  /** By policy, then by field. */
  results: readonly Readonly<Record<string, Float64Array | Uint8Array | Uint16Array | Uint32Array>>[];
};
export type Program = {
  /** Works out the records from … to; gives the rows for which doubles were too small. */
  run(bound: Bound, from: number, to: number): readonly number[];
  /** The same record with big numbers. */
  runBig(bound: Bound, row: number): void;
  source: string;
};
/** Names shared by all programs of one set of policies, so that what is bound once fits each. */
export type Bindings = { columns: Names; tables: Names; tableOf: Map<string, Table>; open: Names };
export const makeBindings = (): Bindings => ({
  columns: makeNames(),
  tables: makeNames(),
  tableOf: new Map(),
  open: makeNames(),
});

export type Task = {
  rulings: readonly Ruling[];
  kept: ReadonlySet<Kept>;
  on: Day;
  vocabulary: Vocabulary;
  /** Fields of a policy that are another's array and need no writing. */
  isAlias(policy: number, field: Field): boolean;
};

/** Records are worked out in blocks that stay in the nearest cache. */
const BLOCK = 1024;
/** More steps than this in one function are more than a compiler optimises. */
const STEPS_IN_FUNCTION = 500;
/** What takes more steps than this is worth keeping for other functions. */
const WORTH_KEEPING = 6;

export const writerFor = (
  { vocabulary, on }: Task,
  shape: Shape,
  reckoning: Reckoning,
  bindings: Bindings,
): { writer: Writer; numbers: ReturnType<typeof numbersOf>; conditions: ReturnType<typeof conditionsOf> } => {
  const graph = makeGraph();
  const formOf = exactForms(vocabulary, { numbers: "whole", placesOf: (key) => shape.get(key)?.places ?? 0 });
  const writer: Writer = {
    graph,
    bits: bitsOn(graph),
    on,
    vocabulary,
    shape,
    reckoning,
    formOf,
    column: (key) => graph.step(`x${bindings.columns.name(key)}[i]`, columnHolds(key, vocabulary), []),
    table: (name, it) => {
      bindings.tableOf.set(name, it);
      return literal(`t${bindings.tables.name(name)}`);
    },
    isOpen: (key) => literal(`o${bindings.open.name(key)}`),
    truth: (it): TruthBits => conditions.truth(it),
  };
  const numbers = numbersOf(writer);
  const conditions = conditionsOf(writer, numbers);
  return { writer, numbers, conditions };
};
const columnHolds = (key: string, vocabulary: Vocabulary): "double" | "bit" => {
  const type = vocabulary.get(key)?.type;
  return type === "boolean" || type === "choice" || type === "choices" || type === "text" ? "bit" : "double";
};

export const writeProgram = (task: Task, shape: Shape, bindings: Bindings): Program => {
  const constants = makeNames();
  const write = (reckoning: Reckoning) => {
    const part = { ...writerFor(task, shape, reckoning, bindings), constants };
    const outputs = task.rulings.map((it) => outputsOf(it, task.kept, part));
    return { graph: part.writer.graph, outputs };
  };
  const double = write("double");
  const tables = (): Float64Array[] => constants.of.map((it) => Float64Array.from(it.split(",").map(Number)));
  const parts = functionsOf(double.graph, double.outputs, task);
  const scratch = parts.scratch.map((holds) =>
    holds === "double" ? new Float64Array(BLOCK) : new Int32Array(BLOCK),
  );
  let compiled: readonly RunPart[] | undefined;
  let big: RunPart | undefined;
  let k: Float64Array[] | undefined;
  return {
    source: parts.sources.join("\n"),
    run: (bound, from, to) => {
      compiled ??= parts.sources.map(functionOf);
      k ??= tables();
      const bad: number[] = [];
      for (let at = from; at < to; at += BLOCK)
        for (const one of compiled)
          one(
            bound.columns,
            bound.tables,
            k,
            bound.open,
            bound.results,
            scratch,
            BIG,
            bad,
            at,
            Math.min(to, at + BLOCK),
          );
      return parts.sources.length > 1 ? [...new Set(bad)] : bad;
    },
    runBig: (bound, row) => {
      if (!big) {
        const { graph, outputs } = write("big");
        big = functionOf(
          functionSource(
            graph.steps,
            outputs.flatMap((of, at) => writes(of, at, task)),
            [],
          ),
        );
        k = tables();
      }
      big(bound.columns, bound.tables, k ?? [], bound.open, bound.results, scratch, BIG, [], row, row + 1);
    },
  };
};

type RunPart = (
  x: Bound["columns"],
  t: Bound["tables"],
  k: readonly Float64Array[],
  o: readonly number[],
  r: Bound["results"],
  s: readonly (Float64Array | Int32Array)[],
  B: typeof BIG,
  bad: number[],
  from: number,
  to: number,
) => void;
const functionOf = (source: string): RunPart =>
  new Function("x", "t", "k", "o", "r", "s", "B", "bad", "from", "to", source) as RunPart;

type Write = { text: string; of: readonly number[] };
const writes = (outputs: readonly Output[], policy: number, task: Task): Write[] =>
  outputs
    .filter(({ field }) => !task.isAlias(policy, field))
    .map(({ field, text, of }) => ({
      text: `r${policy}_${field}[i]=${text}`,
      of: of.flatMap((it) => (it.id === null ? [] : [it.id])),
    }));

/** The steps that some writing needs, in order. `kept` are not worked out but read. */
const needed = (steps: readonly Step[], of: Iterable<number>, kept: ReadonlySet<number>): number[] => {
  const found = new Set<number>();
  const visit = (id: number): void => {
    if (found.has(id)) return;
    found.add(id);
    if (!kept.has(id)) for (const one of (steps[id] as Step).of) visit(one);
  };
  for (const id of of) visit(id);
  return [...found].sort((a, b) => a - b);
};

/** One function for few policies; for many several, and before them one for what they share. */
const functionsOf = (
  graph: Graph,
  outputs: readonly (readonly Output[])[],
  task: Task,
): { sources: string[]; scratch: Step["holds"][] } => {
  const { steps } = graph;
  const groups: Write[][] = [[]];
  let inGroup = new Set<number>();
  for (const [policy, of] of outputs.entries()) {
    const own = writes(of, policy, task);
    const more = needed(steps, idsOf(own), new Set());
    const together = inGroup.union(new Set(more));
    if (together.size > STEPS_IN_FUNCTION && inGroup.size > 0) {
      groups.push(own);
      inGroup = new Set(more);
    } else {
      groups.at(-1)?.push(...own);
      inGroup = together;
    }
  }
  if (groups.length === 1) return { sources: [functionSource(steps, groups[0] ?? [], [])], scratch: [] };
  const kept = sharedBy(steps, groups);
  const inGroups = new Set(groups.flatMap((group) => needed(steps, idsOf(group), kept)));
  const read = [...kept].filter((id) => inGroups.has(id));
  const before = read.map((id, at): Write => ({ text: `s${at}[i-from]=v${id}`, of: [id] }));
  return {
    sources: [
      ...(before.length > 0 ? [functionSource(steps, before, [])] : []),
      ...groups.map((it) => functionSource(steps, it, read)),
    ],
    scratch: read.map((id) => (steps[id] as Step).holds),
  };
};

const idsOf = (written: readonly Write[]): number[] => written.flatMap((it) => it.of);

/** Steps that several groups read and that rest on many others. */
const sharedBy = (steps: readonly Step[], groups: readonly (readonly Write[])[]): Set<number> => {
  const readers = new Map<number, number>();
  for (const group of groups)
    for (const id of needed(steps, idsOf(group), new Set())) readers.set(id, (readers.get(id) ?? 0) + 1);
  const sizes: number[] = [];
  for (const { of } of steps)
    sizes.push(of.reduce((sum, id) => Math.min(WORTH_KEEPING, sum + (sizes[id] ?? 0)), 1));
  const shared = [...readers].filter(([id, count]) => count > 1 && sizes[id] === WORTH_KEEPING);
  return new Set(shared.map(([id]) => id));
};

const functionSource = (
  steps: readonly Step[],
  written: readonly Write[],
  kept: readonly number[],
): string => {
  const place = new Map(kept.map((id, at) => [id, at]));
  const used = needed(steps, idsOf(written), new Set(kept));
  const names = new Set<string>();
  const read = (text: string): string => {
    for (const [name] of text.matchAll(/\b(?:[xtkso]\d+|r\d+_\w+)\b/g)) names.add(name);
    return text;
  };
  const stepLine = (id: number): string => {
    const { text, guarded } = steps[id] as Step;
    const at = place.get(id);
    const line = read(at === undefined ? `const v${id}=${text};` : `const v${id}=s${at}[i-from];`);
    return guarded && at === undefined ? `${line}if(Math.abs(v${id})>=${2 ** 53})lost=1;` : line;
  };
  // A value is written as soon as it is there: what waits takes a register.
  const due = Map.groupBy(written, (it) => Math.max(-1, ...it.of));
  const writing = (id: number): string[] => (due.get(id) ?? []).map((it) => read(`${it.text};`));
  const lines = [...writing(-1), ...used.flatMap((id) => [stepLine(id), ...writing(id)])];
  const heads = [...names].map((name) => {
    const [, array, number, field] = /^([a-z])(\d+)(?:_(\w+))?$/.exec(name) ?? [];
    return `const ${name}=${array}[${number}]${field ? `.${field}` : ""};`;
  });
  const guards = lines.some((it) => it.includes("lost=1"));
  return [
    '"use strict";',
    ...heads,
    "for(let i=from;i<to;i++){",
    guards ? "let lost=0;" : "",
    ...lines,
    guards ? "if(lost===1)bad.push(i);" : "",
    "}",
  ].join("\n");
};
