/** 避头尾: what may not begin a line and what may not end one. */
const NEVER_FIRST = /^[。，、．；：？！％‰℃°·…—～”’）》〉」』】〕〗］｝,.;:?!%)\]}»›々〻ー]/u;
const NEVER_LAST = /[（《〈「『【〔〖［｛“‘([{«‹￥¥＄$№§#]$/u;
/** Letters and figures of the West stay together: words, amounts, addresses. */
const PIECES = /[0-9A-Za-zÀ-ɏ][0-9A-Za-zÀ-ɏ.,:/?&=_%@+~'-]*|…+|—+|\s+|./gsu;

type Piece = { text: string; width: number };

/** Texts of lines no wider than `width`; the first one is narrower by `indent`. `widthOf` measures a text without breaks. */
export const breakLines = (
  text: string,
  { width, indent = 0 }: { width: number; indent?: number },
  widthOf: (text: string) => number,
): string[] =>
  text
    .split("\n")
    .flatMap((part, at) => fill(piecesOf(part, widthOf), width, at === 0 ? indent : 0, widthOf));

/** What must not be parted: a character with the marks that belong to it. */
const piecesOf = (text: string, widthOf: (text: string) => number): Piece[] => {
  const glued: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = glued.at(-1);
    if (
      last !== undefined &&
      !/^\s/.test(last) &&
      !/^\s/.test(piece) &&
      (NEVER_FIRST.test(piece) || NEVER_LAST.test(last))
    )
      glued[glued.length - 1] = last + piece;
    else glued.push(piece);
  }
  return glued.map((it) => ({ text: it, width: widthOf(it) }));
};

const fill = (
  pieces: readonly Piece[],
  width: number,
  indent: number,
  widthOf: (text: string) => number,
): string[] => {
  const lines: string[] = [];
  let line = "";
  let room = width - indent;
  const next = (): void => {
    lines.push(line.trimEnd());
    line = "";
    room = width;
  };
  for (const { text, width: wide } of pieces) {
    if (line === "" && lines.length > 0 && text.trim() === "") continue;
    if (wide > room && line !== "" && text.trim() !== "") next();
    if (wide <= room || text.trim() === "") {
      line += text;
      room -= wide;
      continue;
    }
    // Longer than a whole line: better parted anywhere than cut off.
    for (const one of text) {
      const narrow = widthOf(one);
      if (narrow > room && line !== "") next();
      line += one;
      room -= narrow;
    }
  }
  lines.push(line.trimEnd());
  return lines;
};
