import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// `npm run check`: everything a change must pass, in the order in which it is quickest to learn of a mistake.
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string): string => join(ROOT, "node_modules", ".bin", name);
const STEPS: readonly { name: string; command: string; args: readonly string[] }[] = [
  { name: "format and lint", command: bin("biome"), args: ["check", "."] },
  { name: "page types", command: bin("react-router"), args: ["typegen"] },
  { name: "types", command: bin("tsc"), args: ["--noEmit", "-p", "."] },
  { name: "dead code", command: bin("knip"), args: ["--no-progress"] },
  {
    name: "walls and tests",
    command: process.execPath,
    args: ["--disable-warning=ExperimentalWarning", join(ROOT, "scripts", "test.ts")],
  },
];

const path = `${join(ROOT, "node_modules", ".bin")}:${process.env.PATH ?? ""}`;
const failed: string[] = [];
for (const { name, command, args } of STEPS) {
  const from = performance.now();
  const { status } = spawnSync(command, [...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)\n`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) process.stdout.write(`Failed: ${failed.join(", ")}\n`);
process.exit(failed.length > 0 ? 1 : 0);
