import type { Weight } from "./font/glyphs.ts";
import { breakLines } from "./lines.ts";
import type { Node, Sheets } from "./sheets.ts";

/** Where the next thing goes: down the page, and on to the next when there is no room. */
export type Flow = {
  sheets: Sheets;
  left: number;
  width: number;
  y(): number;
  down(by: number): void;
  /** Begins a new page unless so much is left on this one. */
  need(height: number): void;
};

export const newFlow = (sheets: Sheets): Flow => {
  const { margin, width, height } = sheets;
  let y = margin.top;
  sheets.newPage();
  return {
    sheets,
    left: margin.side,
    width: width - 2 * margin.side,
    y: () => y,
    down: (by) => {
      y += by;
    },
    need: (wanted) => {
      if (y + wanted <= height - margin.bottom || y === margin.top) return;
      sheets.newPage();
      y = margin.top;
    },
  };
};

export type Setting = {
  size: number;
  weight: Weight;
  leading: number;
  align: "start" | "center" | "end";
  indent: number;
};

/** Beyond this much of the size between characters a line is left ragged rather than stretched. */
const MOST_STRETCH = 0.12;

export const linesOf = (
  sheets: Sheets,
  text: string,
  width: number,
  { size, weight, indent }: Pick<Setting, "size" | "weight" | "indent">,
): string[] =>
  breakLines(
    text,
    { width: (width * 1000) / size, indent: (indent * 1000) / size },
    sheets.faces[weight].widthOf,
  );

/** Sets lines at a place of the page; those that a next one follows are stretched to the edge. Gives nothing back: the caller knows the leading. */
export const setLines = (
  sheets: Sheets,
  node: Node,
  lines: readonly string[],
  place: { x: number; y: number; width: number } & Setting & { ends?: boolean },
): void => {
  const { x, y, width, size, weight, leading, align, indent, ends = true } = place;
  lines.forEach((text, at) => {
    const inset = at === 0 ? indent : 0;
    const long = (sheets.faces[weight].widthOf(text) * size) / 1000;
    const spare = width - inset - long;
    const gaps = [...text].length - 1;
    const stretch = spare / Math.max(1, gaps);
    const last = ends && at === lines.length - 1;
    const justified = align === "start" && !last && stretch > 0 && stretch <= MOST_STRETCH * size;
    const offset = align === "center" ? spare / 2 : align === "end" ? spare : 0;
    // The base line: what is above it takes 88 hundredths of the size, the rest of the leading is halved.
    const base = y + at * leading + (leading - size) / 2 + size * 0.88;
    sheets.text(node, {
      text,
      x: x + inset + offset,
      y: base,
      size,
      weight,
      ...(justified ? { spacing: stretch } : {}),
    });
  });
};
