/** Somewhere in a text that is to be marked. */
export type TextMark = { from: number; to: number; tone: "error" | "warning" | "info"; key: string };
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

/** The lines of a text cut at the marks; of marks that overlap the narrowest counts, of equal ones the first. */
export const markedLines = (text: string, marks: readonly TextMark[]): Segment[][] => {
  const shown = marks.map((it) => visible(text, it)).toSorted((a, b) => a.to - a.from - (b.to - b.from));
  let start = 0;
  return text.split("\n").map((line) => {
    const end = start + line.length;
    const within = shown.filter((it) => it.from < end && it.to > start);
    const cuts = within.flatMap((it) => [it.from, it.to]).filter((at) => at > start && at < end);
    const ends = [start, ...new Set(cuts.toSorted((a, b) => a - b)), end];
    const segments = ends.slice(1).flatMap((to, at): Segment[] => {
      const from = ends[at] ?? start;
      const mark = within.find((it) => it.from <= from && to <= it.to);
      return to > from || line === "" ? [{ text: text.slice(from, to), mark }] : [];
    });
    start = end + 1;
    return joined(segments);
  });
};

/** Neighbours under one mark are one segment: a mark that goes round another is cut no more than it must be. */
const joined = (segments: readonly Segment[]): Segment[] =>
  segments.reduce<Segment[]>((all, it) => {
    const last = all.at(-1);
    if (last && last.mark === it.mark) last.text += it.text;
    else all.push({ ...it });
    return all;
  }, []);

type Problem = { from: number; to: number };
type Placed = { severity: TextMark["tone"]; place: Problem | null };

const TONES = ["error", "warning", "info"] as const;

/** What could not be read and what the checks found, as marks of the text, the worst first. */
export const marksOf = (
  errors: readonly Problem[],
  warnings: readonly Problem[],
  findings: readonly Placed[],
): TextMark[] => {
  const marks = [
    ...errors.map((it, at): TextMark => ({ ...it, tone: "error", key: `e${at}` })),
    ...warnings.map((it, at): TextMark => ({ ...it, tone: "warning", key: `w${at}` })),
    ...findings.flatMap(({ severity, place }, at): TextMark[] =>
      place ? [{ ...place, tone: severity, key: `f${at}` }] : [],
    ),
  ];
  return marks.toSorted((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
};
