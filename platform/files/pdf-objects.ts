import { constants, inflateSync } from "node:zlib";
import {
  isDictionary,
  type PdfDictionary,
  type PdfReader,
  type PdfValue,
  readPdfValue,
  skipBlanks,
} from "./pdf-syntax.ts";

/** The objects of a PDF by number, the latest of each, and every dictionary that says where the rest begins. */
export type PdfObjects = {
  objects: ReadonlyMap<number, PdfValue>;
  trailers: readonly PdfDictionary[];
};
export type PdfFault = "damaged" | "encrypted" | "too-complex";

/** Packed objects are unpacked to look at them, no further than this in all. */
const MOST_UNPACKED_BYTES = 48 * 1024 * 1024;
const MOST_OBJECTS = 100_000;
/** More than any paper has outside its pages' contents, and read within about a second. */
const MOST_VALUES = 1_000_000;
/** Signs that were read in vain: a file of beginnings without ends would be read once for each of them. */
const MOST_WASTED = 20_000_000;

const BEGIN = /(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}obj|trailer/g;

/** Reads all objects without drawing anything; content streams stay packed. `visit` sees every dictionary. */
export const readPdfObjects = (
  text: string,
  visit: (it: PdfDictionary) => void,
): PdfObjects | { fault: PdfFault } => {
  const objects = new Map<number, PdfValue>();
  const trailers: PdfDictionary[] = [];
  const packs: { dictionary: PdfDictionary; from: number; to: number }[] = [];
  const reader: PdfReader = { visit, left: MOST_VALUES };
  let at = 0;
  let wasted = 0;
  for (;;) {
    BEGIN.lastIndex = at;
    const begin = BEGIN.exec(text);
    if (!begin) break;
    at = BEGIN.lastIndex;
    const read = readPdfValue(text, at, reader);
    if (read.value === undefined) {
      wasted += read.end - at;
      if (wasted > MOST_WASTED || reader.left < 0) return { fault: "too-complex" };
      continue;
    }
    at = read.end;
    const number = begin[1];
    if (number === undefined) {
      if (isDictionary(read.value)) trailers.push(read.value);
      continue;
    }
    objects.set(Number(number), read.value);
    if (objects.size > MOST_OBJECTS) return { fault: "too-complex" };
    const stream = isDictionary(read.value) ? streamAfter(text, read.end, read.value) : undefined;
    if (!stream || !isDictionary(read.value)) continue;
    if (stream.to < 0) return { fault: "damaged" };
    at = stream.to;
    const type = read.value.get("/Type");
    if (type === "/XRef") trailers.push(read.value);
    if (type === "/ObjStm") packs.push({ dictionary: read.value, ...stream });
  }
  if (trailers.some((it) => it.has("/Encrypt"))) return { fault: "encrypted" };
  let left = MOST_UNPACKED_BYTES;
  for (const { dictionary, from, to } of packs) {
    const unpacked = unpack(dictionary, text.slice(from, to), left);
    if (typeof unpacked !== "string") return unpacked;
    left -= unpacked.length;
    readPack(dictionary, unpacked, objects, reader);
    if (objects.size > MOST_OBJECTS || reader.left < 0) return { fault: "too-complex" };
  }
  return { objects, trailers };
};

/** Where the data of a stream begins and ends; `to` is -1 when it never ends. */
const streamAfter = (
  text: string,
  after: number,
  dictionary: PdfDictionary,
): { from: number; to: number } | undefined => {
  const at = skipBlanks(text, after);
  if (!text.startsWith("stream", at)) return undefined;
  const from = at + 6 + (text.startsWith("\r\n", at + 6) ? 2 : 1);
  const length = dictionary.get("/Length");
  if (typeof length === "number" && length >= 0) {
    const end = skipBlanks(text, Math.min(from + length, text.length));
    if (text.startsWith("endstream", end)) return { from, to: from + length };
  }
  return { from, to: text.indexOf("endstream", from) };
};

const unpack = (dictionary: PdfDictionary, packed: string, most: number): string | { fault: PdfFault } => {
  const filter = [dictionary.get("/Filter") ?? []].flat();
  if (filter.length === 0) return packed;
  if (filter.length > 1 || filter[0] !== "/FlateDecode" || dictionary.has("/DecodeParms"))
    return { fault: "too-complex" };
  try {
    return inflateSync(Buffer.from(packed, "latin1"), {
      maxOutputLength: Math.max(1, most),
      finishFlush: constants.Z_SYNC_FLUSH,
    }).toString("latin1");
  } catch (fault) {
    const tooLarge = fault instanceof Error && "code" in fault && fault.code === "ERR_BUFFER_TOO_LARGE";
    return { fault: tooLarge ? "too-complex" : "damaged" };
  }
};

/** An object stream begins with pairs of number and place. */
const readPack = (
  dictionary: PdfDictionary,
  text: string,
  objects: Map<number, PdfValue>,
  reader: PdfReader,
): void => {
  const first = dictionary.get("/First");
  if (typeof first !== "number") return;
  const head = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at + 1 < head.length && at < 2 * MOST_OBJECTS; at += 2) {
    const read = readPdfValue(text, first + (head[at + 1] ?? 0), reader);
    if (read.value !== undefined) objects.set(head[at] ?? 0, read.value);
  }
};
