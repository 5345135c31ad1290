import { quotedAt } from "./cursor.ts";
import { HEADS, type Head } from "./words.ts";

/** A part of a text from behind its head to the next one; `head` is undefined for what stands before the first. */
export type Section = { head: Head | undefined; headAt: number; from: number; to: number };

const heads = Object.keys(HEADS) as Head[];
const HEAD = new RegExp(`[^\\S\\n]*(${heads.map((it) => HEADS[it]).join("|")})[^\\S\\n]*[:：]`, "y");

/** Cuts a text at the heads that begin a line, those among `wanted`; what stands in quotes is no head. */
export const sectionsOf = (text: string, wanted: readonly Head[] = heads): Section[] => {
  const sections: Section[] = [{ head: undefined, headAt: 0, from: 0, to: text.length }];
  const neverClosed = new Set<string>();
  let lineBegins = true;
  let at = 0;
  while (at < text.length) {
    const found = lineBegins ? headAt(text, at, wanted) : undefined;
    if (found) {
      const last = sections.at(-1);
      if (last) last.to = at;
      sections.push({ head: found.head, headAt: at, from: at + found.length, to: text.length });
      at += found.length;
      lineBegins = false;
      continue;
    }
    const char = text.charAt(at);
    const quoted = neverClosed.has(char) ? undefined : quotedAt(text, at, text.length);
    if (!quoted && OPENING.has(char)) neverClosed.add(char);
    at = quoted?.to ?? at + 1;
    lineBegins = !quoted && char === "\n";
  }
  return sections;
};

const OPENING = new Set('“"＂「');

const headAt = (
  text: string,
  at: number,
  wanted: readonly Head[],
): { head: Head; length: number } | undefined => {
  HEAD.lastIndex = at;
  const match = HEAD.exec(text);
  const head = heads.find((it) => HEADS[it] === match?.[1]);
  return match && head && wanted.includes(head) ? { head, length: match[0].length } : undefined;
};
