import { fold } from "#kernel/text";
import type { Place } from "./notice.ts";

/** A text without blanks, line breaks and page furniture, in one spelling of signs, with the way back to the characters handed in. */
export type BareText = {
  flat: string;
  /** Where lines began. */
  lineStarts: ReadonlySet<number>;
  /** The place in the source of flat[from, to). */
  placeOf(from: number, to: number): Place;
};

const FURNITURE: readonly RegExp[] = [
  /^-+\d{1,4}-+$/,
  /^第\d{1,4}页(?:[/,(]?共\d{1,4}页\)?)?$/,
  /^\d{1,4}\/\d{1,4}$/,
  /^扫一扫在手机打开当前页$/,
];

/** Blanks, byte order marks and what else takes no room. */
const BLANK = /[\s\u3000\u200b-\u200f\u2060\ufeff\u00ad\p{Cc}]/u;

export const bareText = (source: string): BareText => {
  const lineStarts = new Set<number>();
  const places: number[] = [];
  let flat = "";
  let from = 0;
  for (const line of source.split(/\r\n?|\n|\u2028|\u2029|\f/)) {
    const at = source.indexOf(line, from);
    const own: number[] = [];
    let text = "";
    for (let index = 0; index < line.length; index += 1) {
      const sign = line.charAt(index);
      if (BLANK.test(sign)) continue;
      own.push(at + index);
      text += /[\u2e80-\u2fdf]/.test(sign) ? sign.normalize("NFKC") : sign;
    }
    from = at + line.length;
    const folded = fold(text);
    if (text === "" || FURNITURE.some((it) => it.test(folded))) continue;
    lineStarts.add(flat.length);
    flat += folded;
    for (const place of own) places.push(place);
  }
  const placeOf = (start: number, end: number): Place => {
    const first = places[start] ?? source.length;
    return { start: first, end: end > start ? (places[end - 1] ?? source.length - 1) + 1 : first };
  };
  return { flat, lineStarts, placeOf };
};
