import { type ChildProcess, spawn } from "node:child_process";
import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, newFolder } from "../../scripts/sample-server.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MIGRATION = join(ROOT, "database", "migrations", "0001-ground.sql");
const folder = newFolder();
let child: ChildProcess;
let base = "";
let printed = "";

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 240 && !holds(); tries++) await wait(250);
  if (!holds()) throw new Error(`It did not come to that:\n${printed}`);
};
const timesSaid = (words: string): number => printed.split(words).length - 1;

beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  child = spawn(process.execPath, [join(ROOT, "scripts", "dev.ts")], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const out of [child.stdout, child.stderr])
    out?.on("data", (it: Buffer) => {
      printed += it.toString();
    });
  await until(() => timesSaid("按 Ctrl-C 停止") === 1);
}, 90_000);
afterAll(async () => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

test("while developing the server starts once and shows pages of portal and office from source", async () => {
  for (const path of ["/", "/sign-in?to=/office"])
    expect((await fetch(base + path)).status, `${path}\n${printed}`).toBe(200);
  await wait(3_000);
  expect(timesSaid("Restarting")).toBe(0);
  expect(timesSaid("按 Ctrl-C 停止")).toBe(1);
}, 60_000);

test("a saved file of the ground starts the server again, once", async () => {
  // What is in it stays: other tests may be reading it.
  utimesSync(MIGRATION, new Date(), new Date());
  await until(() => timesSaid("按 Ctrl-C 停止") === 2);
  await wait(3_000);
  expect(timesSaid("Restarting")).toBe(1);
  expect((await fetch(base)).status).toBe(200);
}, 90_000);
