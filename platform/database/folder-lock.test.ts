import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockFolder } from "./folder-lock.ts";

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "lock-"));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const it of folders) rmSync(it, { recursive: true, force: true });
});
const startOf = (pid: number): string | undefined =>
  readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19];
const heldBy = (pid: number, started: string | undefined): string => {
  const folder = newFolder();
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid, started }));
  return folder;
};

test("a folder is locked until it is let go", () => {
  const folder = newFolder();
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow("正被另一个进程");
  unlock();
  lockFolder(folder)();
});

test.runIf(existsSync("/proc/self/stat"))(
  "a living process keeps its folder, one with a reused number does not",
  () => {
    const other = process.ppid;
    expect(() => lockFolder(heldBy(other, startOf(other)))).toThrow("正被另一个进程");
    lockFolder(heldBy(other, "1"))();
  },
);

test.runIf(existsSync("/proc/self/stat"))(
  "a killed process that nobody has buried yet holds nothing",
  async () => {
    // The shell becomes a sleep that never asks after its dead child.
    const parent = spawn("sh", ["-c", "sleep 0.3 & echo $!; exec sleep 20"]);
    try {
      const pid = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
      const folder = heldBy(pid, startOf(pid));
      expect(() => lockFolder(folder)).toThrow("正被另一个进程");
      while (!readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z"))
        await new Promise((resolve) => setTimeout(resolve, 20));
      lockFolder(folder)();
    } finally {
      parent.kill("SIGKILL");
    }
  },
);
