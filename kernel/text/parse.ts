import type { ParsedClause, ParsedDocument, TextWarning } from "./document.ts";
import { readHead } from "./head.ts";
import { headingIn } from "./headings.ts";
import { findMarks, type Mark, type Marks } from "./marks.ts";
import { numbersIn } from "./numbers.ts";
import { type Page, readPage } from "./page.ts";
import { unitsIn } from "./units.ts";

/**
 * Reads an official document (公文) from its text: any page width, page numbers, foreign line ends, full-width and
 * half-width signs. Never throws; what is missing is null and said in `warnings`.
 */
export const parseDocument = (text: string): ParsedDocument => {
  const page = readPage(text);
  const found = findMarks(page);
  const { marks, style } = found;
  const firstMark = marks[0]?.at ?? page.text.length;
  const lastMark = marks.at(-1)?.at ?? 0;
  const { bodyEnd, ...head } = readHead(page, firstMark, lastMark);
  const parts = marks.map((mark, at): Part => ({ mark, end: marks[at + 1]?.at ?? bodyEnd }));
  const chapters = parts
    .filter(({ mark }) => mark.is === "chapter")
    .map(({ mark, end }) => ({ number: mark.number, title: headingIn(page, mark.body, end) }));
  const clauses = clausesOf(page, style, parts);
  const { furniture } = page;
  const parsed = { ...head, chapters, clauses, text: page.text, furniture };
  return { ...parsed, warnings: [...warningsOf(parsed), ...found.warnings] };
};

type Part = { mark: Mark; end: number };

const clausesOf = (page: Page, style: Marks["style"], parts: readonly Part[]): ParsedClause[] => {
  let chapter: Mark | undefined;
  return parts.flatMap((part, at) => {
    const { mark } = part;
    if (mark.is === "section") return [];
    if (mark.is === "clause") return [clauseOf(page, style, part, chapter)];
    chapter = mark;
    // A chapter without clauses of its own is cited by its numeral alone.
    const next = parts[at + 1]?.mark.is;
    return style === "chapters" && next !== "clause" ? [clauseOf(page, style, part, undefined)] : [];
  });
};

const clauseOf = (
  page: Page,
  style: Marks["style"],
  { mark, end }: Part,
  chapter: Mark | undefined,
): ParsedClause => {
  const text = page.text.slice(mark.body, end);
  return {
    id: clauseId(style, mark, chapter),
    chapter: mark.is === "chapter" ? mark.number : (chapter?.number ?? 0),
    number: mark.number,
    title: style === "articles" ? "" : headingIn(page, mark.body, end),
    text,
    units: unitsIn(text),
    numbers: numbersIn(text),
    start: page.lineOf[mark.at] ?? 0,
    end: page.lineOf[Math.max(mark.at, end - 1)] ?? 0,
  };
};

const clauseId = (style: Marks["style"], mark: Mark, chapter: Mark | undefined): string => {
  if (style === "articles") return mark.numeral;
  const bare = bareNumeral(mark);
  return mark.is === "chapter" ? bare : `${chapter ? bareNumeral(chapter) : ""}（${bare}）`;
};

const bareNumeral = ({ numeral }: Mark): string => numeral.replace(/[、.．（）()﹙﹚]/g, "");

const warningsOf = (it: Omit<ParsedDocument, "warnings">): TextWarning[] => {
  if (it.text === "")
    return [{ code: "empty-text", says: "文件里没有文字。请确认选对了文件；扫描件要先做文字识别。" }];
  const warnings: TextWarning[] = [];
  if (!it.number)
    warnings.push({ code: "number-missing", says: "没有找到发文字号，例如“楚政通〔2020〕13号”。" });
  if (!it.title) warnings.push({ code: "title-missing", says: "没有找到文件标题。" });
  if (!it.issuedOn) warnings.push({ code: "date-missing", says: "没有找到成文日期。" });
  if (it.clauses.length === 0)
    warnings.push({
      code: "clauses-missing",
      says: "没有找到“一、”“（一）”或者“第一条”这样的条目，全文只能整篇引用。",
    });
  const silent = it.clauses.filter((one) => one.units.length === 0);
  // Documents that name no unit anywhere are not plans; there is nothing to warn of.
  if (silent.length < it.clauses.length / 2)
    for (const one of silent)
      warnings.push({ code: "units-missing", says: `${one.id} 没有写责任单位。`, line: one.start });
  return warnings;
};
