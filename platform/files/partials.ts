import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { orUndefined, syncFolder, writeDurably } from "./contents.ts";

/** A file on its way in. What has arrived survives a lost connection and a killed process. */
export type Partial = {
  id: string;
  owner: string;
  /** Bytes in all, as announced. */
  length: number;
  /** Bytes that have arrived. */
  offset: number;
  expiresAt: Date;
  about: Readonly<Record<string, string | undefined>>;
  /** What became of it when it was whole. */
  result: Readonly<Record<string, unknown>> | null;
};
type Kept = Pick<Partial, "owner" | "length" | "about" | "result">;

export type Partials = {
  /** `refuses` sees all that is on its way in and says why no more is taken; one is asked after another. */
  create<No>(
    it: Pick<Partial, "owner" | "length" | "about">,
    refuses: (all: readonly Partial[]) => No | undefined,
  ): Promise<{ made: Partial } | { no: No }>;
  /** Undefined when there is none or it has expired. */
  find(id: string): Promise<Partial | undefined>;
  /** Everything on its way in. */
  list(): Promise<readonly Partial[]>;
  /**
   * Adds bytes as they come, from that offset on, and gives how many there are now; what came before a connection broke
   * stays. Undefined when the offset is not where the file ends. A second caller ends the first: it is the same person
   * after a lost connection, and the old connection may take minutes to notice.
   */
  append(id: string, offset: number, bytes: Readable): Promise<number | undefined>;
  bytes(id: string): Promise<Buffer<ArrayBuffer>>;
  /** Keeps the result and lets go of the bytes. */
  finish(id: string, result: Record<string, unknown>): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes what has expired and gives how many. */
  sweep(): Promise<number>;
};

/** Counted from the last bytes that came. */
const KEPT_FOR_MS = 48 * 3600 * 1000;
const ID = /^[0-9a-f]{32}$/;

export const openPartials = (folder: string): Partials => {
  const partOf = (id: string): string => join(folder, `${id}.part`);
  const noteOf = (id: string): string => join(folder, `${id}.json`);
  /** Who is adding to which one now. */
  const adding = new Map<string, { stop(): void; done: Promise<unknown> }>();

  const write = async (id: string, kept: Kept): Promise<void> => {
    const aside = join(folder, `${id}.aside`);
    await writeDurably(aside, JSON.stringify(kept));
    await rename(aside, noteOf(id));
    await syncFolder(folder);
  };
  const look = async (id: string): Promise<Partial | undefined> => {
    if (!ID.test(id)) return undefined;
    const note = await readFile(noteOf(id), "utf8").catch(orUndefined);
    if (note === undefined) return undefined;
    const kept = JSON.parse(note) as Kept;
    const there = await stat(kept.result ? noteOf(id) : partOf(id)).catch(orUndefined);
    if (!there) return undefined;
    const offset = kept.result ? kept.length : there.size;
    return { id, ...kept, offset, expiresAt: new Date(there.mtimeMs + KEPT_FOR_MS) };
  };
  const isAlive = (it: Partial): boolean => it.expiresAt.getTime() > Date.now();
  const ids = async (): Promise<string[]> => [
    ...new Set(((await readdir(folder).catch(orUndefined)) ?? []).map((it) => it.slice(0, 32))),
  ];
  const list = async (): Promise<Partial[]> => {
    const found = await Promise.all((await ids()).map(look));
    return found.filter((it) => it !== undefined).filter(isAlive);
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(does: () => Promise<T>): Promise<T> => {
    const mine = last.then(does);
    last = mine.catch(() => undefined);
    return mine;
  };
  const remove = async (id: string): Promise<void> => {
    adding.get(id)?.stop();
    await adding.get(id)?.done;
    for (const path of [noteOf(id), partOf(id), join(folder, `${id}.aside`)]) await rm(path, { force: true });
  };

  return {
    create: (it, refuses) =>
      inTurn(async () => {
        const no = refuses(await list());
        if (no !== undefined) return { no };
        const id = randomBytes(16).toString("hex");
        await mkdir(folder, { recursive: true });
        await writeDurably(partOf(id), "");
        await write(id, { ...it, result: null });
        const expiresAt = new Date(Date.now() + KEPT_FOR_MS);
        return { made: { id, ...it, result: null, offset: 0, expiresAt } };
      }),
    find: async (id) => {
      const found = await look(id);
      return found && isAlive(found) ? found : undefined;
    },
    list,
    append: async (id, offset, bytes) => {
      adding.get(id)?.stop();
      await adding.get(id)?.done;
      const found = await look(id);
      if (!found || found.result || found.offset !== offset) return undefined;
      const work = addTo(partOf(id), { offset, length: found.length }, bytes);
      const mine = { stop: () => void bytes.destroy(), done: work.catch(() => undefined) };
      adding.set(id, mine);
      try {
        return await work;
      } finally {
        if (adding.get(id) === mine) adding.delete(id);
      }
    },
    bytes: async (id) => Buffer.from(await readFile(partOf(id))),
    finish: async (id, result) => {
      const { owner, length, about } = (await look(id)) ?? { owner: "", length: 0, about: {} };
      await write(id, { owner, length, about, result });
      await rm(partOf(id), { force: true });
    },
    remove,
    sweep: async () => {
      let swept = 0;
      for (const id of await ids()) {
        const found = await look(id);
        if (found ? isAlive(found) : !(await isOld(partOf(id)))) continue;
        await remove(id);
        swept += 1;
      }
      return swept;
    },
  };
};

/** A file without a note is of a process that was killed between the two. */
const isOld = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(orUndefined);
  return found === undefined || Date.now() - found.mtimeMs > KEPT_FOR_MS;
};

type Place = { offset: number; length: number };

/** Gives how far the file reaches on the disk now, whether the bytes came to their end or broke off. */
const addTo = async (path: string, { offset, length }: Place, bytes: Readable): Promise<number> => {
  const file = await open(path, "r+");
  let at = offset;
  try {
    for await (const part of bytes as AsyncIterable<Uint8Array>) {
      if (at >= length) break;
      const fitting = part.subarray(0, length - at);
      await file.write(fitting, 0, fitting.length, at);
      at += fitting.length;
    }
  } catch (fault) {
    if (!isBrokenOff(fault)) throw fault;
  } finally {
    await file.sync();
    await file.close();
  }
  return at;
};

const BROKEN_OFF = new Set(["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "ABORT_ERR", "EPIPE"]);
const isBrokenOff = (fault: unknown): boolean =>
  fault instanceof Error && "code" in fault && BROKEN_OFF.has(String(fault.code));
