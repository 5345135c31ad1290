export type MediaType = "application/pdf" | "image/png" | "image/jpeg";

const MAGIC: readonly { type: MediaType; bytes: readonly number[] }[] = [
  { type: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
];

/** What the bytes are, by their first bytes; names and headers are not believed. Undefined when none we accept. */
export const mediaTypeOf = (bytes: Uint8Array): MediaType | undefined =>
  MAGIC.find((it) => it.bytes.every((byte, at) => bytes[at] === byte))?.type;
