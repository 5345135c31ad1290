import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./sample-server.ts";

export type TestPostgres = { url: string; stop(): Promise<void> };

/** Folder with initdb and postgres, newest version first; undefined when this machine has no server. */
export const findPostgres = (): string | undefined => {
  const versions = "/usr/lib/postgresql";
  const found = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, "bin"))
    : [];
  const onPath = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim();
  return [...found, ...(onPath ? [onPath] : [])].find(
    (folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")),
  );
};

/** PostgreSQL refuses to run as root; the account that its package makes is used, else nobody. */
const unprivileged = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return undefined;
};

/** Starts a server of our own on a free port in a temporary folder, with durability off: it holds test data only. `durable`: as in earnest. */
export const startPostgres = async (
  bin: string,
  { durable = false }: { durable?: boolean } = {},
): Promise<TestPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), "chuchuang-postgres-"));
  const who = unprivileged();
  if (who) chownSync(folder, who.uid, who.gid);
  const data = join(folder, "data");
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...who, cwd: folder, stdio: "ignore" },
  );
  const port = await freePort();
  const settings = [
    ...(durable
      ? ["shared_buffers=1GB", "max_wal_size=4GB"]
      : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    "max_connections=100",
  ];
  const server = spawn(join(bin, "postgres"), ["-D", data, ...settings.flatMap((it) => ["-c", it])], {
    ...who,
    cwd: folder,
    stdio: "ignore",
  });
  const stop = async (): Promise<void> => {
    server.kill("SIGINT");
    await new Promise((resolve) =>
      server.exitCode === null ? server.once("exit", resolve) : resolve(undefined),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = spawnSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port), "-q"]);
    if (ready.status === 0) return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error("The test PostgreSQL did not start within 10 s");
};
