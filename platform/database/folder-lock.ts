import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { requireFolder } from "./folder.ts";
import { StartRefusal } from "./start-refusal.ts";

/** The embedded database takes one process only and has no lock of its own; this is ours. */
export const lockFolder = (folder: string): (() => void) => {
  requireFolder(folder);
  const path = join(folder, "lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    if (tryCreate(path)) return () => rmSync(path, { force: true });
    const holder = readHolder(path);
    if (holder && isAlive(holder)) {
      throw new StartRefusal(
        "folder-in-use",
        `数据文件夹 ${folder} 正被另一个进程（进程号 ${holder.pid}）使用。请先停止它，或用 DATABASE_URL 改用 PostgreSQL。`,
      );
    }
    setAside(path);
  }
  throw new StartRefusal("folder-in-use", `数据文件夹 ${folder} 正被反复争用，请稍后再启动。`);
};

type Holder = { pid: number; started: string };

const tryCreate = (path: string): boolean => {
  try {
    const file = openSync(path, "wx");
    writeSync(file, JSON.stringify({ pid: process.pid, started: startTimeOf(process.pid) }));
    closeSync(file);
    return true;
  } catch (fault) {
    if (isCode(fault, "EEXIST")) return false;
    throw new StartRefusal("folder-not-writable", `数据文件夹不可写：${path}。请检查权限和磁盘空间。`);
  }
};

const readHolder = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
};

/** A killed process leaves its lock behind; a reused process number has another start time. */
const isAlive = (holder: Holder): boolean => {
  if (holder.pid === process.pid) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (fault) {
    if (isCode(fault, "ESRCH")) return false;
  }
  return startTimeOf(holder.pid) === holder.started;
};

/** A killed process whose parent is gone as well stays in the list for a while as a zombie; it holds nothing any more. */
const startTimeOf = (pid: number): string => {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return facts[0] === "Z" || facts[0] === "X" ? "dead" : (facts[19] ?? "");
  } catch {
    return "";
  }
};

/** Renaming is atomic: of two processes that both see a stale lock only one moves it. */
const setAside = (path: string): void => {
  try {
    renameSync(path, `${path}.stale.${process.pid}`);
    rmSync(`${path}.stale.${process.pid}`, { force: true });
  } catch (fault) {
    if (!isCode(fault, "ENOENT")) throw fault;
  }
};

const isCode = (fault: unknown, code: string): boolean =>
  typeof fault === "object" && fault !== null && "code" in fault && fault.code === code;
