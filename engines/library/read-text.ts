import { type DocumentRefusal, refuseDocument } from "./contract.ts";

const MEGABYTE = 1024 * 1024;
/** Bytes. An official document has some ten thousand characters; what is far bigger is something else. */
export const LARGEST_DOCUMENT = 20 * MEGABYTE;

/** Beginnings of files that look like documents and are not text. */
const FORMATS: readonly (readonly [readonly number[], "file-is-pdf" | "file-is-word" | "file-is-picture"])[] =
  [
    [[0x25, 0x50, 0x44, 0x46], "file-is-pdf"],
    [[0x50, 0x4b, 0x03, 0x04], "file-is-word"],
    [[0xd0, 0xcf, 0x11, 0xe0], "file-is-word"],
    [[0x7b, 0x5c, 0x72, 0x74, 0x66], "file-is-word"],
    [[0xff, 0xd8, 0xff], "file-is-picture"],
    [[0x89, 0x50, 0x4e, 0x47], "file-is-picture"],
  ];

export const refuseTooBig = (bytes: number): DocumentRefusal =>
  refuseDocument("file-too-big", { size: Math.ceil(bytes / MEGABYTE), limit: LARGEST_DOCUMENT / MEGABYTE });

/** The text of a file in UTF-8, UTF-16 with a byte order mark, or GB18030 (GBK, GB2312). */
export const readText = (bytes: Uint8Array): string | DocumentRefusal => {
  if (bytes.length === 0) return refuseDocument("file-empty");
  if (bytes.length > LARGEST_DOCUMENT) return refuseTooBig(bytes.length);
  const format = FORMATS.find(([magic]) => magic.every((it, at) => bytes[at] === it));
  if (format) return refuseDocument(format[1]);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le") ?? unknownEncoding();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be") ?? unknownEncoding();
  if (bytes.includes(0)) return refuseDocument("file-not-text");
  return decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030") ?? unknownEncoding();
};

const unknownEncoding = (): DocumentRefusal => refuseDocument("file-encoding-unknown");

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
