import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Encoding } from "./format.ts";
import { Unreadable } from "./unreadable.ts";

/** What one pass over the bytes tells: their hash, their number, and in which encoding they are text. */
export type Passed = { sha256: string; bytes: number; encoding: Encoding | undefined };

/**
 * Reads the whole file once. UTF-8 must be valid to its last byte: a list whose first rows are plain digits
 * may have its first Chinese character anywhere. What is no UTF-8 is GB18030, as Chinese Excel writes.
 */
export const passOver = async (path: string): Promise<Passed> => {
  const hash = createHash("sha256");
  const tries: Record<"utf-8" | "gb18030", TextDecoder | undefined> = {
    "utf-8": new TextDecoder("utf-8", { fatal: true }),
    gb18030: new TextDecoder("gb18030", { fatal: true }),
  };
  let bytes = 0;
  let wide: Encoding | undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    if (bytes === 0) wide = findUtf16(chunk);
    bytes += chunk.length;
    hash.update(chunk);
    for (const name of ["utf-8", "gb18030"] as const) tries[name] = stillValid(tries[name], chunk);
  }
  for (const name of ["utf-8", "gb18030"] as const) tries[name] = stillValid(tries[name], undefined);
  const narrow = tries["utf-8"] ? "utf-8" : tries.gb18030 ? "gb18030" : undefined;
  return { sha256: hash.digest("hex"), bytes, encoding: wide ?? narrow };
};

const stillValid = (
  decoder: TextDecoder | undefined,
  chunk: Uint8Array | undefined,
): TextDecoder | undefined => {
  try {
    decoder?.decode(chunk, { stream: chunk !== undefined });
    return decoder;
  } catch {
    return undefined;
  }
};

/** By byte order mark, or without one by zero bytes on every second place (ASCII digits and commas have them). */
const findUtf16 = (start: Buffer): Encoding | undefined => {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const look = start.subarray(0, 4096);
  const zeros = [0, 0];
  look.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 4 && even === 0) return "utf-16le";
  if (even > 4 && odd === 0) return "utf-16be";
  return undefined;
};

/** The text of a file, chunk by chunk, without its byte order mark. @throws Unreadable when it changed since it was looked at. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 }) as AsyncIterable<Buffer>) {
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (fault) {
    if (fault instanceof TypeError) throw new Unreadable("文字编码不对，有乱码");
    throw fault;
  }
}
