import { createHash } from "node:crypto";
import { glyphDataOf } from "./font/glyph-data.ts";
import { type Glyph, glyphOf, MISSING, type Weight } from "./font/glyphs.ts";
import { ASCENT, DESCENT, trueTypeFont } from "./font/true-type.ts";
import { num, type Objects, type Ref } from "./objects.ts";

/** One weight as one document uses it: characters get numbers in the order of their first use. */
export type Face = {
  weight: Weight;
  /** In thousandths of the em. */
  widthOf(text: string): number;
  /** The numbers of the characters, as a text operator shows them. */
  shown(text: string): string;
  isUsed(): boolean;
  embed(objects: Objects): Ref;
  missing(): ReadonlySet<string>;
};

const BLANK: Glyph = { ...glyphDataOf([]), advance: 500 };

export const newFace = (weight: Weight): Face => {
  const points: (number | null)[] = [null];
  const glyphs: Glyph[] = [BLANK];
  const numbers = new Map<number, number>();
  const missing = new Set<string>();
  const standIn = MISSING.codePointAt(0) ?? 0;

  const find = (character: string): { point: number; glyph: Glyph } => {
    const point = character.codePointAt(0) ?? 0;
    const glyph = glyphOf(point, weight);
    if (glyph) return { point, glyph };
    missing.add(character);
    return { point: standIn, glyph: glyphOf(standIn, weight) ?? BLANK };
  };
  const numberOf = (character: string): number => {
    const { point, glyph } = find(character);
    const known = numbers.get(point);
    if (known !== undefined) return known;
    const number = glyphs.push(glyph) - 1;
    points.push(point);
    numbers.set(point, number);
    return number;
  };

  return {
    weight,
    widthOf: (text) => [...text].reduce((sum, it) => sum + find(it).glyph.advance, 0),
    shown: (text) => `<${[...text].map((it) => numberOf(it).toString(16).padStart(4, "0")).join("")}>`,
    isUsed: () => glyphs.length > 1,
    missing: () => missing,
    embed: (objects) => embed(objects, weight, glyphs, points),
  };
};

const embed = (
  objects: Objects,
  weight: Weight,
  glyphs: readonly Glyph[],
  points: readonly (number | null)[],
): Ref => {
  const program = trueTypeFont(glyphs);
  const name = `${tagOf(program)}+SourceHanSerifCN-${weight === "bold" ? "Bold" : "Regular"}`;
  const file = objects.reserve();
  objects.putStream(file, `/Length1 ${program.length}`, program);
  const descriptor = objects.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[-200 ${DESCENT - 200} 1200 ${ASCENT + 100}]/ItalicAngle 0/Ascent ${ASCENT}/Descent ${DESCENT}/CapHeight 730/StemV ${weight === "bold" ? 120 : 80}/FontFile2 ${file}>>`,
  );
  const widths = glyphs.map((it) => num(it.advance)).join(" ");
  const descendant = objects.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}/DW 1000/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
  );
  const toUnicode = objects.reserve();
  objects.putStream(toUnicode, "", Buffer.from(unicodeMap(points), "latin1"));
  return objects.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}>>`,
  );
};

/** Six letters that tell one subset from another, from its content. */
const tagOf = (program: Buffer): string =>
  [...createHash("sha256").update(program).digest().subarray(0, 6)]
    .map((it) => String.fromCharCode(65 + (it % 26)))
    .join("");

/** Which character each number is, so that text can be searched and copied. At most a hundred lines to a block. */
const unicodeMap = (points: readonly (number | null)[]): string => {
  const lines = points.flatMap((point, number) =>
    point === null
      ? []
      : [
          `<${number.toString(16).padStart(4, "0")}><${Buffer.from(String.fromCodePoint(point), "utf16le").swap16().toString("hex")}>`,
        ],
  );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict/CMap defineresource pop
end
end`;
};
