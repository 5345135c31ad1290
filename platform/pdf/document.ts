import type { Weight } from "./font/glyphs.ts";

/** A text to be set: what stands on it, not where. Lengths in points (1/72 inch). */
export type PrintedDocument = {
  title: string;
  /** Who issues it: the author in the file's own description. */
  author: string;
  /** YYYY-MM-DD: the date of making that the file names. The same input gives the same bytes on any day. */
  day: string;
  landscape?: boolean;
  /** A plain double frame around the page. */
  framed?: boolean;
  /** Large and pale across every page. */
  acrossPage?: string;
  /** Small at the foot of every page, beside the page number. */
  foot?: string;
  blocks: readonly PrintedBlock[];
};

export type PrintedBlock =
  | { is: "heading"; level: 1 | 2; text: string; size?: number; spaced?: boolean }
  | Paragraph
  /** Labels and what they say, without lines. */
  | { is: "facts"; rows: readonly (readonly [label: string, says: string])[] }
  /** `shares` divide the width; the head is repeated on every page. */
  | { is: "table"; shares: readonly number[]; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { is: "rule" }
  | { is: "gap"; height: number }
  /** The end: a code to scan at the left, who signs at the right; never parted. */
  | { is: "closing"; scan: Scan | null; signed: readonly string[]; note: string };

export type Paragraph = {
  is: "paragraph";
  text: string;
  align?: "start" | "center" | "end";
  /** The first line begins two characters in. */
  indent?: boolean;
  size?: number;
  weight?: Weight;
};

/** `lines` say in words what the code says, and how to go there without a camera. */
export type Scan = { address: string; lines: readonly string[] };
