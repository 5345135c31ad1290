import type { Day } from "#kernel/calendar";
import type { Vocabulary } from "../ast.ts";
import { exactForms } from "../exact-form.ts";
import { BIG } from "./big.ts";
import { type Conditions, conditionsOf } from "./conditions.ts";
import {
  BLOCK,
  functionOf,
  functionSource,
  functionsOf,
  type RunPart,
  type Write,
  write,
} from "./functions.ts";
import { bitsOn, literal, makeGraph } from "./graph.ts";
import { type Numbers, numbersOf } from "./numbers.ts";
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

export const writerFor = (
  { vocabulary, on }: Pick<Task, "vocabulary" | "on">,
  shape: Shape,
  reckoning: Reckoning,
  bindings: Bindings,
): { writer: Writer; numbers: Numbers; conditions: Conditions } => {
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
  const written = (reckoning: Reckoning) => {
    const part = { ...writerFor(task, shape, reckoning, bindings), constants };
    const outputs = task.rulings.map((it) => outputsOf(it, task.kept, part));
    return { graph: part.writer.graph, outputs };
  };
  const double = written("double");
  const tables = (): Float64Array[] => constants.of.map((it) => Float64Array.from(it.split(",").map(Number)));
  const parts = functionsOf(
    double.graph,
    double.outputs.map((of, at) => writesOf(of, at, task)),
  );
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
        const { graph, outputs } = written("big");
        big = functionOf(
          functionSource(
            graph.steps,
            outputs.flatMap((of, at) => writesOf(of, at, task)),
            [],
          ),
        );
        k = tables();
      }
      big(bound.columns, bound.tables, k ?? [], bound.open, bound.results, scratch, BIG, [], row, row + 1);
    },
  };
};

/** Statements that keep what comes out for a policy. */
export const writesOf = (outputs: readonly Output[], policy: number, task: Task): Write[] =>
  outputs
    .filter(({ field }) => !task.isAlias(policy, field))
    .map(({ field, text, of }) => write(`r${policy}_${field}[i]=${text}`, of));
