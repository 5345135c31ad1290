import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";

export type ReadContent = { is: "whole"; bytes: Buffer } | { is: "gone" } | { is: "damaged" };

/** Contents by their hash, outside the web root. The same bytes are stored once. */
export type Contents = {
  /** Stores bytes durably and gives their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, compared with their hash: what has changed on the disk is not handed out. */
  read(sha256: string): Promise<ReadContent>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Hashes of all that is stored, one folder at a time. */
  list(): AsyncIterable<readonly string[]>;
  /** Whether that many bytes fit and leave the rest of the system its room. */
  hasRoomFor(bytes: number): Promise<boolean>;
  /** Removes what a killed process was writing when it ended, older than that many milliseconds. Gives how many. */
  sweepHalfWritten(olderThanMs: number): Promise<number>;
};

/** What stays free for the database and the log, whatever is uploaded. */
const RESERVE_BYTES = 256 * 1024 * 1024;
const HASH = /^[0-9a-f]{64}$/;

export const openContents = (folder: string, reserve: number = RESERVE_BYTES): Contents => {
  /** Written here, then renamed: only a whole content has a good name. */
  const asideFolder = join(folder, "aside");
  const pathOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new RangeError("Not a SHA-256 in hex");
    return join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  const has = async (sha256: string): Promise<boolean> => {
    const found = await stat(pathOf(sha256)).catch(orUndefined);
    return found !== undefined;
  };
  const read = async (sha256: string): Promise<ReadContent> => {
    const bytes = await readFile(pathOf(sha256)).catch(orUndefined);
    if (!bytes) return { is: "gone" };
    return hashOf(bytes) === sha256 ? { is: "whole", bytes } : { is: "damaged" };
  };
  return {
    has,
    read,
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      const path = pathOf(sha256);
      // What was damaged on the disk is healed by whoever brings it again.
      if ((await read(sha256)).is === "whole") return sha256;
      await mkdir(asideFolder, { recursive: true });
      await mkdir(dirname(path), { recursive: true });
      const aside = join(asideFolder, randomUUID());
      try {
        await writeDurably(aside, bytes);
        await rename(aside, path);
        await syncFolder(dirname(path));
      } catch (fault) {
        await rm(aside, { force: true });
        throw fault;
      }
      return sha256;
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async *list() {
      for (const first of (await readdir(folder).catch(orUndefined)) ?? []) {
        if (!/^[0-9a-f]{2}$/.test(first)) continue;
        const rest = await readdir(join(folder, first));
        yield rest.map((it) => `${first}${it}`).filter((it) => HASH.test(it));
      }
    },
    hasRoomFor: async (bytes) => {
      await mkdir(folder, { recursive: true });
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize - bytes >= reserve;
    },
    sweepHalfWritten: async (olderThanMs) => {
      let swept = 0;
      for (const name of (await readdir(asideFolder).catch(orUndefined)) ?? []) {
        const path = join(asideFolder, name);
        const found = await stat(path).catch(orUndefined);
        if (!found || Date.now() - found.mtimeMs < olderThanMs) continue;
        await rm(path, { force: true });
        swept += 1;
      }
      return swept;
    },
  };
};

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** On the disk when this returns, not in a cache. */
export const writeDurably = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A new name is on the disk only with its folder. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** What is not there is an answer; any other fault is one. */
export const orUndefined = (fault: unknown): undefined => {
  if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
  throw fault;
};
