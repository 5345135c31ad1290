import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMP = join(ROOT, "build", "stamp");
/** What the pages are made of. */
const SOURCES = [
  "web",
  "kernel",
  "engines",
  "platform/http",
  "vite.config.ts",
  "react-router.config.ts",
  "package-lock.json",
];

const listFiles = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
};

const stampOf = (): string => {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((it) => listFiles(join(ROOT, it))))
    hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
};

/** Builds the pages when their sources changed since the last build. @throws when the build fails. */
export const ensureBuilt = async (): Promise<void> => {
  const stamp = stampOf();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
  process.stderr.write("正在构建页面…\n");
  const bin = join(ROOT, "node_modules", "@react-router", "dev", "bin.cjs");
  const built = spawnSync(process.execPath, [bin, "build"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (built.status !== 0) throw new Error(`页面没有构建成功：\n${built.stdout}\n${built.stderr}`);
  mkdirSync(join(ROOT, "build"), { recursive: true });
  writeFileSync(STAMP, stamp);
};
