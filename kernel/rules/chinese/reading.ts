import type { Citation } from "#kernel/citation";
import type { Vocabulary } from "../ast.ts";
import { areAdjacent, type Cursor, ended, type Span, sees, spanOf, type TextProblem } from "./cursor.ts";
import { COMPARISONS, SUFFIXES } from "./words.ts";

/** One part of a text being read, with what all parts share. */
export type Reading = {
  readonly cursor: Cursor;
  readonly vocabulary: Vocabulary;
  readonly sources: ReadonlyMap<number, Citation>;
  readonly used: Set<number>;
  /** Where each part of what was read stands in the text. */
  readonly spans: Map<object, Span>;
  readonly errors: TextProblem[];
  readonly warnings: TextProblem[];
  depth: number;
  /** Signs of arithmetic read so far. */
  signs: number;
  /** Nothing more is read or reported. */
  stopped: boolean;
};

const MARKS_BEHIND = /(?:\[\d{1,6}\])+$/;
/** Remembers that a part of the rule was read from `start` to here, without the marks behind it; what was placed before stays. */
export const place = <Part extends object | undefined>(it: Reading, start: number, part: Part): Part => {
  if (part === undefined || it.spans.has(part)) return part;
  const { cursor } = it;
  const read = cursor.flat.slice(start, cursor.at);
  const end = cursor.at - (MARKS_BEHIND.exec(read)?.[0].length ?? 0);
  it.spans.set(part, spanOf(cursor, start, end > start ? end : cursor.at));
  return part;
};

const MOST_ERRORS = 100;
export const DEEPEST = 100;

/** What a reading function gives up with, after it has reported why. */
export const NOTHING = undefined;

/** `from` and `to` are places of the cursor; the end of it when nothing is left there. */
export const report = (
  it: Reading,
  [from, to]: readonly [from: number, to: number],
  code: string,
  says: string,
  suggestions: readonly string[] = [],
): undefined => {
  if (it.stopped) return NOTHING;
  if (it.errors.length >= MOST_ERRORS) return stop(it);
  it.errors.push({ ...spanOf(it.cursor, from, to), code, says, suggestions });
  return NOTHING;
};
export const warn = (
  it: Reading,
  [from, to]: readonly [from: number, to: number],
  code: string,
  says: string,
  suggestions: readonly string[] = [],
): void => {
  it.warnings.push({ ...spanOf(it.cursor, from, to), code, says, suggestions });
};

/** Reads no further: what follows would only repeat what has been reported. */
export const stop = (it: Reading): undefined => {
  it.stopped = true;
  it.cursor.at = it.cursor.flat.length;
  return NOTHING;
};

/** One bracket deeper; a text nested beyond measure is refused once, and the rest of it is not read. */
export const deeper = <Result>(
  it: Reading,
  from: number,
  read: () => Result | undefined,
): Result | undefined => {
  if (it.depth >= DEEPEST) {
    report(it, [from, from + 1], "too-deep", `括号套得太深，最多 ${DEEPEST} 层。请把条件拆开写。`);
    return stop(it);
  }
  it.depth++;
  const result = read();
  it.depth--;
  return result;
};

/** Where an operand is over for certain. */
const STOPS: readonly string[] = [
  ...Object.keys(COMPARISONS).filter((it) => it.length > 1),
  ...Object.keys(SUFFIXES),
  ...["且", "或", "则", "否则", "属于", "不属于", "恰为", "不恰为", "在(", "不在(", "累计不超过", "计算"],
];
const STOP_CHARS = new Set('+-×*÷/()、,;[]:→=<>≤≥≠"「」');

/** Where something that is not understood here ends; at least one character further. */
export const unknownEnd = ({ cursor }: Reading): number => {
  let at = cursor.at + 1;
  while (at < cursor.flat.length) {
    const char = cursor.flat.charAt(at);
    if (STOP_CHARS.has(char) || STOPS.some((it) => cursor.flat.startsWith(it, at))) break;
    if (/[\d是为满否]/.test(char) && !areAdjacent(cursor, at - 1, at + 1)) break;
    at++;
  }
  return Math.min(at, cursor.flat.length);
};

const JOINTS: readonly string[] = ["且", "或", "则", ")", ";", "、", ",", "→"];

/** After an error: on to where the next part begins, past whole brackets and quotes. */
export const skipToJoint = ({ cursor }: Reading): void => {
  const lastOf = { '"': cursor.flat.lastIndexOf('"'), "」": cursor.flat.lastIndexOf("」") };
  let open = 0;
  while (!ended(cursor)) {
    if (open === 0 && JOINTS.some((one) => sees(cursor, one))) return;
    const char = cursor.flat.charAt(cursor.at);
    if (char === "(") open++;
    if (char === ")") open--;
    const closing = char === "「" ? "」" : char === '"' ? '"' : undefined;
    // A quote that never closes is passed like any other character.
    const isQuote = closing !== undefined && lastOf[closing] > cursor.at;
    cursor.at = (isQuote ? cursor.flat.indexOf(closing, cursor.at + 1) : cursor.at) + 1;
  }
};
