import type { Citation } from "#kernel/citation";
import type { Vocabulary } from "../ast.ts";
import { readSources } from "./citations.ts";
import { cursorOn, type Span, type TextProblem } from "./cursor.ts";
import { type Reading, warn } from "./reading.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { HEADS, type Head } from "./words.ts";

/** What was read, with what an official may want to mend; or everything that is wrong, by place. */
export type Parsed<It> =
  | { ok: It; warnings: readonly TextProblem[] }
  | { errors: readonly TextProblem[]; warnings: readonly TextProblem[] };

/** A text cut into its parts, its citations already read. */
export type Document = {
  text: string;
  sections: ReadonlyMap<Head | undefined, Section>;
  errors: TextProblem[];
  warnings: TextProblem[];
  /** Where the parts of what was read stand. */
  spans: ReadonlyMap<object, Span>;
  readingOf(section: Section): Reading;
  /** Ends the reading: the value, or all errors in the order of their places. */
  finish<It>(it: It | undefined): Parsed<It>;
};

const LONGEST = 100_000;

export const openDocument = (text: string, vocabulary: Vocabulary, wanted?: readonly Head[]): Document => {
  const errors: TextProblem[] = [];
  const warnings: TextProblem[] = [];
  const sections = new Map<Head | undefined, Section>();
  const sources = new Map<number, Citation>();
  const used = new Set<number>();
  const spans = new Map<object, Span>();
  const readingOf = ({ from, to }: Section): Reading => {
    const cursor = cursorOn(text, from, to);
    return { cursor, vocabulary, sources, used, spans, errors, warnings, depth: 0, signs: 0, stopped: false };
  };
  if (text.length > LONGEST)
    errors.push({
      from: LONGEST,
      to: text.length,
      code: "text-too-long",
      says: `文字太长，最多 ${LONGEST} 个字，请分开写。`,
      suggestions: [],
    });
  else for (const it of sectionsOf(text, wanted)) addSection(it, sections, errors);
  const cited = sections.get("citations");
  if (cited) for (const [number, source] of readSources(readingOf(cited))) sources.set(number, source);
  return {
    text,
    sections,
    errors,
    warnings,
    spans,
    readingOf,
    finish: (it) => {
      if (cited && errors.length === 0) warnUnused(readingOf(cited), [...sources.keys()]);
      const inOrder = (of: readonly TextProblem[]) => of.toSorted((a, b) => a.from - b.from || a.to - b.to);
      return it === undefined || errors.length > 0
        ? { errors: inOrder(errors), warnings: inOrder(warnings) }
        : { ok: it, warnings: inOrder(warnings) };
    },
  };
};

const addSection = (it: Section, sections: Map<Head | undefined, Section>, errors: TextProblem[]): void => {
  if (sections.has(it.head) && it.head)
    errors.push({
      from: it.headAt,
      to: it.from,
      code: "head-twice",
      says: `“${HEADS[it.head]}：”写了两遍，请合成一处。`,
      suggestions: [],
    });
  else sections.set(it.head, it);
};

const warnUnused = (it: Reading, numbers: readonly number[]): void => {
  for (const number of numbers)
    if (!it.used.has(number))
      warn(it, [0, it.cursor.flat.length], "unused-source", `依据〔${number}〕没有用到，整理后会去掉。`);
};
