import type { Readable } from "node:stream";
import { type Entry, openPromise } from "yauzl";
import { Unreadable } from "./unreadable.ts";

const MOST_ENTRIES = 2_000;
/** Unpacked bytes of one part; a million rows of twenty columns are about half of it. */
const LARGEST_PART = 2 * 1024 ** 3;
/** Sheets pack 1:10 to 1:30; a part that packs far better and is not small is a bomb. */
const MOST_RATIO = 250;
const SMALL_PART = 16 * 1024 ** 2;

export type Zip = {
  has(name: string): boolean;
  /** @throws Unreadable when the part is missing or larger than `limit` unpacked. */
  open(name: string, limit?: number): Promise<Readable>;
  close(): void;
};

/** Opens a zip by its table of contents; parts are unpacked only as a stream. @throws Unreadable */
export const openZip = async (path: string): Promise<Zip> => {
  const file = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new Unreadable("文件不完整，或者不是 xlsx");
  });
  const entries = new Map<string, Entry>();
  try {
    if (file.entryCount > MOST_ENTRIES) throw new Unreadable("压缩包里的文件太多，不是正常的 xlsx");
    for await (const entry of file.eachEntry()) entries.set(entry.fileName, entry);
  } catch (fault) {
    file.close();
    throw fault instanceof Unreadable ? fault : new Unreadable("文件不完整，或者不是 xlsx");
  }
  return {
    has: (name) => entries.has(name),
    open: async (name, limit = LARGEST_PART) => {
      const entry = entries.get(name);
      if (!entry) throw new Unreadable("这个压缩包不是 xlsx 表格");
      if (entry.isEncrypted()) throw new Unreadable("表格加了密码");
      // What the entry says of its size is enforced while it is unpacked.
      const bomb =
        entry.uncompressedSize > SMALL_PART && entry.uncompressedSize > entry.compressedSize * MOST_RATIO;
      if (bomb || entry.uncompressedSize > limit) throw new Unreadable("解压后的内容异常地大，已停止读取");
      return file.openReadStreamPromise(entry);
    },
    close: () => file.close(),
  };
};
