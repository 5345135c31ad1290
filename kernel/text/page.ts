import { fold } from "./fold.ts";

/** A document as one run of text, with the way back to its lines. */
export type Page = {
  text: string;
  /** `text` in one spelling (see fold), of the same length. */
  flat: string;
  /** Line of the file, from 1, of each character. */
  lineOf: Uint32Array;
  /** Where the lines begin, in order. */
  starts: readonly number[];
  startSet: ReadonlySet<number>;
  furniture: readonly { line: number; text: string }[];
  /** Length of the longest line: a line much shorter than this ended on purpose. */
  width: number;
};

const FURNITURE: readonly RegExp[] = [
  /^[-·•*]+\s*\d{1,4}\s*[-·•*]+$/,
  /^第\s*\d{1,4}\s*页\s*[/,(]?\s*(共\s*\d{1,4}\s*页)?\)?$/,
  /^\d{1,4}\s*\/\s*\d{1,4}$/,
  /^扫一扫在手机打开当前页$/,
  /^-+>$/,
];

/** Joins hard line breaks and leaves page numbers out. */
export const readPage = (source: string): Page => {
  const furniture: { line: number; text: string }[] = [];
  const starts: number[] = [];
  const kept: string[] = [];
  const lines: number[] = [];
  let length = 0;
  let width = 0;
  tidy(source)
    .split("\n")
    .forEach((raw, index) => {
      const line = raw.trim();
      if (line === "") return;
      if (FURNITURE.some((it) => it.test(fold(line)))) {
        furniture.push({ line: index + 1, text: line });
        return;
      }
      const closed = withoutBlanks(line);
      if (closed === "") return;
      starts.push(length);
      kept.push(closed);
      for (let at = 0; at < closed.length; at += 1) lines.push(index + 1);
      length += closed.length;
      width = Math.max(width, closed.length);
    });
  const text = kept.join("");
  return {
    text,
    flat: fold(text),
    lineOf: Uint32Array.from(lines),
    starts,
    startSet: new Set(starts),
    furniture,
    width,
  };
};

/** Byte order mark, foreign line ends, form feeds, control characters, and look-alikes that PDF files bring. */
const tidy = (source: string): string =>
  source
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\ufeff\u200b-\u200f\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
    .replace(/[\u2e80-\u2fdf]/g, (it) => it.normalize("NFKC"))
    .replace(/[\u3220-\u3229]/g, (it) => `（${it.normalize("NFKC").slice(1, -1)}）`);

/** Chinese is set without blanks; one stays between two words in Latin letters. */
const withoutBlanks = (line: string): string =>
  line.replace(/[\s\u3000]+/g, " ").replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/g, "");

const SENTENCE_END = /[。!?;:)"\]》]/;
/** Whether a new part can begin here: at the very start, or after something that ends a sentence. */
export const afterSentence = (page: Page, at: number): boolean =>
  at === 0 || SENTENCE_END.test(page.flat.charAt(at - 1));
