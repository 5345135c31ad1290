import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import type { Channel, Gateway } from "./post.ts";

type Options = { folder: string; channel: Channel; now: () => string };

/**
 * The gateway of a house that has none yet: a line of JSON a letter in `<channel>-<day>.jsonl`, to be read by whatever sends
 * it on. Readable by the owner only, for it holds addresses. The same letter twice is two lines with one id.
 */
export const openOutbox = ({ folder, channel, now }: Options): Gateway => ({
  send: async (letter) => {
    const at = now();
    const name = `${channel}-${at.slice(0, 10)}.jsonl`;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(join(folder, name), "a", 0o600);
      try {
        await file.writeFile(`${JSON.stringify({ at, channel, ...letter })}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      return { is: "sent", says: `已写入发件箱文件 ${name}` };
    } catch (fault) {
      return { is: "later", down: true, says: `发件箱文件写不进去（${codeOf(fault)}）` };
    }
  },
});

const codeOf = (fault: unknown): string =>
  typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : "unknown";
