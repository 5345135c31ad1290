import type { Glyph } from "./glyphs.ts";

const EM = 1000;
export const ASCENT = 880;
export const DESCENT = -120;

/** A TrueType font of these glyphs in this order, with the tables that a PDF asks of an embedded one. */
export const trueTypeFont = (glyphs: readonly Glyph[]): Buffer => {
  const shapes = glyphs.map((it) => it.record);
  const boxes = glyphs.map((it) => it.box);
  const most = (of: (it: Glyph) => number): number => Math.max(0, ...glyphs.map(of));
  const whole = {
    xMin: Math.min(...boxes.map((it) => it.xMin)),
    yMin: Math.min(...boxes.map((it) => it.yMin)),
    xMax: Math.max(...boxes.map((it) => it.xMax)),
    yMax: Math.max(...boxes.map((it) => it.yMax)),
  };
  let end = 0;
  const offsets = [0, ...shapes.map((it) => (end += it.length))];
  return fileOf([
    ["glyf", Buffer.concat(shapes)],
    [
      "head",
      // Version, revision, sum (left open), magic, flags, em; created and modified at the beginning of time.
      Buffer.concat([
        longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
        shorts(0x0b, EM),
        longs(0, 0, 0, 0),
        shorts(whole.xMin, whole.yMin, whole.xMax, whole.yMax, 0, 8, 2, 1, 0),
      ]),
    ],
    [
      "hhea",
      Buffer.concat([
        longs(0x10000),
        shorts(
          ASCENT,
          DESCENT,
          0,
          most((it) => it.advance),
          0,
          0,
          whole.xMax,
          1,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
        ),
        shorts(glyphs.length),
      ]),
    ],
    ["hmtx", shorts(...glyphs.flatMap((it, at) => [it.advance, boxes[at]?.xMin ?? 0]))],
    ["loca", longs(...offsets)],
    [
      "maxp",
      Buffer.concat([
        longs(0x10000),
        shorts(
          glyphs.length,
          most((it) => it.points),
          most((it) => it.contours),
        ),
        shorts(0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
      ]),
    ],
  ]);
};

/** The directory of tables and the tables, each on a multiple of four. */
const fileOf = (tables: readonly (readonly [string, Buffer])[]): Buffer => {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = [
    longs(0x10000),
    shorts(tables.length, power * 16, Math.log2(power), tables.length * 16 - power * 16),
  ];
  const bodies: Buffer[] = [];
  let at = 12 + 16 * tables.length;
  for (const [tag, body] of tables) {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    head.push(Buffer.from(tag, "latin1"), longs(sumOf(padded), at, body.length));
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([...head, ...bodies]);
};

const sumOf = (bytes: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((it, at) => void bytes.writeUInt16BE(it & 0xffff, at * 2));
  return bytes;
};
const longs = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((it, at) => void bytes.writeUInt32BE(it >>> 0, at * 4));
  return bytes;
};
