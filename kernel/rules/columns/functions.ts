import type { BIG } from "./big.ts";
import type { Graph, Ref, Step } from "./graph.ts";

/** Records are worked out in blocks that stay in the nearest cache. */
export const BLOCK = 1024;
/** More steps than this in one function are more than a compiler optimises. */
const STEPS_IN_FUNCTION = 500;
/** What takes more steps than this is worth keeping for other functions. */
const WORTH_KEEPING = 6;

export type RunPart = (
  x: readonly (Float64Array | Uint8Array | Int32Array)[],
  t: readonly (Uint8Array | Int32Array)[],
  k: readonly Float64Array[],
  o: readonly number[],
  r: readonly object[],
  s: readonly (Float64Array | Int32Array)[],
  B: typeof BIG,
  bad: number[],
  from: number,
  to: number,
) => void;
export const functionOf = (source: string): RunPart =>
  new Function("x", "t", "k", "o", "r", "s", "B", "bad", "from", "to", source) as RunPart;

/** A statement that keeps a value, and the steps that it reads. */
export type Write = { text: string; of: readonly number[] };
export const write = (text: string, of: readonly Ref[]): Write => ({
  text,
  of: of.flatMap((it) => (it.id === null ? [] : [it.id])),
});

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
export const functionsOf = (
  { steps }: Graph,
  policies: readonly (readonly Write[])[],
): { sources: string[]; scratch: Step["holds"][] } => {
  const groups: Write[][] = [[]];
  let inGroup = new Set<number>();
  for (const own of policies) {
    const more = needed(steps, idsOf(own), new Set());
    const together = inGroup.union(new Set(more));
    if (together.size > STEPS_IN_FUNCTION && inGroup.size > 0) {
      groups.push([...own]);
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

export const functionSource = (
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
