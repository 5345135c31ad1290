import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Face } from "harfbuzzjs";

/** Source Han Serif CN, a variable font in 383 slices by characters: only slices that a text needs are opened. */
const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve("@chinese-fonts/syst/package.json")),
  "dist",
  "SourceHanSerifCN",
);

type Range = { from: number; to: number; file: string };
let ranges: readonly Range[] | undefined;

/** Where each character is, from the style sheet that comes with the slices. Read once, sorted. */
const listRanges = (): readonly Range[] => {
  const css = readFileSync(join(FOLDER, "result.css"), "utf8");
  return [...css.matchAll(/url\("\.\/([0-9a-f]+\.woff2)"\)[^}]*?unicode-range:([^;}]+)/g)]
    .flatMap(([, file = "", list = ""]) =>
      list.split(",").map((it) => {
        const [from = "", to = from] = it.trim().slice(2).split("-");
        return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), file };
      }),
    )
    .sort((a, b) => a.from - b.from);
};

/** The slice that holds a code point; undefined when the font has no such character. */
export const sliceOf = (point: number): string | undefined => {
  ranges ??= listRanges();
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const it = ranges[middle];
    if (!it) return undefined;
    if (point < it.from) high = middle - 1;
    else if (point > it.to) low = middle + 1;
    else return it.file;
  }
  return undefined;
};

/** Opened slices stay open: a common letter needs some sixty, and all of them together are 27 MB. */
const opened = new Map<string, Promise<Face>>();

/** The programs that read fonts are loaded with the first letter: a start does not wait for them. */
const readSlice = async (file: string): Promise<Face> => {
  const [{ Blob, Face }, { decompress }] = await Promise.all([import("harfbuzzjs"), import("wawoff2")]);
  return new Face(new Blob(await decompress(await readFile(join(FOLDER, file)))));
};

export const openSlice = (file: string): Promise<Face> => {
  const known = opened.get(file);
  if (known) return known;
  const face = readSlice(file);
  opened.set(file, face);
  face.catch(() => opened.delete(file));
  return face;
};
