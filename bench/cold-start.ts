import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../scripts/sample-server.ts";
import type { Figure } from "./figure.ts";

/** From starting the process to the first whole home page. */
export const coldStart = async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), "chuchuang-bench-"));
  const once = async (): Promise<number> => {
    const from = performance.now();
    const server = await startServer({ folder });
    await (await fetch(`${server.base}/`)).text();
    const took = performance.now() - from;
    await server.stop();
    return took;
  };
  const empty = await once();
  const again = [await once(), await once(), await once()].sort((a, b) => a - b);
  rmSync(folder, { recursive: true, force: true });
  return [
    { what: "first start: migrate, 2,000 sample subjects, home page", value: `${Math.round(empty)} ms` },
    { what: "start with data there, median of 3", value: `${Math.round(again[1] ?? 0)} ms` },
  ];
};
