import type { Citation } from "#kernel/citation";
import { areAdjacent, eat, eatQuoted, ended, flatten, inCorners, inQuotes, match, sees } from "./cursor.ts";
import { NOTHING, place, type Reading, report } from "./reading.ts";
import { CERTAINTIES } from "./words.ts";

/** Numbers citations in the order in which they are first met; the same one keeps its number. */
export const citationList = (): { mark(it: Citation): string; lines(): string[] } => {
  const numbers = new Map<string, number>();
  return {
    mark: (it) => {
      const line = sourceText(it);
      if (it.document === "" && it.quote === "" && it.clause === undefined && it.certainty === undefined)
        return "";
      if (!numbers.has(line)) numbers.set(line, numbers.size + 1);
      return `〔${numbers.get(line)}〕`;
    },
    lines: () => [...numbers].map(([line, number]) => `〔${number}〕 ${line}`),
  };
};

/** 财税〔2019〕13号 第二条 “从业人数不超过300人”（转引） */
const sourceText = ({ document, clause, quote, certainty }: Citation): string =>
  [
    nameText(document),
    ...(clause === undefined ? [] : [nameText(clause)]),
    `${inQuotes(quote)}${certainty ? `（${CERTAINTIES[certainty]}）` : ""}`,
  ].join(" ");

/** Bare unless a blank, a quote or a mark in it would end it too early. */
const nameText = (it: string): string =>
  it !== "" && flatten(it).length === it.length && !/["「」]|^《[^》]*》./.test(flatten(it))
    ? it
    : inCorners(it);

const ENTRY = /\[(\d{1,6})\]/y;

/** The list under 依据：, by number. */
export const readSources = (it: Reading): Map<number, Citation> => {
  const { cursor } = it;
  const sources = new Map<number, Citation>();
  while (!ended(cursor)) {
    const start = cursor.at;
    const mark = match(cursor, ENTRY);
    if (mark) cursor.at += mark[0].length;
    const source = place(it, start, mark ? readSource(it, start) : missing(it));
    const number = Number(mark?.[1]);
    if (source && sources.has(number))
      report(it, [start, cursor.at], "mark-twice", `“依据：”里有两个〔${number}〕，请改成不同的数。`);
    else if (source) sources.set(number, source);
    else skipEntry(it);
  }
  return sources;
};
const missing = (it: Reading): undefined =>
  report(it, [it.cursor.at, it.cursor.at + 1], "mark-missing", "“依据：”里每一条前面要写〔1〕这样的标记。");
const skipEntry = (it: Reading): void => {
  const { cursor } = it;
  do cursor.at++;
  while (!ended(cursor) && (areAdjacent(cursor, cursor.at - 1, cursor.at + 1) || !match(cursor, ENTRY)));
};

const readSource = (it: Reading, start: number): Citation | undefined => {
  const { cursor } = it;
  const document = readName(it);
  const clause = document === undefined || sees(cursor, '"') ? undefined : readName(it);
  const quote = eatQuoted(cursor, "“");
  if (document === undefined || typeof quote !== "object")
    return report(
      it,
      [start, Math.max(cursor.at, start + 1)],
      "source-incomplete",
      "一条依据要写文号、条款和引号“”里的原文，例如 财税〔2019〕13号 第二条 “从业人数不超过300人”。",
    );
  const certainty = readCertainty(it);
  return {
    document,
    ...(clause === undefined ? {} : { clause }),
    quote: quote.content,
    ...(certainty ? { certainty } : {}),
  };
};

const readCertainty = (it: Reading): Citation["certainty"] => {
  const { cursor } = it;
  const start = cursor.at;
  if (!eat(cursor, "(")) return undefined;
  const found = certaintyAt(it);
  if (!found || !eat(cursor, ")"))
    report(
      it,
      [start, cursor.at],
      "unknown-certainty",
      "确定程度只能是：已核对、转引、凭记忆、待核实。",
      Object.values(CERTAINTIES),
    );
  return found;
};
export const certaintyAt = ({ cursor }: Reading): Citation["certainty"] =>
  (["verified", "secondary", "memory", "unconfirmed"] as const).find((one) => eat(cursor, CERTAINTIES[one]));

/** A document or a clause as typed: in 「」, or up to a blank, a quote, or the end of 《》. */
const readName = (it: Reading): string | undefined => {
  const { cursor } = it;
  const cornered = eatQuoted(cursor, "「");
  if (cornered !== undefined) return typeof cornered === "object" ? cornered.content : NOTHING;
  const start = cursor.at;
  const isTitle = sees(cursor, "《");
  while (!ended(cursor) && !/["「」]/.test(cursor.flat.charAt(cursor.at))) {
    cursor.at++;
    if (isTitle && cursor.flat.charAt(cursor.at - 1) === "》") break;
    if (!areAdjacent(cursor, cursor.at - 1, cursor.at + 1)) break;
  }
  const from = cursor.places[start] ?? 0;
  return cursor.at > start ? cursor.text.slice(from, (cursor.places[cursor.at - 1] ?? 0) + 1) : NOTHING;
};
