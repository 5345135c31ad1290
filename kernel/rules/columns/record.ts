import type { Day } from "#kernel/calendar";
import type { Evaluation, Facts, Policy, Vocabulary } from "../ast.ts";
import { evaluate } from "../evaluate.ts";
import { BIG } from "./big.ts";
import { type Columns, columnsBuilder } from "./columns.ts";
import { bind, rulingOn } from "./compile.ts";
import { functionOf, functionsOf, type RunPart, write } from "./functions.ts";
import { type Missing, missingOf } from "./missing.ts";
import { type Kept, outputsOf, type Ruling } from "./policies.ts";
import { makeBindings, type Task, writerFor, writesOf } from "./program.ts";
import { boundsAt, outcomeAt, roomFor } from "./results.ts";
import { makeNames, type Shape } from "./writer.ts";

/** What `evaluate` gives, without the proof. */
export type Assessment = Omit<Evaluation, "proof">;
export type AssessRecord = (facts: Facts, open?: ReadonlySet<string>) => readonly Assessment[];

const NONE: ReadonlySet<string> = new Set();
const KEPT: ReadonlySet<Kept> = new Set(["amount", "worth", "score"]);
/** Records that differ without end would fill the memory with their words. */
const MOST_WORDS = 10_000;
type Waits = { outcome: Missing; granted: Missing; unmet: Missing };
type Compiled = {
  parts: readonly RunPart[];
  constants: readonly Float64Array[];
  scratch: readonly (Float64Array | Int32Array)[];
  trace: Uint8Array;
  waits: readonly Waits[];
};

/**
 * One enterprise against all policies, with what is missing, in microseconds.
 * @throws TypeError for policies that the checker of kinds refuses, and for facts that do not fit.
 */
export const compileToRecord = (
  policies: readonly Policy[],
  on: Day,
  vocabulary: Vocabulary,
): AssessRecord => {
  const rulings = policies.map((it) => rulingOn(it, on));
  const bindings = makeBindings();
  const task: Task = { rulings, kept: KEPT, on, vocabulary, isAlias: () => false };
  let compiled = compile(task, new Map(), bindings);
  const keys = [...bindings.columns.of];
  let places = "";
  let builder = columnsBuilder(vocabulary, keys, { capacity: 1 });
  const room = roomFor(rulings, KEPT, 1, false);
  return (facts, open = NONE) => {
    builder.set(0, facts);
    const columns = builder.done();
    if (wordsIn(columns) > MOST_WORDS) builder = columnsBuilder(vocabulary, keys, { capacity: 1 });
    const now = placesIn(columns);
    if (now !== places) {
      compiled = compile(task, shapeOf(columns), bindings);
      places = now;
    }
    const { parts, constants, scratch, trace, waits } = compiled;
    const bound = bind(columns, room, open, bindings);
    const lost: number[] = [];
    for (const part of parts)
      part(
        bound.columns,
        bound.tables,
        constants,
        bound.open,
        [...room, { trace }],
        scratch,
        BIG,
        lost,
        0,
        1,
      );
    return rulings.map((ruling, at) => {
      if (lost.length > 0) return withoutProof(evaluate(ruling.policy, facts, on, vocabulary, open));
      const of = room[at] as (typeof room)[number];
      const outcome = outcomeAt(of, 0);
      const missing = new Set<string>();
      const { granted, unmet, outcome: unknown } = waits[at] as Waits;
      if (outcome === "unknown") unknown(trace, missing);
      else if (outcome === "met" || outcome === "manual") granted(trace, missing);
      else if (outcome === "unmet") unmet(trace, missing);
      return {
        policy: ruling.policy.id,
        version: ruling.version?.version ?? null,
        outcome,
        amount: boundsAt(of, "amount", 0),
        worth: boundsAt(of, "worth", 0),
        score: boundsAt(of, "score", 0),
        missing: [...missing],
      };
    });
  };
};

const withoutProof = ({ proof: _, ...rest }: Evaluation): Assessment => rest;
const wordsIn = ({ of }: Columns): number => {
  let most = 0;
  for (const it of of.values())
    if (it.holds === "text" || it.holds === "set") most = Math.max(most, it.words.length);
  return most;
};
const placesIn = ({ of }: Columns): string => {
  let places = "";
  for (const it of of.values()) if (it.holds === "number") places += it.places;
  return places;
};
/** Of a single record nobody knows how large the next one is. */
const shapeOf = ({ of }: Columns): Shape =>
  new Map(
    [...of].flatMap(([key, it]) =>
      it.holds === "number" ? [[key, { places: it.places, most: 2 ** 53, below: true }] as const] : [],
    ),
  );

const compile = (task: Task, shape: Shape, bindings: ReturnType<typeof makeBindings>): Compiled => {
  const part = { ...writerFor(task, shape, "double", bindings), constants: makeNames() };
  const missing = missingOf(part.writer, part.conditions);
  const last = task.rulings.length;
  const waits: Waits[] = [];
  const written = task.rulings.map((ruling, at) => {
    const from = missing.traced.length;
    waits.push(waitsOf(ruling, missing));
    const traced = missing.traced
      .slice(from)
      .map((it, more) => write(`r${last}_trace[${from + more}]=${it.text}`, [it]));
    return [...writesOf(outputsOf(ruling, task.kept, part), at, task), ...traced];
  });
  const { sources, scratch } = functionsOf(part.writer.graph, written);
  return {
    parts: sources.map(functionOf),
    constants: part.constants.of.map((it) => Float64Array.from(it.split(",").map(Number))),
    scratch: scratch.map((holds) => (holds === "double" ? new Float64Array(1) : new Int32Array(1))),
    trace: new Uint8Array(missing.traced.length),
    waits,
  };
};

const NOTHING: Missing = () => {};
const waitsOf = ({ version }: Ruling, missing: ReturnType<typeof missingOf>): Waits =>
  version
    ? {
        outcome: missing.outcome(version),
        granted: missing.amount(version.amount),
        unmet: missing.amount(version.otherwise),
      }
    : { outcome: NOTHING, granted: NOTHING, unmet: NOTHING };
