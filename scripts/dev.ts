import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Pages reload through Vite; a change of engines, kernel or server starts the process again. The folders are named
// because Node would else watch every file that was imported, and one of those is the bundled configuration that Vite
// writes, imports and deletes while it starts: each start would bring the next.
const WATCHED = ["database", "engines", "kernel", "plan", "platform", "server"];

const child = spawn(
  process.execPath,
  [
    ...WATCHED.map((it) => `--watch-path=${inRoot(it)}`),
    "--watch-preserve-output",
    "--disable-warning=ExperimentalWarning",
    inRoot("server/dev.ts"),
  ],
  {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development" },
  },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
