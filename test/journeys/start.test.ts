import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#platform/database";
import { freePort, newFolder, type SampleServer, startServer } from "../../scripts/sample-server.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chuchuang-start-"));
const launched = newFolder();
const refusedFolder = mkdtempSync(join(tmpdir(), "chuchuang-none-"));
let server: SampleServer;

beforeAll(async () => {
  server = await startServer({ folder });
}, 120_000);
afterAll(async () => {
  await server.stop("SIGKILL");
  for (const it of [folder, launched, refusedFolder]) rmSync(it, { recursive: true, force: true });
});

/** Tries to start and gives what it said and how it ended. */
const tryStart = (env: Record<string, string>): { says: string; code: number | null } => {
  const own = { PORT: "0", DATA_DIR: refusedFolder, DATABASE_URL: "", ...env };
  const tried = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(ROOT, "server", "main.ts")],
    {
      encoding: "utf8",
      env: { ...process.env, ...own },
      timeout: 30_000,
    },
  );
  return { says: tried.stderr, code: tried.status };
};

/** One sentence in Chinese with its code, and no stack. */
const expectRefusal = ({ says, code }: { says: string; code: number | null }, named: string): void => {
  expect(code).toBe(1);
  expect(says.trim().split("\n")).toHaveLength(1);
  expect(says).toContain(`（${named}）`);
  expect(says).not.toMatch(/at .*\.ts:\d+/);
};

const signedIn = async (): Promise<Record<string, string>> => {
  const answer = await fetch(`${server.base}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "science.clerk", password: "yanshi-2026" }),
  });
  return {
    "content-type": "application/json",
    cookie: (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
  };
};
/** Moves the sample clock: something that is written and can be seen. */
const moveClock = async (): Promise<string> => {
  const answer = await fetch(`${server.base}/api/sample-clock/advance`, {
    method: "POST",
    headers: await signedIn(),
    body: JSON.stringify({ workingDays: 1 }),
  });
  return ((await answer.json()) as { today: string }).today;
};
const dayShown = async (): Promise<string> => {
  const states = (await (await fetch(`${server.base}/api/measures/14`)).json()) as {
    figures: { asOf: string }[];
  };
  return states.figures[0]?.asOf ?? "";
};

test("a busy port is refused in one sentence", async () => {
  const holder = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => holder.listen(port, "127.0.0.1", resolve));
  expectRefusal(tryStart({ PORT: String(port) }), "port-busy");
  holder.close();
});

test("a port that is none, and a database that does not answer, are refused in one sentence each", async () => {
  expectRefusal(tryStart({ PORT: "many" }), "bad-port");
  const port = String(await freePort());
  expectRefusal(
    tryStart({ PORT: port, DATABASE_URL: "postgres://nobody@127.0.0.1:9/none" }),
    "database-unreachable",
  );
  expectRefusal(tryStart({ PORT: port, DATABASE_URL: "mysql://root@127.0.0.1/x" }), "bad-database-url");
  expectRefusal(tryStart({ PORT: port, DATA_DIR: "/proc/nowhere" }), "folder-not-writable");
});

test("a second process on the same folder is refused, and the first goes on unharmed", async () => {
  expectRefusal(tryStart({ PORT: String(await freePort()), DATA_DIR: folder }), "folder-in-use");
  expect((await fetch(`${server.base}/readyz`)).status).toBe(200);
});

test("Ctrl-C stops cleanly, and what was written is there next time", async () => {
  const today = await moveClock();
  expect(await server.stop("SIGINT")).toBe(0);
  server = await startServer({ folder });
  expect(await dayShown()).toBe(today);
});

const pageShown = async (path: string, cookie = ""): Promise<string> =>
  (await fetch(server.base + path, { headers: { cookie } })).text();

test("what visitors share shows nobody who is signed in, and somebody signed in sees their own page", async () => {
  const { cookie } = await signedIn();
  const anonymous = await pageShown("/");
  expect(anonymous).toContain("登录");
  expect(anonymous).not.toContain("普秀兰");
  expect(await pageShown("/", cookie)).toContain("普秀兰");
  expect(await pageShown("/")).toBe(anonymous);
  expect(await pageShown("/", "large-text=yes")).toContain('class="large"');
  expect(await pageShown("/")).toBe(anonymous);
});

test("after a command the next visitor sees what it changed, though the page was made a moment ago", async () => {
  const before = await pageShown("/");
  const moved = await moveClock();
  const [year, month, day] = moved.split("-").map(Number);
  const shown = `${year}年${month}月${day}日`;
  expect(before).not.toContain(shown);
  expect(await pageShown("/")).toContain(shown);
});

test("after kill -9 in the middle of requests it starts again with everything it had said yes to", async () => {
  const today = await moveClock();
  const busy = Array.from({ length: 20 }, () => fetch(`${server.base}/plan`).catch(() => undefined));
  await server.stop("SIGKILL");
  await Promise.all(busy);
  server = await startServer({ folder });
  expect(await dayShown()).toBe(today);
  expect((await fetch(`${server.base}/`)).status).toBe(200);
});

test("a database newer than the program is refused and left as it is", async () => {
  await server.stop("SIGINT");
  const change = async (statement: string): Promise<void> => {
    const database = await openDatabase({ folder });
    await database.execute(statement);
    await database.close();
  };
  await change("INSERT INTO schema_migrations (version, name, sha256) VALUES (9999, '9999-future.sql', 'x')");
  expectRefusal(tryStart({ PORT: String(await freePort()), DATA_DIR: folder }), "schema-newer");
  await change("DELETE FROM schema_migrations WHERE version = 9999");
  server = await startServer({ folder });
  expect((await fetch(`${server.base}/readyz`)).status).toBe(200);
});

const NODE_LAUNCHER = [process.execPath, join(ROOT, "scripts", "launch.mjs"), "server/main.ts"];
test.each([
  ["a plain kill of npm alone", "SIGTERM", ["npm", "start"]],
  ["Ctrl-C sent to npm alone", "SIGINT", ["npm", "start"]],
  ["npm killed hard", "SIGKILL", ["npm", "start"]],
  ["the launcher killed hard", "SIGKILL", NODE_LAUNCHER],
] as const)("%s leaves no process behind", async (_name, signal, [command, ...args]) => {
  const port = await freePort();
  const started: ChildProcess = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: launched, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  await new Promise<void>((resolve) =>
    started.stdout?.on("data", (it: Buffer) => it.toString().includes("Ctrl-C") && resolve()),
  );
  started.kill(signal);
  const gone = async (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => false,
      () => true,
    );
  for (let tries = 0; tries < 60 && !(await gone()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await gone()).toBe(true);
  for (let tries = 0; tries < 60 && existsSync(join(launched, "lock")); tries++)
    await new Promise((resolve) => setTimeout(resolve, 250));
  expect(existsSync(join(launched, "lock"))).toBe(false);
});

const postgres = process.env.TEST_DATABASE_URL ? test : test.skip;
postgres("DATABASE_URL changes to PostgreSQL and nothing else changes", async () => {
  const other = await startServer({ env: { DATABASE_URL: process.env.TEST_DATABASE_URL ?? "" } });
  expect(other.printed()).toContain("PostgreSQL");
  const home = await (await fetch(`${other.base}/`)).text();
  expect(home).toContain("增强创新型企业引领作用");
  await other.end();
});
