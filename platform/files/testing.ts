import { crc32, deflateSync } from "node:zlib";

/** Files made for tests: small, whole, and with what a test wants in them. */

type Pdf = {
  pages?: number;
  catalog?: string;
  trailer?: string;
  objects?: readonly string[];
  packed?: boolean;
};

/** A PDF of blank pages. `packed` puts its objects into an object stream, as most programs do. */
export const pdfOf = ({
  pages = 1,
  catalog = "",
  trailer = "",
  objects = [],
  packed = false,
}: Pdf = {}): Buffer<ArrayBuffer> => {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 10} 0 R`).join(" ");
  const all: [number, string][] = [
    [1, `<</Type/Catalog/Pages 2 0 R ${catalog}>>`],
    [2, `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`],
    ...Array.from({ length: pages }, (_, at): [number, string] => [
      at + 10,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
    ]),
    ...objects.map((it, at): [number, string] => [at + 5000, it]),
  ];
  const body = packed
    ? packedObject(all)
    : all.map(([number, it]) => `${number} 0 obj${it}endobj\n`).join("");
  return Buffer.from(`%PDF-1.7\n${body}trailer<</Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF\n`, "latin1");
};

const packedObject = (all: readonly [number, string][]): string => {
  let at = 0;
  const head = all.map(([number, it]) => {
    const pair = `${number} ${at}`;
    at += it.length + 1;
    return pair;
  });
  const first = `${head.join(" ")} `;
  const data = deflateSync(Buffer.from(first + all.map(([, it]) => `${it} `).join(""), "latin1"));
  return `900 0 obj<</Type/ObjStm/N ${all.length}/First ${first.length}/Filter/FlateDecode/Length ${data.length}>>stream\n${data.toString("latin1")}\nendstream endobj\n`;
};

type Picture = { width: number; height: number; place?: boolean };

export const pngOf = ({ width, height, place = false }: Picture): Buffer<ArrayBuffer> => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    ...(place ? [pngChunk("eXIf", Buffer.from("MM\0*GPS", "latin1"))] : []),
    pngChunk("IDAT", deflateSync(Buffer.alloc(Math.min(height, 64) * (Math.min(width, 64) + 1)))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
};

const pngChunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** With `place`, an Exif segment that says which way is up (6) and has a table of GPS data. */
export const jpegOf = ({ width, height, place = false }: Picture): Buffer<ArrayBuffer> => {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const exif = Buffer.from(
    "Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0",
    "latin1",
  );
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(place ? [jpegSegment(0xe1, exif), jpegSegment(0xfe, Buffer.from("camera of Li"))] : []),
    jpegSegment(0xc0, Buffer.concat([Buffer.from([8]), size, Buffer.from([1, 1, 0x11, 0])])),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
    ...(place ? [Buffer.from("another picture with GPSLatitude behind the end")] : []),
  ]);
};

const jpegSegment = (marker: number, data: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
};
