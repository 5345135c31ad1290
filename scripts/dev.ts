import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

// Pages reload through Vite; a change of engines, kernel or server starts the process again.
const child = spawn(
  process.execPath,
  [
    "--watch",
    "--watch-preserve-output",
    "--disable-warning=ExperimentalWarning",
    fileURLToPath(new URL("../server/dev.ts", import.meta.url)),
  ],
  {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development" },
  },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
