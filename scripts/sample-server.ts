import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export type SampleServer = {
  base: string;
  folder: string;
  process: ChildProcess;
  /** What it printed so far. */
  printed(): string;
  /** Ends it as Ctrl-C does, or at once with SIGKILL; the data stays. */
  stop(signal?: "SIGINT" | "SIGKILL"): Promise<number | null>;
  /** Stops it and removes its data. */
  end(): Promise<void>;
};
type Options = { folder?: string; port?: number; env?: Record<string, string> };

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });

/** A folder for data: empty, or with the sample prefecture loaded where test/prepared has done it for all. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "chuchuang-data-"));
  const loaded = process.env.TEST_SAMPLE_FOLDER;
  if (loaded) cpSync(loaded, folder, { recursive: true });
  return folder;
};

/** Starts the real server as a child on a free port with data of its own and waits until it is ready. @throws with what it printed when it ends before that. */
export const startServer = async (options: Options = {}): Promise<SampleServer> => {
  const port = options.port ?? (await freePort());
  const folder = options.folder ?? newFolder();
  const removeOwn = (): void => {
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(ROOT, "server", "main.ts")],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        DATA_DIR: folder,
        DATABASE_URL: "",
        ...options.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let text = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const ready = new Promise<boolean>((resolve) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes("按 Ctrl-C 停止")) resolve(true);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => resolve(false));
  });
  if (!(await ready)) {
    removeOwn();
    throw new Error(`The server did not start:\n${text}`);
  }
  const stop = async (signal: "SIGINT" | "SIGKILL" = "SIGINT"): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    base: `http://127.0.0.1:${port}`,
    folder,
    process: child,
    printed: () => text,
    stop,
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
