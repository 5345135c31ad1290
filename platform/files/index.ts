import { createHash } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files by content hash, outside the web root. The same bytes are stored once. */
export type FileStore = {
  /** Stores bytes durably and gives their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws when there is no such file. */
  get(sha256: string): Promise<{ bytes: number; stream: ReadStream }>;
};

export const openFiles = (folder: string): FileStore => {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("Not a SHA-256 in hex");
    return join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  return {
    put: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      // Written aside and renamed: a killed process leaves no half file under a good name.
      const aside = `${path}.${process.pid}.${Math.trunc(performance.now() * 1000)}`;
      const file = await open(aside, "wx");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path).catch(async (fault: unknown) => {
        await rm(aside, { force: true });
        throw fault;
      });
      return sha256;
    },
    get: async (sha256) => {
      const path = pathOf(sha256);
      const { size } = await stat(path);
      return { bytes: size, stream: createReadStream(path) };
    },
  };
};

export { type MediaType, mediaTypeOf } from "./media-type.ts";
