import { fold } from "#kernel/text";

/** A stretch of the text as it was typed, in UTF-16 code units. */
export type Span = { from: number; to: number };

/** Something to tell about a place in the text. */
export type TextProblem = Span & {
  code: string;
  says: string;
  suggestions: readonly string[];
};

/** A place in a part of the text, read in half width and without blanks; `places` leads back to the characters typed. */
export type Cursor = {
  readonly text: string;
  readonly flat: string;
  readonly places: readonly number[];
  /** Where the part ends in the text. */
  readonly end: number;
  at: number;
};

const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;

export const flatten = (text: string): string => fold(text).replaceAll(new RegExp(BLANK, "g"), "");

export const cursorOn = (text: string, from = 0, to = text.length): Cursor => {
  const folded = fold(text.slice(from, to));
  const places: number[] = [];
  let flat = "";
  for (let at = 0; at < folded.length; at++) {
    const char = folded.charAt(at);
    if (BLANK.test(char)) continue;
    places.push(from + at);
    flat += char;
  }
  return { text, flat, places, end: to, at: 0 };
};

export const ended = (it: Cursor): boolean => it.at >= it.flat.length;
export const sees = (it: Cursor, word: string): boolean => it.flat.startsWith(word, it.at);
export const eat = (it: Cursor, word: string): boolean => {
  if (!sees(it, word)) return false;
  it.at += word.length;
  return true;
};
export const eatAny = (it: Cursor, ...words: readonly string[]): boolean => words.some((one) => eat(it, one));

/** The longest of several words that stands here, eaten. */
export const eatLongest = <Word extends string>(it: Cursor, words: readonly Word[]): Word | undefined => {
  let best: Word | undefined;
  for (const word of words) if (word.length > (best?.length ?? 0) && sees(it, word)) best = word;
  if (best !== undefined) it.at += best.length;
  return best;
};
/** `pattern` is sticky. */
export const match = (it: Cursor, pattern: RegExp): RegExpExecArray | undefined => {
  pattern.lastIndex = it.at;
  return pattern.exec(it.flat) ?? undefined;
};

/** Whether the characters were typed one right behind the other. */
export const areAdjacent = (it: Cursor, from: number, to: number): boolean =>
  (it.places[to - 1] ?? 0) - (it.places[from] ?? 0) === to - 1 - from;

/** From one place to another as characters of the original text. */
export const spanOf = (it: Cursor, from: number, to: number): Span => {
  const start = it.places[from] ?? it.end;
  return { from: start, to: to > from ? (it.places[to - 1] ?? it.end - 1) + 1 : start };
};

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "＂": "＂", "「": "」" };

/** Where a quoted passage that opens at `from` closes, and what stands in it. “” may hold pairs of themselves; in the others the closing mark is doubled. */
export const quotedAt = (
  text: string,
  from: number,
  end: number,
): { content: string; to: number } | undefined =>
  text.charAt(from) === "“" ? pairedAt(text, from, end) : doubledAt(text, from, end);

const pairedAt = (text: string, from: number, end: number): { content: string; to: number } | undefined => {
  let open = 0;
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (char === "“") open++;
    if (char === "”") open--;
    if (open === 0) return { content: text.slice(from + 1, at), to: at + 1 };
  }
  return undefined;
};

const doubledAt = (text: string, from: number, end: number): { content: string; to: number } | undefined => {
  const closing = CLOSING[text.charAt(from)];
  if (closing === undefined) return undefined;
  for (let at = from + 1; at < end; at++) {
    if (text.charAt(at) !== closing) continue;
    if (text.charAt(at + 1) === closing && at + 1 < end) at++;
    else return { content: text.slice(from + 1, at).replaceAll(closing + closing, closing), to: at + 1 };
  }
  return undefined;
};

/** A quoted passage, as typed; "open" when it never closes, undefined when none stands here. */
export const eatQuoted = (it: Cursor, opening: "“" | "「"): "open" | { content: string } | undefined => {
  if (!sees(it, opening === "“" ? '"' : "「")) return undefined;
  const found = quotedAt(it.text, it.places[it.at] ?? it.end, it.end);
  if (!found) return "open";
  while (it.at < it.flat.length && (it.places[it.at] ?? 0) < found.to) it.at++;
  return { content: found.content };
};

/** Whether every “ in it has its ”, so that it can stand between “ and ” itself. */
export const isPaired = (it: string): boolean => {
  let open = 0;
  for (const char of it) {
    if (char === "“") open++;
    if (char === "”") open--;
    if (open < 0) return false;
  }
  return open === 0;
};
export const inQuotes = (it: string): string => (isPaired(it) ? `“${it}”` : `"${it.replaceAll('"', '""')}"`);
export const inCorners = (it: string): string => `「${it.replaceAll("」", "」」")}」`;
