import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { importFileNow } from "#engines/registers";
import { plan } from "#plan";
import { as, systemActor } from "#platform/context";
import { isRefusal } from "#platform/http";
import { sampleCsv, sampleEnterprises } from "../database/sample/index.ts";
import { openApp } from "../server/app.ts";
import type { Figure } from "./figure.ts";

const ROWS = 100_000;
const LOOK_MS = 50;

/** 100,000 rows through the real import, check and apply, on the embedded database on disk. */
export const importRows = async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), "chuchuang-bench-"));
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URL = "";
  const path = join(folder, "sample.csv");
  await pipeline(
    Readable.from(sampleCsv(plan, sampleEnterprises({ size: ROWS, seed: 1 }))),
    createWriteStream(path),
  );
  const running = await openApp();
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, LOOK_MS);
  const from = performance.now();
  const ctx = as(running.app, systemActor("bench"));
  const batch = await importFileNow(ctx, { register: "market-subjects", fileName: "sample.csv", path });
  const seconds = (performance.now() - from) / 1000;
  clearInterval(timer);
  await running.close();
  rmSync(folder, { recursive: true, force: true });
  if (isRefusal(batch)) throw new Error(batch.says);
  const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
  return [
    {
      what: `import of ${ROWS.toLocaleString("en-US")} rows, embedded database on disk`,
      value: `${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds).toLocaleString("en-US")} rows/s`,
    },
    { what: "memory: before, at its peak", value: `${mb(before)}, ${mb(peak)}` },
  ];
};
