/** Somewhere in a text that is to be marked. */
export type TextMark = { from: number; to: number; tone: "error" | "warning"; key: string };
export type Segment = { text: string; mark: TextMark | undefined };

/** Line and column, both from 1. */
export const placeOf = (text: string, at: number): { line: number; column: number } => {
  const before = text.slice(0, Math.min(Math.max(at, 0), text.length));
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: before.length - start + 1 };
};

/** A mark of no width gets the character before it, or the one behind, so that it can be seen. */
export const visible = (text: string, mark: TextMark): TextMark => {
  if (mark.to > mark.from) return mark;
  const at = Math.min(mark.from, text.length);
  if (at > 0 && text[at - 1] !== "\n") return { ...mark, from: at - 1, to: at };
  return at < text.length && text[at] !== "\n" ? { ...mark, from: at, to: at + 1 } : mark;
};

/** The lines of a text cut at the marks; of marks that overlap the first counts. */
export const markedLines = (text: string, marks: readonly TextMark[]): Segment[][] => {
  const shown = marks.map((it) => visible(text, it)).toSorted((a, b) => a.from - b.from);
  let start = 0;
  return text.split("\n").map((line) => {
    const end = start + line.length;
    const segments: Segment[] = [];
    let at = start;
    for (const mark of shown) {
      const [from, to] = [Math.max(mark.from, at), Math.min(mark.to, end)];
      if (to <= from) continue;
      if (from > at) segments.push({ text: text.slice(at, from), mark: undefined });
      segments.push({ text: text.slice(from, to), mark });
      at = to;
    }
    if (at < end || segments.length === 0) segments.push({ text: text.slice(at, end), mark: undefined });
    start = end + 1;
    return segments;
  });
};
