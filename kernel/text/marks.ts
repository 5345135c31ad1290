import type { TextWarning } from "./document.ts";
import { NUMERALS, readNumeral } from "./numeral.ts";
import { afterSentence, type Page } from "./page.ts";

/** Where a chapter or clause begins. `at` is the numeral's place, `body` the first character after it. */
export type Mark = {
  is: "chapter" | "clause" | "section";
  number: number;
  numeral: string;
  at: number;
  body: number;
};
export type Marks = {
  style: "chapters" | "articles";
  marks: readonly Mark[];
  warnings: readonly TextWarning[];
};

const N = `([${NUMERALS}]{1,6})`;
const STYLES = {
  chapters: { chapter: new RegExp(`${N}[、.]`, "y"), clause: new RegExp(`\\(${N}\\)`, "y") },
  articles: { chapter: new RegExp(`第${N}章`, "y"), clause: new RegExp(`第${N}条`, "y") },
} as const;
const SECTION = new RegExp(`第${N}[节编]`, "y");
/** Numerals that the document skips before we take it for something else. */
const MOST_SKIPPED = 2;

/** Finds 一、（一） or 第一章 第一条, by what precedes them and by their order, so that line breaks do not matter. */
export const findMarks = (page: Page): Marks => {
  const articles = find(page, "articles", true);
  if (articles.marks.filter((it) => it.is === "clause").length >= 3) return articles;
  const strict = find(page, "chapters", true);
  // A first chapter right under the title has no sentence before it.
  return strict.marks.find((it) => it.is === "chapter")?.number === 1
    ? strict
    : find(page, "chapters", false);
};

const find = (page: Page, style: Marks["style"], strict: boolean): Marks => {
  const marks: Mark[] = [];
  const warnings: TextWarning[] = [];
  const last = { chapter: 0, clause: 0 };
  let justAfterChapter = style === "articles";
  let signed = page.flat.length;
  for (const at of page.starts) {
    // What follows the signature is annexed and has a numbering of its own.
    if (at > signed) break;
    const mark =
      matchAt(page, STYLES[style].chapter, "chapter", at) ??
      matchAt(page, STYLES[style].clause, "clause", at) ??
      (style === "articles" ? matchAt(page, SECTION, "section", at) : undefined);
    if (!mark) continue;
    const skipped =
      mark.is === "section" ? 0 : skippedBefore(page, mark, last, { style, strict, justAfterChapter });
    if (skipped === undefined) continue;
    if (skipped > 0) {
      warnings.push({
        code: "numeral-skipped",
        says: `第 ${page.lineOf[at]} 行的“${mark.numeral}”之前少了 ${skipped} 条，请核对原文是否缺页。`,
        line: page.lineOf[at] ?? 0,
      });
    }
    if (marks.length === 0) signed = signatureAfter(page, at);
    marks.push(mark);
    if (mark.is === "section") continue;
    last[mark.is] = mark.number;
    justAfterChapter = mark.is === "chapter";
  }
  return { style, marks, warnings };
};

type Last = Readonly<Record<"chapter" | "clause", number>>;
type Way = { style: Marks["style"]; strict: boolean; justAfterChapter: boolean };

/** How many numerals are missing before the mark; undefined when it cannot be one here. */
const skippedBefore = (page: Page, mark: Mark, last: Last, way: Way): number | undefined => {
  const ended = afterSentence(page, mark.at);
  const chapter = mark.is === "chapter";
  const free = chapter
    ? last.chapter === 0 && (!way.strict || way.style === "articles")
    : way.justAfterChapter && !refersBack(page, mark.at);
  // Clauses are numbered through the document or anew in each chapter.
  if (!chapter && free && mark.number === 1) return 0;
  const skipped = mark.number - (chapter ? last.chapter : last.clause) - 1;
  if (skipped === 0) return ended || free ? 0 : undefined;
  return skipped > 0 && skipped <= MOST_SKIPPED && (ended || (free && !chapter)) ? skipped : undefined;
};

const signatureAfter = (page: Page, at: number): number => {
  const found = page.flat.slice(at).search(/\((?:此件|本文有删减)/);
  return found < 0 ? page.flat.length : at + found;
};

/** 第（一）项 names a clause of something else. */
const refersBack = (page: Page, at: number): boolean => /[第条款项]/.test(page.flat.charAt(at - 1));

const matchAt = (page: Page, pattern: RegExp, is: Mark["is"], at: number): Mark | undefined => {
  pattern.lastIndex = at;
  const match = pattern.exec(page.flat);
  const number = match?.[1] === undefined ? undefined : readNumeral(match[1]);
  if (!match || number === undefined || number === 0) return undefined;
  const body = at + match[0].length;
  return { is, number, numeral: page.text.slice(at, body), at, body };
};
