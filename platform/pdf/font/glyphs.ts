import { type GlyphData, glyphDataOf } from "./glyph-data.ts";
import { outlineOf } from "./outline.ts";
import { openSlice, sliceOf } from "./slices.ts";

export type Weight = "regular" | "bold";
/** The shape of a character, as a font file holds it, and how far the next one stands from it, in thousandths of the em. */
export type Glyph = GlyphData & { advance: number };

/** Stands for what the font does not hold, so that nobody takes the text for complete. */
export const MISSING = "〓";

const VARIATION: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };
const drawn: Readonly<Record<Weight, Map<number, Glyph>>> = { regular: new Map(), bold: new Map() };

/** Draws what has not been drawn before: only the shapes that a document needs are ever made. */
export const drawGlyphs = async (points: Iterable<number>, weight: Weight): Promise<void> => {
  const known = drawn[weight];
  const wanted = [...new Set(points)].filter((it) => !known.has(it) && sliceOf(it) !== undefined);
  if (wanted.length === 0) return;
  const { Font, Variation } = await import("harfbuzzjs");
  const bySlice = Map.groupBy(wanted, (it) => sliceOf(it) ?? "");
  for (const [slice, inSlice] of bySlice) {
    const font = new Font(await openSlice(slice));
    font.setVariations([new Variation("wght", VARIATION[weight])]);
    for (const point of inSlice) {
      const id = font.nominalGlyph(point);
      if (id === undefined) continue;
      known.set(point, {
        advance: Math.round(font.glyphHAdvance(id)),
        ...glyphDataOf(outlineOf(font.glyphToPath(id))),
      });
    }
  }
};

/** A shape drawn before; undefined when the font does not hold the character. */
export const glyphOf = (point: number, weight: Weight): Glyph | undefined => drawn[weight].get(point);
