import type { Outline } from "./outline.ts";

export type Box = { xMin: number; yMin: number; xMax: number; yMax: number };

const boxOf = (outline: Outline): Box => {
  const points = outline.flat();
  if (points.length === 0) return { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  const xs = points.map((it) => it.x);
  const ys = points.map((it) => it.y);
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) };
};

const ON_CURVE = 1;
const X_BYTE = 2;
const Y_BYTE = 4;
const REPEAT = 8;
const X_SAME_OR_PLUS = 16;
const Y_SAME_OR_PLUS = 32;

/** A shape as a record of a font file, with what the font's other tables say of it. Small: thousands are kept. */
export type GlyphData = { record: Buffer; box: Box; contours: number; points: number };

export const glyphDataOf = (outline: Outline): GlyphData => ({
  record: encoded(outline),
  box: boxOf(outline),
  contours: outline.length,
  points: outline.reduce((sum, it) => sum + it.length, 0),
});

/** One record of a glyf table: ends of contours, flags, steps in x, steps in y. A blank has none. */
const encoded = (outline: Outline): Buffer => {
  const points = outline.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const { xMin, yMin, xMax, yMax } = boxOf(outline);
  const bytes: number[] = [];
  const short = (value: number): void => void bytes.push((value >> 8) & 0xff, value & 0xff);
  for (const it of [outline.length, xMin, yMin, xMax, yMax]) short(it);
  let end = -1;
  for (const contour of outline) {
    end += contour.length;
    short(end);
  }
  short(0);

  const xs: number[] = [];
  const ys: number[] = [];
  const flags: number[] = [];
  let [x, y] = [0, 0];
  for (const it of points) {
    const inX = stepOf(it.x - x, X_BYTE, X_SAME_OR_PLUS);
    const inY = stepOf(it.y - y, Y_BYTE, Y_SAME_OR_PLUS);
    xs.push(...inX.bytes);
    ys.push(...inY.bytes);
    flags.push((it.on ? ON_CURVE : 0) | inX.flag | inY.flag);
    [x, y] = [it.x, it.y];
  }
  bytes.push(...packedFlags(flags), ...xs, ...ys);
  if (bytes.length % 2 === 1) bytes.push(0);
  return Buffer.from(bytes);
};

const stepOf = (step: number, byte: number, sameOrPlus: number): { flag: number; bytes: number[] } => {
  if (step === 0) return { flag: sameOrPlus, bytes: [] };
  if (Math.abs(step) < 256) return { flag: byte | (step > 0 ? sameOrPlus : 0), bytes: [Math.abs(step)] };
  return { flag: 0, bytes: [(step >> 8) & 0xff, step & 0xff] };
};

const packedFlags = (flags: readonly number[]): number[] => {
  const packed: number[] = [];
  for (let at = 0; at < flags.length; ) {
    const flag = flags[at] ?? 0;
    let times = 1;
    while (times < 256 && flags[at + times] === flag) times += 1;
    if (times > 2) packed.push(flag | REPEAT, times - 1);
    else for (let one = 0; one < times; one++) packed.push(flag);
    at += times;
  }
  return packed;
};
